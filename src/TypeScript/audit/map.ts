import { encodeIds } from '../account/idSet';
import { judgeRolesIn, judgeUsersIn, type JudgedUsers } from '../account/judged';
import type { IdRange } from '../account/idRange';
import { lacksOf } from '../account/lackList';
import { countUsers, forSignIn, roleVerdicts } from '../verdict/account';
import type { RoleReport, RoleVerdict } from '../verdict/role';
import type { UserReport, UserVerdict } from '../verdict/user';
import { usersOfRoles } from '../verdict/usersOfRoles';
import type { Chunk, OfRun } from './chunks';
import { deleteExpired } from './findings';
import { keyOfChunk, keyOfRole, type RoleProblem, type RolesJudged, type UsersJudged, type UsersOfProblem } from './results';

/** A value and the key under which it goes to the reduce stage. */
export type Written = readonly [key: string, value: RolesJudged | UsersJudged | RoleProblem | UsersOfProblem];

function problemOf(run: number, { role, verdict, findings, obstacles }: RoleReport): Written {
  const kept = obstacles.map(({ code, message, fix }) => ({ code, message, fix }));
  return [keyOfRole(role.id), { kind: 'role', run, name: role.name, verdict, lacks: lacksOf(findings), obstacles: kept }];
}

/** Judges the roles of a range: 10 units, 20 where permissions cannot be read. */
function mapRoles(key: string, { after, upTo, run }: IdRange & OfRun): Written[] {
  const { roles, unread } = judgeRolesIn({ after, upTo });
  const judged = forSignIn(roles ?? []);
  const idsOf = (verdict: RoleVerdict) => encodeIds(judged.filter((report) => report.verdict === verdict).map(({ role }) => role.id));
  const byVerdict = Object.fromEntries(roleVerdicts.map((verdict) => [verdict, idsOf(verdict)])) as Record<RoleVerdict, string>;
  const isComplete = roles !== undefined && unread.length === 0;
  return [
    [keyOfChunk(key), { kind: 'roles', after, upTo, byVerdict, isComplete, unread }],
    ...judged.filter(({ verdict }) => verdict !== 'ready').map((report) => problemOf(run, report)),
  ];
}

/** An inactive employee signs in nowhere, and nobody expects it: who left is no user that an administrator has to help. */
function idsOf(users: readonly UserReport[], sought: UserVerdict): string {
  return encodeIds(users.filter(({ user, verdict }) => verdict === sought && user.isInactive !== true).map(({ user }) => user.id));
}

function usersOfProblems(chunk: string, { roles = [], users = [] }: JudgedUsers): Written[] {
  const problems = new Set(forSignIn(roles).filter(({ verdict }) => verdict !== 'ready').map(({ role }) => role.id));
  return [...usersOfRoles(users).byRole]
    .filter(([id]) => problems.has(id))
    .map(([id, counts]) => [keyOfRole(id), { kind: 'users-of-role', chunk, ...counts }]);
}

/** Judges the users of a range and counts those of the roles that are not ready: 20 units, and 10 per 500 of their roles. */
function mapUsers(key: string, { after, upTo }: IdRange): Written[] {
  const judged = judgeUsersIn({ after, upTo });
  const { users = [], basis, isComplete, unread } = judged;
  const chunk: UsersJudged = {
    kind: 'users',
    after,
    upTo,
    counts: countUsers(users),
    blocked: idsOf(users, 'blocked'),
    unknown: idsOf(users, 'unknown'),
    basis,
    isComplete,
    unread,
  };
  return [[keyOfChunk(key), chunk], ...usersOfProblems(key, judged)];
}

/**
 * Works on one chunk, and gives all that is to be written at once: what failed half-way has written nothing.
 * @throws what NetSuite threw: then nothing is known of the chunk, and the audit says so
 */
export function mapChunk(key: string, chunk: Chunk & OfRun): Written[] {
  if (chunk.kind === 'roles') return mapRoles(key, chunk);
  if (chunk.kind === 'users') return mapUsers(key, chunk);
  deleteExpired(chunk);
  return [];
}

/** Gives why a chunk was not judged in full, as far as another attempt could mend it; undefined where it was. */
export function reasonNotRead(written: readonly Written[]): string | undefined {
  const inPart = written.map(([, value]) => value).find((value) => 'isComplete' in value && !value.isComplete);
  return inPart && 'unread' in inPart ? inPart.unread[0]?.reason : undefined;
}
