import * as https from 'N/https';
import type { FindingState } from '../verdict/finding';
import type { Evidence } from '../verdict/grants';
import type { Note } from '../verdict/obstacle';
import type { RoleVerdict } from '../verdict/role';
import { roleVerdicts } from '../verdict/account';
import { SCHEMA_VERSION } from '../verdict/serialize';
import { text, type Text } from '../texts/text';
import { reasonOf } from './reading';

/** A permission that keeps a role from signing in, as the report of the caller's roles words it. */
export interface OwnLack {
  readonly permission: string;
  readonly key: string;
  readonly tab: string;
  readonly state: FindingState;
  readonly has: string;
  readonly needs: string;
  /** The clicks that mend it; empty where nothing is known. */
  readonly fix: string;
}

/** A level in NetSuite's words, and where it was read. */
export interface OwnLevel {
  readonly has: string;
  readonly evidence: Evidence;
}

/** A role that the caller may pick, as that report judges it. */
export interface OwnRole {
  readonly id: number;
  readonly name: string;
  readonly verdict: RoleVerdict;
  /** Whether users sign in with it: the checker's own roles are for the checker alone. */
  readonly isForSignIn: boolean;
  readonly lacks: readonly OwnLack[];
  /**
   * Its levels by permission key. Undefined where the caller's Global Permissions could not be read: then it is not known
   * where they come from.
   */
  readonly levels: ReadonlyMap<string, OwnLevel> | undefined;
  /** What keeps it from signing in besides permissions. */
  readonly obstacles: readonly string[];
  /** What is worth knowing of this judgement. */
  readonly notes: readonly string[];
}

/** The roles of the caller, or why they could not be checked. */
export type OwnRoles = { readonly ok: true; readonly roles: readonly OwnRole[] } | { readonly ok: false; readonly reason: Text };

/** Where the report is asked for. */
export interface OwnRolesSource {
  readonly scriptId: string;
  readonly deploymentId: string;
  /** Whose report it must be. */
  readonly userId: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** What was received is not what this version of the checker sends. */
class NotAReport extends Error {}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotAReport();
  return value as Fields;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new NotAReport();
  return value;
}

function words(value: unknown): string {
  if (typeof value !== 'string') throw new NotAReport();
  return value;
}

function oneOf<Word extends string>(value: unknown, known: readonly Word[]): Word {
  const word = known.find((each) => each === value);
  if (word === undefined) throw new NotAReport();
  return word;
}

/** The messages of obstacles or notes. */
const messagesOf = (value: unknown): string[] => list(value).map((each) => words(fields(each)['message']));

const optionalWords = (value: unknown): string => (value === undefined ? '' : words(value));

const findingStates = ['granted', 'insufficient', 'missing', 'not-applicable', 'unknown'] as const satisfies readonly FindingState[];

const evidences = ['implicit', 'role', 'effective', 'global', 'none'] as const satisfies readonly Evidence[];

function lacksOf(findings: readonly Fields[]): OwnLack[] {
  return findings
    .filter(({ profiles, state }) => list(profiles).includes('sign-in') && oneOf(state, findingStates) !== 'granted')
    .map(({ permission, key, tab, state, has, needs, fix }) => ({
      permission: words(permission),
      key: optionalWords(key),
      tab: words(tab),
      state: oneOf(state, findingStates),
      has: words(has),
      needs: words(needs),
      fix: optionalWords(fix),
    }));
}

function levelsOf(findings: readonly Fields[]): Map<string, OwnLevel> {
  return new Map(findings.map(({ key, has, evidence }) => [optionalWords(key), { has: words(has), evidence: oneOf(evidence, evidences) }]));
}

function roleOf(value: unknown): OwnRole {
  const { id, name, verdict, obstacles, notes, ...role } = fields(value);
  const findings = list(role['findings']).map(fields);
  const has = (code: Note['code']): boolean => list(notes).some((note) => fields(note)['code'] === code);
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new NotAReport();
  return {
    id,
    name: words(name),
    verdict: oneOf(verdict, roleVerdicts),
    isForSignIn: !has('role-of-this-suiteapp'),
    lacks: lacksOf(findings),
    levels: has('by-role-only') ? undefined : levelsOf(findings),
    obstacles: messagesOf(obstacles),
    notes: messagesOf(notes),
  };
}

/** Somebody in a session has a role: a report without one says why, or is none. */
function rolesOf(report: Fields): OwnRoles {
  const roles = list(report['roles']).map(roleOf);
  if (roles.length > 0) return { ok: true, roles };
  const [unread] = list(report['unread']).map(fields);
  if (!unread) throw new NotAReport();
  return { ok: false, reason: text('other_roles_unread', words(unread['consequence']), words(unread['reason'])) };
}

/**
 * Reads the report of a user's own roles, as the checker writes it. What is not exactly that is no report: NetSuite's
 * log-in page where the session ended, an error, another version's report, that of another user, a verdict not known.
 */
export function parseOwnRoles(body: string, userId: number): OwnRoles {
  try {
    const report = fields(JSON.parse(body));
    if (report['error'] !== undefined) return { ok: false, reason: text('other_roles_refused', words(fields(report['error'])['code'])) };
    const isKnown = report['schemaVersion'] === SCHEMA_VERSION && report['view'] === 'own-roles';
    if (!isKnown || fields(report['askedBy'])['userId'] !== userId) throw new NotAReport();
    return rolesOf(report);
  } catch (thrown) {
    if (thrown instanceof NotAReport || thrown instanceof SyntaxError) return { ok: false, reason: text('other_roles_no_report') };
    throw thrown;
  }
}

/**
 * Asks the deployment that may read the caller's own roles for its report, in the caller's own session: 10 units, and
 * that deployment's own. The role in use is among them. NetSuite adds the session by itself, since 2023.1, for users who
 * are logged in (Oracle help, section_95100734176).
 */
export function readOwnRoles({ scriptId, deploymentId, userId }: OwnRolesSource): OwnRoles {
  try {
    const { code, body } = https.requestSuitelet({ scriptId, deploymentId, urlParams: { format: 'json' } });
    return Number(code) === 200 ? parseOwnRoles(String(body), userId) : { ok: false, reason: text('other_roles_answered', String(code)) };
  } catch (thrown) {
    return { ok: false, reason: text('netsuite_said', reasonOf(thrown)) };
  }
}
