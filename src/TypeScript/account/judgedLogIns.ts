import { text } from '../texts/text';
import { judgeLogIn, type FailedLogIn, type LogInReport } from '../verdict/logIn';
import type { AccountFacts } from '../verdict/finding';
import { judgeRole, type RoleReport } from '../verdict/role';
import { readAsker, type Asker } from './currentUser';
import { readAccountFacts } from './facts';
import type { ReadSource } from './sources';
import { readFailedLogIns } from './logIns';
import type { Reading, Unread } from './reading';
import { readRolesById, type RoleGrants } from './roles';

/** Refused log-ins of ExtendSync, explained, and what stands behind that. */
export interface JudgedLogIns {
  readonly asker: Asker;
  readonly account: AccountFacts;
  /** The newest first; undefined where the Login Audit Trail could not be read. */
  readonly logIns: readonly LogInReport[] | undefined;
  /** Whether there are more than those. */
  readonly isCut: boolean;
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
}

function rolesOf(logIns: readonly FailedLogIn[]): number[] {
  return [...new Set(logIns.flatMap(({ roleId }) => (roleId === undefined ? [] : [roleId])))];
}

function reportsById(roles: Reading<RoleGrants[]>, account: AccountFacts): ReadonlyMap<number, RoleReport> | undefined {
  if (!roles.ok) return undefined;
  return new Map(roles.value.map(({ role, grants }) => [role.id, judgeRole(role, grants, account)]));
}

/** Explains the refused log-ins of ExtendSync, each with its role as it is now. 20 units; 10 where no log-in has a role. */
export function judgeLogIns(): JudgedLogIns {
  const account = readAccountFacts();
  const read = readFailedLogIns(new Date());
  const logIns = read.ok ? read.value.logIns : [];
  const roles = readRolesById(rolesOf(logIns), account);
  const facts = { roles: reportsById(roles, account), features: account.features };
  return {
    asker: readAsker(),
    account,
    logIns: read.ok ? logIns.map((logIn) => judgeLogIn(logIn, facts)) : undefined,
    isCut: read.ok && read.value.isCut,
    sources: [
      ...(read.ok ? [{ source: text('source_log_ins'), from: read.from, count: logIns.length }] : []),
      ...(roles.ok && roles.value.length > 0 ? [{ source: text('source_roles'), from: roles.from, count: roles.value.length }] : []),
    ],
    unread: [...read.unread, ...roles.unread],
  };
}
