import type { Reading, Unread } from '../account/reading';
import { readRoleIds } from '../account/roles';
import { readUserIds } from '../account/users';
import { FINDINGS_A_CHUNK, keyOf, rangesOf, ROLES_A_CHUNK, USERS_A_CHUNK, type Chunk, type Expired, type OfRun } from './chunks';
import { findExpired } from './findings';
import { readKeepRuns } from './parameters';
import { beginRun, changeRun, findEarlierRuns, readLongText } from './runs';

/** What an audit sets out to do: kept in its record, so that what was left undone is known in the end. */
export interface Plan {
  readonly chunks: readonly Chunk[];
  /** What could not even be listed: then its chunks are missing here. */
  readonly unread: readonly Unread[];
  /** Which audits are no longer kept; undefined where all are. */
  readonly expired: Expired | undefined;
}

/** What goes from getInputData to the map stage: chunks with the audit that they belong to, by their keys. */
export type Input = Readonly<Record<string, Chunk & OfRun>>;

function chunksOf(ids: Reading<number[]>, kind: 'roles' | 'users', most: number): Chunk[] {
  return ids.ok ? rangesOf(ids.value, most).map((range) => ({ kind, ...range })) : [];
}

/** The newest audits are kept, and of the older ones the last complete one, with which the next ones are compared. */
function findExpiredRuns(run: number): Expired | undefined {
  const earlier = findEarlierRuns(run);
  const upToRun = earlier[readKeepRuns().value - 1]?.id;
  const exceptRun = earlier.find(({ status }) => status === 'complete')?.id ?? 0;
  return upToRun === undefined ? undefined : { upToRun, exceptRun };
}

function expiredChunks(expired: Expired | undefined): Chunk[] {
  return expired ? rangesOf(findExpired(expired), FINDINGS_A_CHUNK).map((range) => ({ kind: 'expired', ...expired, ...range })) : [];
}

function makePlan(run: number): Plan {
  const roles = readRoleIds();
  const users = readUserIds();
  const expired = findExpiredRuns(run);
  const chunks = [...chunksOf(roles, 'roles', ROLES_A_CHUNK), ...chunksOf(users, 'users', USERS_A_CHUNK), ...expiredChunks(expired)];
  return { chunks, unread: [...roles.unread, ...users.unread], expired };
}

/** Gives the plan that an audit was begun with; undefined where none was kept. 2 units. */
export function readPlan(run: number): Plan | undefined {
  const { plan = '' } = readLongText(run, ['plan']);
  return plan === '' ? undefined : (JSON.parse(plan) as Plan);
}

/**
 * Begins an audit and gives its chunks; none where another audit runs. Restarted, it goes on with the audit and the plan that
 * were kept. Units: about 50, and 10 per 5,000 roles, users and old findings: 300 at 10,000 roles and 100,000 users.
 */
export function gatherInput(isRestarted: boolean): Input {
  const run = beginRun(isRestarted, new Date());
  if (run === undefined) return {};
  const kept = isRestarted ? readPlan(run.id) : undefined;
  const plan = kept ?? makePlan(run.id);
  if (kept === undefined) changeRun(run.id, { plan: JSON.stringify(plan) });
  return Object.fromEntries(plan.chunks.map((chunk) => [keyOf(chunk), { run: run.id, ...chunk }]));
}
