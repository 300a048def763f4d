import { judgeAccount, type JudgedAccount } from '../../account/judged';
import { text } from '../../texts/text';
import { countUsers, sortedUsers, userSorts, type UserSort } from '../../verdict/account';
import type { RoleReport } from '../../verdict/role';
import { containing } from '../../verdict/search';
import { serializeUser } from '../../verdict/serialize';
import type { UserReport } from '../../verdict/user';
import type { Answer } from '../answer';
import { usersJudged } from '../components/account/Summary';
import { ExportLinks } from '../components/ExportLinks';
import { UnreadSources } from '../components/UnreadSources';
import { UsersList } from '../components/users/UsersList';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, parseListing, withContinuation, type Listing } from '../listing';
import { wholeNumber } from '../parameters';
import { accept, refuse, type Parsed } from '../parsed';
import { say, t } from '../speech';
import { passesAsUser, userFilters, userFiltersOfRole, type UserFilter } from '../userFilter';
import { usersTable } from '../usersTable';
import type { View } from '../view';

type UserListing = Listing<UserFilter, UserSort>;

interface Asked {
  readonly listing: UserListing;
  /** Only users who may pick this role; undefined for all users. */
  readonly roleId: number | undefined;
}

interface Gathered extends Asked {
  readonly judged: JudgedAccount;
  /** The role whose users these are. */
  readonly role: RoleReport | undefined;
  /** The users that the search finds, sorted, of whatever verdict. */
  readonly found: readonly UserReport[];
}

/** Whether a user may pick a role, as far as is known: whose roles could not be read is not left out. */
function mayPick(roleId: number | undefined, { verdict, roles }: UserReport): boolean {
  return roleId === undefined || roles.some(({ role }) => role.id === roleId) || (verdict === 'unknown' && roles.length === 0);
}

function gather(asked: Asked, judged: JudgedAccount): Gathered {
  const { listing, roleId } = asked;
  const isFound = containing(listing.search);
  const found = (judged.users ?? []).filter((user) => isFound(user.user.name, user.user.email) && mayPick(roleId, user));
  const role = judged.roles?.find((report) => report.role.id === roleId);
  return { ...asked, judged, role, found: sortedUsers(found, listing.sort) };
}

function addressOf({ listing, roleId }: Asked, changes: Partial<UserListing> & { readonly format?: string }): string {
  const { format, ...others } = changes;
  return checkerLink('account', {
    view: 'users',
    ...listingParameters('verdict', userSorts[0], { ...listing, page: 1, ...others }),
    ...(roleId !== undefined && { role: roleId }),
    ...(format !== undefined && { format }),
  });
}

function UsersPage({ judged, listing, roleId, role, found }: Gathered) {
  const asked = { listing, roleId };
  const links = (
    <ExportLinks json={addressOf(asked, { format: 'json' })} csv={addressOf(asked, { format: 'csv' })}>
      {roleId !== undefined && (
        <>
          <a href={checkerLink('account', { role: roleId })}>{t('to_the_role')}</a>
          <a href={checkerLink('account', { view: 'users' })}>{t('all_users')}</a>
        </>
      )}
    </ExportLinks>
  );
  return (
    <>
      <UnreadSources unread={judged.unread} />
      {judged.users ? (
        <UsersList
          title={roleId === undefined ? say(usersJudged(judged, judged.users)) : t('users_of_a_role', role?.role.name ?? String(roleId))}
          found={found}
          listing={listing}
          roleId={roleId}
          address={(changes) => addressOf(asked, changes)}
        >
          {links}
        </UsersList>
      ) : (
        links
      )}
    </>
  );
}

function report({ judged, listing, roleId, found }: Gathered): object {
  const { filter, search, sort, page } = listing;
  const matching = found.filter((user) => passesAsUser(filter, user, roleId));
  return {
    ...envelope('users', judged),
    filter,
    search,
    sort,
    ...(roleId !== undefined && { roleId }),
    page: exportedPage(page, matching.length),
    counts: { ...(judged.users && { users: countUsers(judged.users) }) },
    users: pageOf(matching, page, EXPORT_PAGE_SIZE).map((user) => serializeUser(user, say)),
  };
}

function usersAnswer(asked: Asked): Parsed<Answer> {
  const gathered = gather(asked, judgeAccount());
  const { judged, listing, role, found } = gathered;
  if (asked.roleId !== undefined && judged.roles && !role) return refuse('ROLE_NOT_FOUND', text('refused_role_not_found', String(asked.roleId)));
  return accept({
    title: t('access_of_users'),
    page: () => <UsersPage {...gathered} />,
    report: () => report(gathered),
    table: () => {
      const users = found.filter((user) => passesAsUser(listing.filter, user, asked.roleId));
      const table = usersTable(pageOf(users, listing.page, EXPORT_PAGE_SIZE), judged.unread);
      return withContinuation(table, listing.page, users.length, (...soFar) => t('users_so_far', ...soFar));
    },
  });
}

/**
 * Users: everybody with access, judged by the roles offered; with role, those who may pick that one.
 * 10 units per 5,000 roles, 10 per 5,000 users, and 10 where Global Permissions are on. Exports give 500 users a page.
 */
export const usersView: View = {
  name: 'users',
  tab: 'tab_users',
  answer: ({ parameters }, format) => {
    const usual = format === 'html' ? 'problems' : 'all';
    const role = wholeNumber(parameters, 'role', 0);
    if (!role.ok) return role;
    const roleId = role.value || undefined;
    const filters = roleId === undefined ? userFilters : userFiltersOfRole;
    const listing = parseListing<UserFilter, UserSort>(parameters, { name: 'verdict', filters, usual, sorts: userSorts });
    return listing.ok ? usersAnswer({ listing: listing.value, roleId }) : listing;
  },
};
