import { judgeAccount, type JudgedAccount } from '../../account/judged';
import { globalPermissionsSource } from '../../account/globalPermissions';
import { countRoles, countUsers, roleVerdicts, userVerdicts, worstFirst } from '../../verdict/account';
import type { RoleReport } from '../../verdict/role';
import { serializeRole, serializeUser } from '../../verdict/serialize';
import type { Answer, Table } from '../answer';
import { AccountFeatures } from '../components/AccountFeatures';
import { ExportLinks } from '../components/ExportLinks';
import { Paging } from '../components/Paging';
import { ReadyRoles } from '../components/ReadyRoles';
import { RoleFilters } from '../components/RoleFilters';
import { RolesTable } from '../components/RolesTable';
import { SignInFeatures } from '../components/SignInFeatures';
import { Tiles } from '../components/Tiles';
import { UnreadSources } from '../components/UnreadSources';
import { UsersTable } from '../components/UsersTable';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import type { RoleFilter } from '../request';
import { findingsTable } from '../table';
import { counted, roleVerdictWords, userVerdictWords } from '../words';

/** Roles a page for people, and a page for programs: some 11 kB of JSON a role stay well below NetSuite's 10 MB. */
const PAGE_SIZE = 50;
const EXPORT_PAGE_SIZE = 500;

/** Users listed on the account's page; the counts are of all. */
const USERS_SHOWN = 25;

export interface AccountRequest {
  readonly filter: RoleFilter;
  readonly page: number;
}

function passes(filter: RoleFilter, report: RoleReport): boolean {
  if (filter === 'all') return true;
  return filter === 'problems' ? report.verdict !== 'ready' : report.verdict === filter;
}

function pageOf<Item>(items: readonly Item[], page: number, size: number): readonly Item[] {
  return items.slice((page - 1) * size, page * size);
}

function isByRoleOnly({ unread }: JudgedAccount): boolean {
  return unread.some(({ source }) => source === globalPermissionsSource.name);
}

function Summary({ judged }: { readonly judged: JudgedAccount }) {
  const roles = judged.roles && countRoles(judged.roles);
  const users = judged.users && countUsers(judged.users);
  return (
    <>
      {roles && (
        <Tiles
          label={`${counted(judged.roles!.length, 'role')} judged`}
          tiles={roleVerdicts.map((verdict) => ({ ...roleVerdictWords[verdict], count: roles[verdict] }))}
        />
      )}
      {users && (
        <Tiles
          label={`${counted(judged.users!.length, 'user')} with access${isByRoleOnly(judged) ? ', judged by role only' : ''}`}
          tiles={userVerdicts.map((verdict) => ({ ...userVerdictWords[verdict], count: users[verdict] }))}
        />
      )}
    </>
  );
}

function AccountPage({ judged, request }: { readonly judged: JudgedAccount; readonly request: AccountRequest }) {
  const roles = worstFirst(judged.roles ?? []);
  const matching = roles.filter((report) => passes(request.filter, report));
  const address = (parameters: Readonly<Record<string, string | number>>) =>
    checkerLink('account', { verdict: request.filter, ...parameters });
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <SignInFeatures features={judged.account.features} />
      <Summary judged={judged} />
      {judged.roles && (
        <section aria-labelledby="extsync-roles">
          <h2 id="extsync-roles">Roles</h2>
          <RoleFilters current={request.filter} counts={countRoles(roles)} address={(filter) => address({ verdict: filter })} />
          <RolesTable
            reports={pageOf(matching, request.page, PAGE_SIZE)}
            caption={`${counted(matching.length, 'role')}, worst first`}
            linkTo={(roleId) => checkerLink('account', { role: roleId })}
            withRolePage
          />
          <Paging page={request.page} size={PAGE_SIZE} total={matching.length} address={(page) => address({ page })} />
          {request.filter === 'problems' && <ReadyRoles roles={roles} shown={PAGE_SIZE} />}
        </section>
      )}
      {judged.users && <UsersTable users={judged.users} shown={USERS_SHOWN} />}
      <AccountFeatures features={judged.account.features} />
      <ExportLinks json={address({ format: 'json' })} csv={address({ format: 'csv' })} />
    </>
  );
}

function report(judged: JudgedAccount, matching: readonly RoleReport[], { filter, page }: AccountRequest): object {
  const affected = (judged.users ?? []).filter((user) => user.verdict !== 'ready');
  return {
    ...envelope('account', judged),
    filter,
    page: { number: page, size: EXPORT_PAGE_SIZE, total: matching.length, totalUsers: affected.length },
    counts: {
      ...(judged.roles && { roles: countRoles(judged.roles) }),
      ...(judged.users && { users: countUsers(judged.users) }),
    },
    roles: pageOf(matching, page, EXPORT_PAGE_SIZE).map(serializeRole),
    users: pageOf(affected, page, EXPORT_PAGE_SIZE).map(serializeUser),
  };
}

/** The last row of a CSV that is not all: nobody must take a page for the whole. */
function nextPage(matching: readonly RoleReport[], { page }: AccountRequest): Table {
  if (matching.length <= page * EXPORT_PAGE_SIZE) return [];
  return [[`${page * EXPORT_PAGE_SIZE} of ${matching.length} roles so far; the address with page=${page + 1} gives the next`]];
}

/**
 * Account: every role judged, worst first, and the users whom that keeps out.
 * Exports give at most 500 roles and 500 users that are not ready for each page asked for.
 */
export function accountView(request: AccountRequest): Answer {
  const judged = judgeAccount();
  const matching = () => worstFirst(judged.roles ?? []).filter((role) => passes(request.filter, role));
  return {
    title: 'ExtendSync access of this account',
    page: () => <AccountPage judged={judged} request={request} />,
    report: () => report(judged, matching(), request),
    table: () => [...findingsTable(pageOf(matching(), request.page, EXPORT_PAGE_SIZE), judged.unread), ...nextPage(matching(), request)],
  };
}
