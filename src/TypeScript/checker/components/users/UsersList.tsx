import type { ComponentChildren } from 'preact';
import { counted, type TextKey } from '../../../texts/text';
import type { UserSort } from '../../../verdict/account';
import type { UserReport } from '../../../verdict/user';
import { pageOf, PAGE_SIZE, type Listing } from '../../listing';
import { say, t } from '../../speech';
import { passesAsUser, type UserFilter } from '../../userFilter';
import { NothingFound } from '../account/NothingFound';
import { SortChoices } from '../account/SortChoices';
import { Paging } from '../Paging';
import { SearchForm } from '../SearchForm';
import { UserFilters } from './UserFilters';
import { UsersTable } from './UsersTable';

type UserListing = Listing<UserFilter, UserSort>;

interface Props {
  readonly title: string;
  /** The users that the search found, sorted. */
  readonly found: readonly UserReport[];
  readonly listing: UserListing;
  /** The role whose users these are; undefined where they are all users. */
  readonly roleId: number | undefined;
  readonly address: (changes: Partial<UserListing>) => string;
  /** What else hangs on the search, such as the ways to export what it found. */
  readonly children: ComponentChildren;
}

const sortLabels = { worst: 'sort_worst', name: 'sort_name' } as const satisfies Record<UserSort, TextKey>;

const captions = {
  worst: ['users_worst_first_one', 'users_worst_first_many'],
  name: ['users_by_name_one', 'users_by_name_many'],
} as const;

/** What a search, a filter, an order and a page leave of the account's users, and the ways to change each of them. */
export function UsersList({ title, found, listing, roleId, address, children }: Props) {
  const { filter, search, sort, page } = listing;
  const shown = found.filter((report) => passesAsUser(filter, report, roleId));
  const [one, many] = captions[sort];
  return (
    <section aria-labelledby="extsync-users">
      <h2 id="extsync-users">{title}</h2>
      <SearchForm address={address({ search: '' })} label={t('search_users')} search={search} />
      <div data-results>
        <UserFilters current={filter} users={found} roleId={roleId} address={(other) => address({ filter: other })} />
        <SortChoices current={sort} labels={sortLabels} address={(other) => address({ sort: other })} />
        {shown.length === 0 ? (
          <NothingFound search={search} otherwise="no_user_like_this" all={address({ search: '', filter: 'all' })} />
        ) : (
          <UsersTable users={pageOf(shown, page, PAGE_SIZE)} caption={say(counted(shown.length, one, many))} />
        )}
        <Paging page={page} size={PAGE_SIZE} total={shown.length} address={(other) => address({ page: other })} />
        {children}
      </div>
    </section>
  );
}
