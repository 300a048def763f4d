import { judgeAccount, type JudgedAccount } from '../../account/judged';
import { countRoles, countUsers, forSignIn, roleSorts, sortedRoles, usersWorstFirst, type RoleSort } from '../../verdict/account';
import type { RoleReport } from '../../verdict/role';
import { containing } from '../../verdict/search';
import { serializeRole, serializeUser } from '../../verdict/serialize';
import { usersOf, usersOfRoles, type UsersOfRoles } from '../../verdict/usersOfRoles';
import type { Answer } from '../answer';
import { RolesList } from '../components/account/RolesList';
import { Summary } from '../components/account/Summary';
import { AccountFeatures } from '../components/AccountFeatures';
import { ExportLinks } from '../components/ExportLinks';
import { SignInFeatures } from '../components/SignInFeatures';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, parseListing, withContinuation, type Listing } from '../listing';
import { accept } from '../parsed';
import { passes, roleFilters, type RoleFilter } from '../roleFilter';
import { accountTable } from '../table';
import { say, t } from '../speech';
import type { Format, View } from '../view';

type RoleListing = Listing<RoleFilter, RoleSort>;

/** What was read and judged, and what the request leaves of it. */
interface Gathered {
  readonly judged: JudgedAccount;
  readonly listing: RoleListing;
  /** Undefined where the users could not be read. */
  readonly users: UsersOfRoles | undefined;
  /** The roles that the search finds, sorted, of whatever verdict. */
  readonly found: readonly RoleReport[];
}

/** Users are counted on the page and in the CSV; only the JSON names them. */
function gather(listing: RoleListing, format: Format): Gathered {
  const judged = judgeAccount(format === 'json' ? 'named' : 'unnamed');
  const users = judged.users && usersOfRoles(judged.users);
  const isFound = containing(listing.search);
  const found = (judged.roles ?? []).filter(({ role }) => isFound(role.name));
  return { judged, listing, users, found: sortedRoles(found, listing.sort, users) };
}

/** The address of the list with something else of it; whatever changes, its first page comes first. */
function addressOf(listing: RoleListing, changes: Partial<RoleListing>): string {
  return checkerLink('account', listingParameters('verdict', roleSorts[0], { ...listing, page: 1, ...changes }));
}

function AccountPage({ judged, listing, users, found }: Gathered) {
  const exported = listingParameters('verdict', roleSorts[0], { ...listing, page: 1 });
  const exports = (
    <ExportLinks json={checkerLink('account', { ...exported, format: 'json' })} csv={checkerLink('account', { ...exported, format: 'csv' })} />
  );
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <SignInFeatures features={judged.account.features} />
      <Summary judged={judged} />
      {judged.roles ? (
        <RolesList found={found} listing={listing} users={users} address={(changes) => addressOf(listing, changes)}>
          {exports}
        </RolesList>
      ) : (
        exports
      )}
      <AccountFeatures features={judged.account.features} />
    </>
  );
}

function roleInJson(report: RoleReport, users: UsersOfRoles | undefined) {
  return {
    ...serializeRole(report, say),
    ...(users && { users: { ...usersOf(report.role.id, users), isComplete: users.isComplete } }),
  };
}

function report({ judged, listing, users, found }: Gathered): object {
  const { filter, search, sort, page } = listing;
  const matching = found.filter((role) => passes(filter, role));
  const affected = usersWorstFirst((judged.users ?? []).filter((user) => user.verdict !== 'ready'));
  return {
    ...envelope('account', judged),
    filter,
    search,
    sort,
    page: { ...exportedPage(page, matching.length), totalUsers: affected.length },
    counts: {
      ...(judged.roles && { roles: countRoles(forSignIn(judged.roles)) }),
      ...(judged.users && { users: countUsers(judged.users) }),
    },
    roles: pageOf(matching, page, EXPORT_PAGE_SIZE).map((role) => roleInJson(role, users)),
    users: pageOf(affected, page, EXPORT_PAGE_SIZE).map((user) => serializeUser(user, say)),
  };
}

function accountAnswer(listing: RoleListing, format: Format): Answer {
  const gathered = gather(listing, format);
  const matching = () => gathered.found.filter((role) => passes(listing.filter, role));
  return {
    title: t('access_of_account'),
    page: () => <AccountPage {...gathered} />,
    report: () => report(gathered),
    table: () => {
      const roles = matching();
      const table = accountTable(pageOf(roles, listing.page, EXPORT_PAGE_SIZE), gathered.judged.unread, gathered.users);
      return withContinuation(table, listing.page, roles.length, (...soFar) => t('rows_so_far', ...soFar));
    },
  };
}

/**
 * Account: every role judged, the problems first, and how many users each affects.
 * 10 units per 5,000 roles, 10 per 5,000 users, and 10 where Global Permissions are on.
 * Exports give at most 500 roles, and as JSON 500 users who are not ready, for each page asked for.
 */
export const accountView: View = {
  name: 'account',
  tab: 'tab_roles',
  answer: ({ parameters }, format) => {
    const usual = format === 'html' ? 'problems' : 'all';
    const listing = parseListing(parameters, { name: 'verdict', filters: roleFilters, usual, sorts: roleSorts });
    return listing.ok ? accept(accountAnswer(listing.value, format)) : listing;
  },
};
