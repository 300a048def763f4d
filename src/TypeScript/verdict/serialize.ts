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
export function serializeFinding(report: RoleReport, finding: Finding) {
  return defined({
    permission: finding.permission,
    key: finding.keys.join(' or ') || undefined,
    tab: finding.tab,
    state: finding.state,
    has: levelInWords(finding.has),
    needs: levelInWords(finding.needs),
    profiles: finding.profiles,
    why: finding.why,
    fix: fixOf(report.role, finding),
    alternative: finding.alternative,
    reason: finding.reason,
    evidence: finding.evidence,
    anchor: finding.anchor,
  });
}

/** Gives a judged role as it stands in JSON. */
export function serializeRole(report: RoleReport) {
  return {
    ...defined({ id: report.role.id, scriptId: report.role.scriptId }),
    name: report.role.name,
    verdict: report.verdict,
    findings: report.findings.map((finding) => serializeFinding(report, finding)),
    profiles: report.profiles.map(({ id, name, standing, state }) => ({ id, name, standing, state })),
    obstacles: report.obstacles,
    notes: report.notes,
  };
}

/** Gives a judged user as it stands in JSON. */
export function serializeUser({ user, verdict, reason, roles }: UserReport) {
  return { id: user.id, name: user.name, email: user.email, verdict, reason, roles };
}
