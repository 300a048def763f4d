import type { UserBasis } from '../account/auditRecords';
import { decodeIds } from '../account/idSet';
import type { IdRange } from '../account/idRange';
import type { Unread } from '../account/reading';
import { BEFORE_THE_FIRST } from '../account/suiteql';
import { counted, text, type Text } from '../texts/text';
import { roleVerdicts, userVerdicts, type Counts } from '../verdict/account';
import type { RoleVerdict } from '../verdict/role';
import type { UserVerdict } from '../verdict/user';
import { keyOf, type Chunk } from './chunks';
import type { NotChecked, Snapshot } from './compare';
import type { Plan } from './input';
import { chunkOfKey, keyOfRole, roleOfKey, type ChunkJudged, type ProblemFound, type RolesJudged, type UsersJudged } from './results';

/** What the reduce stage gave: what chunks say of themselves, by their keys, and the roles that are not ready. */
export interface Output {
  readonly chunks: Map<string, ChunkJudged>;
  readonly problems: Map<number, ProblemFound>;
}

/** What failed, by the stage's own key: NetSuite's code and message. */
export type Failures = ReadonlyMap<string, string>;

/** All that an audit found, and what it could not. */
export interface Outcome {
  readonly snapshot: Snapshot;
  readonly counts: { readonly roles: Counts<RoleVerdict>; readonly users: Counts<UserVerdict> };
  readonly problems: ReadonlyMap<number, ProblemFound>;
  readonly notChecked: NotChecked;
  /** Whether every role was read with its permissions, and no chunk failed. */
  readonly isComplete: boolean;
  readonly unread: readonly Unread[];
  readonly messages: readonly Text[];
}

/** Adds one pair of the script's output. */
export function addOutput({ chunks, problems }: Output, key: string, value: string): void {
  const chunk = chunkOfKey(key);
  if (chunk !== undefined) chunks.set(chunk, JSON.parse(value) as ChunkJudged);
  const roleId = roleOfKey(key);
  if (roleId !== undefined) problems.set(roleId, JSON.parse(value) as ProblemFound);
}

const everywhere: IdRange = { after: BEFORE_THE_FIRST, upTo: Number.POSITIVE_INFINITY };

/** What one kind of chunk gave: those judged, and the parts of the account that no chunk judged in full. */
interface Judged<Kind extends ChunkJudged> {
  readonly judged: readonly Kind[];
  readonly missing: readonly Chunk[];
  readonly notChecked: readonly IdRange[];
}

function judgedOf<Kind extends ChunkJudged>(kind: Kind['kind'], plan: Plan, { chunks }: Output, isListed: boolean): Judged<Kind> {
  const planned = plan.chunks.filter((chunk) => chunk.kind === kind);
  const missing = planned.filter((chunk) => !chunks.has(keyOf(chunk)));
  const judged = planned.map((chunk) => chunks.get(keyOf(chunk))).filter((chunk): chunk is Kind => chunk?.kind === kind);
  const inPart = judged.filter(({ isComplete }) => !isComplete);
  return { judged, missing, notChecked: isListed ? [...missing, ...inPart] : [everywhere] };
}

/** Gives the ids that chunks name in texts of idSet. */
function idsIn(texts: readonly string[]): number[] {
  return texts.flatMap((each) => decodeIds(each) ?? []);
}

function basisOf({ judged, missing, notChecked }: Judged<UsersJudged>): UserBasis {
  const isKnown = notChecked.length === missing.length;
  if (!isKnown) return 'roles-not-read';
  return judged.some(({ basis }) => basis === 'by-role-only') ? 'by-role-only' : 'with-global-permissions';
}

function sumOfUsers(judged: readonly UsersJudged[]): Counts<UserVerdict> {
  const entries = userVerdicts.map((verdict) => [verdict, judged.reduce((sum, { counts }) => sum + counts[verdict], 0)]);
  return Object.fromEntries(entries) as Counts<UserVerdict>;
}

/** Each source once: that a table cannot be read is no news in the next chunk. */
function eachOnce(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map((each) => [each.source.key, each])).values()];
}

function reasonIn(failures: Failures, key: string): string | Text {
  return failures.get(key) ?? text('audit_no_reason');
}

function notCheckedMessages(missing: readonly Chunk[], failures: Failures): Text[] {
  return missing.map((chunk) => {
    const key = chunk.kind === 'roles' ? 'audit_roles_not_checked' : 'audit_users_not_checked';
    return text(key, String(chunk.after + 1), String(chunk.upTo), reasonIn(failures, keyOf(chunk)));
  });
}

function notKeptMessages(roles: readonly number[], failures: Failures): Text[] {
  if (roles.length === 0) return [];
  const [reason] = roles.flatMap((id) => failures.get(keyOfRole(id)) ?? []);
  return [counted(roles.length, 'audit_findings_not_kept_one', 'audit_findings_not_kept_many'), ...(reason === undefined ? [] : [text('netsuite_said', reason)])];
}

/** As many failures as are told one by one; those of an account of any size would fill a record. */
const MOST_MESSAGES = 50;

function rolesByVerdict(judged: readonly RolesJudged[]): Record<RoleVerdict, number[]> {
  const entries = roleVerdicts.map((verdict) => [verdict, idsIn(judged.map(({ byVerdict }) => byVerdict[verdict]))]);
  return Object.fromEntries(entries) as Record<RoleVerdict, number[]>;
}

function countsOf(roles: Snapshot['roles']): Counts<RoleVerdict> {
  return Object.fromEntries(roleVerdicts.map((verdict) => [verdict, roles[verdict].length])) as Counts<RoleVerdict>;
}

/** Roles that are not ready and of which no finding was kept. */
function rolesWithoutFinding(roles: Snapshot['roles'], { problems }: Output): number[] {
  return roleVerdicts.flatMap((verdict) => (verdict === 'ready' ? [] : roles[verdict])).filter((id) => !problems.has(id));
}

/**
 * Puts together what all chunks gave. A chunk of the plan that gave nothing was not checked, whatever the engine says of
 * it, and a role that is not ready and of which no finding was kept is told of: nothing is taken for good because it is not
 * there.
 */
export function outcomeOf(plan: Plan, output: Output, failures: Failures): Outcome {
  const isListed = (key: Text['key']) => !plan.unread.some(({ source }) => source.key === key);
  const roles = judgedOf<RolesJudged>('roles', plan, output, isListed('source_roles'));
  const users = judgedOf<UsersJudged>('users', plan, output, isListed('source_users'));
  const byVerdict = rolesByVerdict(roles.judged);
  const notKept = rolesWithoutFinding(byVerdict, output);
  const failed = [...notCheckedMessages(roles.missing, failures), ...notCheckedMessages(users.missing, failures)];
  return {
    snapshot: {
      roles: byVerdict,
      lacks: new Map([...output.problems].map(([id, { lacks }]) => [id, lacks])),
      users: { basis: basisOf(users), blocked: idsIn(users.judged.map(({ blocked }) => blocked)), unknown: idsIn(users.judged.map(({ unknown }) => unknown)) },
    },
    counts: { roles: countsOf(byVerdict), users: sumOfUsers(users.judged) },
    problems: output.problems,
    notChecked: { roles: roles.notChecked, users: users.notChecked },
    isComplete: roles.notChecked.length + users.missing.length + notKept.length === 0,
    unread: eachOnce([...plan.unread, ...[...roles.judged, ...users.judged].flatMap(({ unread }) => unread)]),
    messages: [...failed.slice(0, MOST_MESSAGES), ...notKeptMessages(notKept, failures)],
  };
}
