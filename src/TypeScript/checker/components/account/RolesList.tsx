import type { ComponentChildren } from 'preact';
import { counted, type TextKey } from '../../../texts/text';
import type { RoleSort } from '../../../verdict/account';
import type { RoleReport } from '../../../verdict/role';
import type { UsersOfRoles } from '../../../verdict/usersOfRoles';
import { checkerLink } from '../../links';
import { pageOf, PAGE_SIZE, type Listing } from '../../listing';
import { passes, type RoleFilter } from '../../roleFilter';
import { say, t } from '../../speech';
import { Paging } from '../Paging';
import { ReadyRoles } from '../ReadyRoles';
import { RoleFilters } from '../RoleFilters';
import { RolesTable } from '../RolesTable';
import { SearchForm } from '../SearchForm';
import { BeyondPermissions } from './BeyondPermissions';
import { NothingFound } from './NothingFound';
import { SortChoices } from './SortChoices';

type RoleListing = Listing<RoleFilter, RoleSort>;

interface Props {
  /** The roles that the search found, sorted. */
  readonly found: readonly RoleReport[];
  readonly listing: RoleListing;
  readonly users: UsersOfRoles | undefined;
  readonly address: (changes: Partial<RoleListing>) => string;
  /** What else hangs on the search, such as the ways to export what it found. */
  readonly children: ComponentChildren;
}

const sortLabels = { worst: 'sort_worst', name: 'sort_name', users: 'sort_users' } as const satisfies Record<RoleSort, TextKey>;

const captions = {
  worst: ['roles_worst_first_one', 'roles_worst_first_many'],
  name: ['roles_by_name_one', 'roles_by_name_many'],
  users: ['roles_by_users_one', 'roles_by_users_many'],
} as const;

/** What a search, a filter, an order and a page leave of the account's roles, and the ways to change each of them. */
export function RolesList({ found, listing, users, address, children }: Props) {
  const { filter, search, sort, page } = listing;
  const shown = found.filter((report) => passes(filter, report));
  const [one, many] = captions[sort];
  return (
    <section aria-labelledby="extsync-roles">
      <h2 id="extsync-roles">{t('tab_roles')}</h2>
      <SearchForm address={address({ search: '' })} label={t('search_roles')} search={search} />
      <div data-results>
        <RoleFilters current={filter} roles={found} withBeyondPermissions address={(other) => address({ filter: other })} />
        <SortChoices current={sort} labels={sortLabels} address={(other) => address({ sort: other })} />
        {filter === 'beyond-permissions' && <BeyondPermissions />}
        {shown.length === 0 ? (
          <NothingFound search={search} otherwise="no_role_like_this" all={address({ search: '', filter: 'all' })} />
        ) : (
          <RolesTable
            reports={pageOf(shown, page, PAGE_SIZE)}
            caption={say(counted(shown.length, one, many))}
            forAdministrators={{ users, linkTo: (roleId) => checkerLink('account', { role: roleId }) }}
          />
        )}
        <Paging page={page} size={PAGE_SIZE} total={shown.length} address={(other) => address({ page: other })} />
        {filter === 'problems' && <ReadyRoles roles={found} shown={PAGE_SIZE} all={address({ filter: 'ready' })} />}
        {shown.length > 0 && (
          <p class="links">
            <a href={checkerLink('account', { view: 'sdf', verdict: filter, ...(search && { q: search }) })}>{t('sdf_for_these')}</a>
          </p>
        )}
        {children}
      </div>
    </section>
  );
}
