import type { RoleReport, RoleVerdict } from './role';
import type { UserReport, UserVerdict } from './user';

export type Counts<Verdict extends string> = Readonly<Record<Verdict, number>>;

function count<Verdict extends string>(verdicts: readonly Verdict[], words: readonly Verdict[]): Counts<Verdict> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<Verdict, number>;
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** Worst first: the order in which roles ask for attention. */
export const roleVerdicts = ['not-ready', 'unknown', 'ready-with-gaps', 'ready'] as const satisfies readonly RoleVerdict[];

/** Worst first. */
export const userVerdicts = ['blocked', 'unknown', 'partly-blocked', 'ready'] as const satisfies readonly UserVerdict[];

export function countRoles(reports: readonly RoleReport[]): Counts<RoleVerdict> {
  return count(reports.map((report) => report.verdict), roleVerdicts);
}

export function countUsers(reports: readonly UserReport[]): Counts<UserVerdict> {
  return count(reports.map((report) => report.verdict), userVerdicts);
}

/** Sorts roles worst first, those that nobody can pick behind those that somebody can, then by name and id. */
export function worstFirst(reports: readonly RoleReport[]): RoleReport[] {
  const rank = (report: RoleReport) => roleVerdicts.indexOf(report.verdict) + (report.role.isInactive === true ? roleVerdicts.length : 0);
  return [...reports].sort(
    (one, other) =>
      rank(one) - rank(other) || one.role.name.localeCompare(other.role.name) || one.role.id - other.role.id,
  );
}
