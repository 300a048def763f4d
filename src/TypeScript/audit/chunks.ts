import type { IdRange } from '../account/idRange';

/** As many roles as a map invocation judges: one query, and a value of NetSuite's for each that is not ready. */
export const ROLES_A_CHUNK = 250;

/** As many users: their roles take a query per 500, so that even users of all different roles stay far below 600 units. */
export const USERS_A_CHUNK = 500;

/** Deleting a record takes 4 units, and a map invocation may use 1,000: this leaves more than 40% of them. */
export const FINDINGS_A_CHUNK = 140;

/** Findings of audits that are no longer kept: all up to one audit, without another that is still compared with. */
export interface Expired {
  /** The newest audit that is no longer kept, by internal id. */
  readonly upToRun: number;
  /** The last complete audit, which is kept however old it is; 0 where there is none. */
  readonly exceptRun: number;
}

/** What one map invocation works on: a part of the account by internal ids, which may come and go meanwhile. */
export type Chunk = ({ readonly kind: 'roles' } & IdRange) | ({ readonly kind: 'users' } & IdRange) | ({ readonly kind: 'expired' } & IdRange & Expired);

/** Which audit something belongs to, by internal id. */
export interface OfRun {
  readonly run: number;
}

/** The name of a chunk: its key between the stages. */
export function keyOf({ kind, after, upTo }: Chunk): string {
  return `${kind}:${after}:${upTo}`;
}

/**
 * Cuts ids into ranges of at most so many, as few as possible and all of about the same size. Each begins where the one
 * before ends, so that no id between two of them is lost.
 * @param ids in their order
 */
export function rangesOf(ids: readonly number[], most: number): IdRange[] {
  const count = Math.ceil(ids.length / most);
  const ends = Array.from({ length: count }, (_, index) => ids[Math.ceil(((index + 1) * ids.length) / count) - 1]!);
  return ends.map((upTo, index) => ({ after: ends[index - 1] ?? ids[0]! - 1, upTo }));
}
