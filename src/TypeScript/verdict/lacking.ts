import { requirements, type RequirementId } from '../requirements/catalog';
import { levelNames, type Level } from '../requirements/levels';
import { profileIds, profiles, profilesOf, type ProfileId } from '../requirements/profiles';
import type { RequiredKey, Requirement } from '../requirements/requirement';
import type { Finding, FindingState } from './finding';
import type { RoleReport } from './role';

/** The states that ask for attention, worst first. Unknown is one of them: nobody knows that nothing is lacking. */
export const lackStates = ['missing', 'insufficient', 'unknown'] as const satisfies readonly FindingState[];

export type LackState = (typeof lackStates)[number];

/** One requirement over all roles: what it asks for, and how many roles are in each state. */
export interface Lacking {
  readonly requirement: RequirementId;
  readonly profiles: readonly ProfileId[];
  /** The permission, as the first role's finding describes it. */
  readonly finding: Finding;
  readonly counts: Readonly<Record<FindingState, number>>;
}

/** A role and its finding on the requirement in question. */
export interface RoleFinding {
  readonly report: RoleReport;
  readonly finding: Finding;
}

/** Gives every requirement once, those of signing in first, in the order of the profiles. */
export const requirementsByProfile: readonly RequirementId[] = [
  ...new Set(profileIds.flatMap((id): readonly RequirementId[] => profiles[id].requirements)),
];

/** Gives the name of a requirement's permission in an address: its first key. */
export function keyInAddress(requirement: RequirementId): RequiredKey {
  return requirements[requirement].keys[0];
}

/** Every permission that may be asked for by name, each once. */
export const askableKeys: readonly RequiredKey[] = [...new Set(requirementsByProfile.map(keyInAddress))];

/** Gives the requirements on one permission, each at another level, the weightiest profile's first. */
export function requirementsOn(key: RequiredKey): readonly RequirementId[] {
  return requirementsByProfile.filter((id) => keyInAddress(id) === key);
}

/** Gives the level that a requirement asks for as addresses name it: view, create, edit, full. */
export function levelInAddress(requirement: RequirementId): string {
  const { level }: { readonly level: Level } = requirements[requirement] satisfies Requirement;
  return levelNames[level].toLowerCase();
}

function findingOn(report: RoleReport, requirement: RequirementId): Finding {
  return report.findings.find((finding) => finding.requirement === requirement)!;
}

/** Counts for each requirement how many roles are in which state; nothing where there is no role. */
export function lackingOf(reports: readonly RoleReport[]): readonly Lacking[] {
  const [first] = reports;
  if (!first) return [];
  return requirementsByProfile.map((requirement) => {
    const counts: Record<FindingState, number> = { granted: 0, insufficient: 0, missing: 0, 'not-applicable': 0, unknown: 0 };
    for (const report of reports) counts[findingOn(report, requirement).state] += 1;
    return { requirement, profiles: profilesOf(requirement), finding: findingOn(first, requirement), counts };
  });
}

/** Gives the roles that lack what a requirement asks for, or of which that could not be told, in the order given. */
export function rolesLacking(reports: readonly RoleReport[], requirement: RequirementId): readonly RoleFinding[] {
  const states: readonly FindingState[] = lackStates;
  return reports
    .map((report): RoleFinding => ({ report, finding: findingOn(report, requirement) }))
    .filter(({ finding }) => states.includes(finding.state));
}
