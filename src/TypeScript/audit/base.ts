import type { UserBasis } from '../account/auditRecords';
import type { AuditFinding, AuditRun } from '../account/auditRuns';
import { decodeIds, encodeIds } from '../account/idSet';
import { roleVerdicts } from '../verdict/account';
import type { Snapshot } from './compare';
import { readFindings } from './findings';
import { readLongText } from './runs';

/** What an audit found, as its record keeps it: sets of ids as texts of idSet. What roles lack stands in the findings. */
interface KeptUsers {
  readonly basis: UserBasis;
  readonly blocked: string;
  readonly unknown: string;
}

/** Gives what of an audit is kept in its record. */
export function keptOf({ roles, users }: Snapshot): { readonly roles: string; readonly users: string } {
  const kept: KeptUsers = { basis: users.basis, blocked: encodeIds(users.blocked), unknown: encodeIds(users.unknown) };
  return {
    roles: JSON.stringify(Object.fromEntries(roleVerdicts.map((verdict) => [verdict, encodeIds(roles[verdict])]))),
    users: JSON.stringify(kept),
  };
}

/** An audit that others are compared with. */
export interface Base {
  readonly run: AuditRun;
  readonly snapshot: Snapshot;
  readonly findings: ReadonlyMap<number, AuditFinding>;
}

/** What a text holds as JSON; nothing where it holds something else. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const idsOf = (text: unknown): number[] | undefined => (typeof text === 'string' ? decodeIds(text) : undefined);

/** Gives the roles that a record keeps; undefined where it keeps something else: a part is not taken for the whole. */
function keptRoles(text: string): Snapshot['roles'] | undefined {
  const kept = fieldsOf(text);
  const roles = roleVerdicts.map((verdict) => [verdict, idsOf(kept[verdict])] as const);
  return roles.every(([, ids]) => ids !== undefined) ? (Object.fromEntries(roles) as unknown as Snapshot['roles']) : undefined;
}

/** Gives the users that a record keeps; none could be judged where it keeps something else. */
function keptUsers(text: string): Snapshot['users'] {
  const { basis, blocked, unknown } = fieldsOf(text) as Partial<KeptUsers>;
  const ids = { blocked: idsOf(blocked), unknown: idsOf(unknown) };
  if (basis === undefined || ids.blocked === undefined || ids.unknown === undefined) return { basis: 'roles-not-read', blocked: [], unknown: [] };
  return { basis, blocked: ids.blocked, unknown: ids.unknown };
}

/**
 * Reads what an earlier audit found; undefined where its record holds something else. 2 units, and 10 per 5,000 findings.
 * @throws what NetSuite threw
 */
export function readBase(run: AuditRun): Base | undefined {
  const kept = readLongText(run.id, ['roles', 'users']);
  const roles = keptRoles(kept['roles'] ?? '');
  if (roles === undefined) return undefined;
  const findings = readFindings(run.id);
  const lacks = new Map([...findings].map(([id, finding]) => [id, finding.lacks]));
  return { run, findings, snapshot: { roles, lacks, users: keptUsers(kept['users'] ?? '') } };
}
