import type { KeptObstacle } from '../account/auditRecords';
import type { IdRange } from '../account/idRange';
import type { Lack } from '../account/lackList';
import type { Unread } from '../account/reading';
import type { Counts } from '../verdict/account';
import type { RoleVerdict } from '../verdict/role';
import type { Basis, UserVerdict } from '../verdict/user';

/** What became of a chunk of roles. Sets of ids are texts of idSet. */
export interface RolesJudged extends IdRange {
  readonly kind: 'roles';
  readonly byVerdict: Readonly<Record<RoleVerdict, string>>;
  /** Whether their permissions were read too. */
  readonly isComplete: boolean;
  readonly unread: readonly Unread[];
}

/** What became of a chunk of users. */
export interface UsersJudged extends IdRange {
  readonly kind: 'users';
  readonly counts: Counts<UserVerdict>;
  /** Those who sign in with no role, inactive employees left out: nobody expects these to sign in. */
  readonly blocked: string;
  readonly unknown: string;
  readonly basis: Basis;
  readonly isComplete: boolean;
  readonly unread: readonly Unread[];
}

/** What a chunk says of itself, once all of it was judged. A chunk that says nothing was not. */
export type ChunkJudged = RolesJudged | UsersJudged;

/** What a map invocation writes of a role that is not ready. */
export interface RoleProblem {
  readonly kind: 'role';
  /** The audit, by internal id. */
  readonly run: number;
  readonly name: string;
  readonly verdict: RoleVerdict;
  readonly lacks: readonly Lack[];
  readonly obstacles: readonly KeptObstacle[];
}

/** What a map invocation writes of the users of such a role that it saw. */
export interface UsersOfProblem {
  readonly kind: 'users-of-role';
  /** Where it saw them: a chunk that NetSuite worked on twice counts once. */
  readonly chunk: string;
  readonly offered: number;
  readonly affected: number;
}

/** What a reduce invocation gives of a role that is not ready, with all its users. */
export interface ProblemFound extends Omit<RoleProblem, 'kind' | 'run'> {
  readonly roleId: number;
  readonly offered: number;
  readonly affected: number;
}

const chunkKey = 'chunk ';
const roleKey = 'role ';

/** The key under which a chunk says what became of it. */
export const keyOfChunk = (chunk: string): string => chunkKey + chunk;

/** The key under which all that is known of a role comes together. */
export const keyOfRole = (id: number): string => roleKey + id;

/** Gives the role of a key, undefined where it is none. */
export function roleOfKey(key: string): number | undefined {
  return key.startsWith(roleKey) ? Number(key.slice(roleKey.length)) : undefined;
}

/** Gives the chunk of a key, undefined where it is none. */
export function chunkOfKey(key: string): string | undefined {
  return key.startsWith(chunkKey) ? key.slice(chunkKey.length) : undefined;
}
