import type { Text } from '../texts/text';
import { requirements, type RequirementId } from '../requirements/catalog';
import { profileIds, profiles, type Profile, type ProfileId, type Standing } from '../requirements/profiles';
import { isLack, type AccountFacts, type Finding, type FindingState } from './finding';
import type { Grants } from './grants';
import { judgeRequirements } from './judgeRequirements';
import { notesOf, obstaclesOf, type Note, type Obstacle, type RoleFacts } from './obstacle';

/**
 * - ready: signs in, and every optional profile has what it needs;
 * - ready-with-gaps: signs in; an optional profile lacks something or could not be checked;
 * - not-ready: does not sign in;
 * - unknown: whether it signs in could not be read.
 */
export type RoleVerdict = 'ready' | 'ready-with-gaps' | 'not-ready' | 'unknown';

/** What a role's grants mean for one profile, whether or not the role signs in. */
export type ProfileState = 'ready' | 'not-ready' | 'not-applicable' | 'unknown';

export interface ProfileReport {
  readonly id: ProfileId;
  readonly name: Text;
  readonly standing: Standing;
  readonly allows: Text;
  readonly state: ProfileState;
}

/** A role, judged. */
export interface RoleReport {
  readonly role: RoleFacts;
  readonly verdict: RoleVerdict;
  readonly findings: readonly Finding[];
  readonly profiles: readonly ProfileReport[];
  readonly obstacles: readonly Obstacle[];
  readonly notes: readonly Note[];
}

const requirementIds = Object.keys(requirements) as RequirementId[];

/** A profile with what is the same for all roles: where its findings stand among a role's, and its report in each state. */
interface PreparedProfile {
  readonly standing: Standing;
  readonly positions: readonly number[];
  readonly reports: Readonly<Record<ProfileState, ProfileReport>>;
}

/** Made once, for there are many roles. */
const preparedProfiles = profileIds.map((id): PreparedProfile => {
  const { name, standing, allows, requirements: own }: Profile = profiles[id];
  const report = (state: ProfileState): ProfileReport => ({ id, name, standing, allows, state });
  return {
    standing,
    positions: own.map((requirement) => requirementIds.indexOf(requirement)),
    reports: {
      ready: report('ready'),
      'not-ready': report('not-ready'),
      'not-applicable': report('not-applicable'),
      unknown: report('unknown'),
    },
  };
});

const signInPositions = preparedProfiles.find(({ standing }) => standing === 'required')!.positions;

/** What a finding means for a profile; of several the last one of these decides. */
const profileStates = ['ready', 'unknown', 'not-ready', 'not-applicable'] as const satisfies readonly ProfileState[];

const weight: Readonly<Record<FindingState, number>> = { granted: 0, unknown: 1, insufficient: 2, missing: 2, 'not-applicable': 3 };

function profileState(positions: readonly number[], findings: readonly Finding[]): ProfileState {
  const heaviest = positions.reduce((most, position) => Math.max(most, weight[findings[position]!.state]), 0);
  return profileStates[heaviest]!;
}

/** Whether the role signs in. A certain obstacle or lack decides, whatever else could not be read. */
function signInState(findings: readonly Finding[], obstacles: readonly Obstacle[]): ProfileState {
  if (obstacles.some((obstacle) => obstacle.certainty === 'certain') || findings.some(isLack)) return 'not-ready';
  const isUnsure = obstacles.length > 0 || findings.some((finding) => finding.state !== 'granted');
  return isUnsure ? 'unknown' : 'ready';
}

function verdictOf(signIn: ProfileState, reports: readonly ProfileReport[]): RoleVerdict {
  if (signIn !== 'ready') return signIn === 'not-ready' ? 'not-ready' : 'unknown';
  const isComplete = reports
    .filter((report) => report.standing === 'optional')
    .every((report) => report.state === 'ready' || report.state === 'not-applicable');
  return isComplete ? 'ready' : 'ready-with-gaps';
}

/** Judges one role by its grants. Pure: the same grants and facts give the same report. */
export function judgeRole(role: RoleFacts, grants: Grants, account: AccountFacts): RoleReport {
  const findings = judgeRequirements(grants, account);
  const obstacles = obstaclesOf(role, grants, account);
  const signIn = signInState(signInPositions.map((position) => findings[position]!), obstacles);
  const reports = preparedProfiles.map(({ standing, positions, reports: of }) => of[standing === 'required' ? signIn : profileState(positions, findings)]);
  const verdict = verdictOf(signIn, reports);
  const notes = notesOf(role, grants, account, { signsIn: signIn === 'ready', lacksSomething: verdict !== 'ready' && findings.some(isLack) });
  return { role, verdict, findings, profiles: reports, obstacles, notes };
}

/** Gives the findings of one profile, in the profile's order. */
export function findingsOf(report: RoleReport, profile: ProfileId): Finding[] {
  return (profiles[profile].requirements as readonly RequirementId[]).map(
    (id) => report.findings.find((finding) => finding.requirement === id)!,
  );
}

export function canSignIn(verdict: RoleVerdict): boolean {
  return verdict === 'ready' || verdict === 'ready-with-gaps';
}
