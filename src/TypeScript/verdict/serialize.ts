import type { Say, TextKey } from '../texts/text';
import { levelInWords, type Finding } from './finding';
import { fixOf } from './fix';
import type { RoleReport } from './role';
import type { UserReport } from './user';

/** Raised whenever a field of a report changes its meaning or goes away. */
export const SCHEMA_VERSION = 1;

/** Drops what is undefined: reports have no nulls. */
function defined<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<Value>;
}

/** Gives a finding as it stands in JSON; levels in words, "Unknown" where the level could not be read. */
export function serializeFinding(report: RoleReport, finding: Finding, say: Say) {
  const fix = fixOf(report.role, finding);
  return defined({
    permission: finding.permission,
    key: finding.keys.join(' / ') || undefined,
    tab: finding.tab,
    state: finding.state,
    has: levelInWords(finding.has, say),
    needs: levelInWords(finding.needs, say),
    profiles: finding.profiles,
    why: say(finding.why),
    fix: fix && say(fix),
    alternative: finding.alternative && say(finding.alternative),
    reason: finding.reason && say(finding.reason),
    evidence: finding.evidence,
    anchor: finding.anchor,
  });
}

/** Gives a judged role as it stands in JSON: codes are the same in every language, sentences are said in one. */
export function serializeRole(report: RoleReport, say: Say) {
  return {
    ...defined({ id: report.role.id, scriptId: report.role.scriptId }),
    name: report.role.name,
    verdict: report.verdict,
    findings: report.findings.map((finding) => serializeFinding(report, finding, say)),
    profiles: report.profiles.map(({ id, name, standing, state }) => ({ id, name: say(name), standing, state })),
    obstacles: report.obstacles.map(({ code, certainty, message, fix }) => ({ code, certainty, message: say(message), fix: say(fix) })),
    notes: report.notes.map(({ code, message }) => ({ code, message: say(message) })),
  };
}

/** The titles of the columns that rowsOfRole fills. */
export const columnsOfRole = [
  'column_profiles',
  'column_permission',
  'column_key',
  'column_tab',
  'column_state',
  'column_has',
  'column_needs',
  'column_fix',
  'column_why',
  'column_reason',
  'column_evidence',
] as const satisfies readonly TextKey[];

/**
 * Gives a judged role as rows of a table, without what names the role: profiles, permission, key, tab, state, has, needs,
 * fix, why, reason, evidence. One row for an obstacle, a note, a finding: everything that a report tells of it.
 */
export function rowsOfRole(report: RoleReport, say: Say): (readonly string[])[] {
  return [
    ...report.obstacles.map(({ code, message, fix }) => ['sign-in', say(message), '', '', code, '', '', say(fix), '', '', '']),
    ...report.notes.map(({ code, message }) => ['', say(message), '', '', code, '', '', '', '', '', '']),
    ...report.findings.map((finding) => {
      const { profiles, permission, keys, tab, state, has, needs, why, alternative, reason, evidence } = finding;
      const levels = [levelInWords(has, say), levelInWords(needs, say)];
      const reasons = [[why, ...(alternative ? [alternative] : [])].map(say).join(' '), say(reason ?? '')];
      return [profiles.join(' '), permission, keys.join(' / '), tab, state, ...levels, say(fixOf(report.role, finding) ?? ''), ...reasons, evidence];
    }),
  ];
}

/** Gives a judged user as it stands in JSON. */
export function serializeUser({ user, verdict, reason, roles }: UserReport, say: Say) {
  const offered = roles.map(({ role, verdict: ofRole }) => ({ id: role.id, name: role.name, verdict: ofRole }));
  return { id: user.id, name: user.name, email: user.email, verdict, reason: say(reason), roles: offered };
}
