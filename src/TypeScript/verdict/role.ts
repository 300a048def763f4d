import type { Text } from '../texts/text';
import type { RequirementId } from '../requirements/catalog';
import { profileIds, profiles, type Profile, type ProfileId, type Standing } from '../requirements/profiles';
import { isLack, type AccountFacts, type Finding } from './finding';
import type { Grants } from './grants';
import { judgeAllRequirements, judgeRequirements } from './judgeRequirements';
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

/** A profile with what is the same for all roles: its report in each state. Made once, for there are many roles. */
interface PreparedProfile {
  readonly standing: Standing;
  readonly requirements: readonly RequirementId[];
  readonly reports: Readonly<Record<ProfileState, ProfileReport>>;
}

const preparedProfiles = profileIds.map((id): PreparedProfile => {
  const { name, standing, allows, requirements }: Profile = profiles[id];
  const report = (state: ProfileState): ProfileReport => ({ id, name, standing, allows, state });
  return {
    standing,
    requirements,
    reports: {
      ready: report('ready'),
      'not-ready': report('not-ready'),
      'not-applicable': report('not-applicable'),
      unknown: report('unknown'),
    },
  };
});

const optionalProfiles = preparedProfiles.filter(({ standing }) => standing === 'optional');

function profileState(own: readonly Finding[]): ProfileState {
  if (own.some((finding) => finding.state === 'not-applicable')) return 'not-applicable';
  if (own.some(isLack)) return 'not-ready';
  return own.some((finding) => finding.state === 'unknown') ? 'unknown' : 'ready';
}

/** Whether the role signs in. A certain obstacle or lack decides, whatever else could not be read. */
function signInState(findings: readonly Finding[], obstacles: readonly Obstacle[]): ProfileState {
  if (obstacles.some((obstacle) => obstacle.certainty === 'certain') || findings.some(isLack)) return 'not-ready';
  const isUnsure = obstacles.length > 0 || findings.some((finding) => finding.state !== 'granted');
  return isUnsure ? 'unknown' : 'ready';
}

const notSignedIn = (signIn: ProfileState): RoleVerdict => (signIn === 'not-ready' ? 'not-ready' : 'unknown');

/**
 * A role whose findings, profiles and notes are judged when they are first asked for: of thousands of roles a page shows
 * fifty. A class, since getters of an object's own cost an engine a shape for each object.
 */
class JudgedRole implements RoleReport {
  readonly verdict: RoleVerdict;
  readonly obstacles: readonly Obstacle[];
  private readonly signIn: ProfileState;
  private ownFindings: readonly Finding[] | undefined;
  private ownProfiles: readonly ProfileReport[] | undefined;
  private ownNotes: readonly Note[] | undefined;

  constructor(
    readonly role: RoleFacts,
    private readonly grants: Grants,
    private readonly account: AccountFacts,
  ) {
    this.obstacles = obstaclesOf(role, grants, account);
    this.signIn = signInState(judgeRequirements(profiles['sign-in'].requirements, grants, account), this.obstacles);
    this.verdict = this.signIn === 'ready' ? this.verdictSignedIn() : notSignedIn(this.signIn);
  }

  get findings(): readonly Finding[] {
    return (this.ownFindings ??= judgeAllRequirements(this.grants, this.account));
  }

  get profiles(): readonly ProfileReport[] {
    return (this.ownProfiles ??= preparedProfiles.map((profile) => profile.reports[this.stateOf(profile)]));
  }

  get notes(): readonly Note[] {
    const lacksSomething = (): boolean => this.verdict !== 'ready' && this.findings.some(isLack);
    return (this.ownNotes ??= notesOf(this.role, this.grants, this.account, { signsIn: this.signIn === 'ready', lacksSomething }));
  }

  private stateOf({ standing, requirements }: PreparedProfile): ProfileState {
    return standing === 'required' ? this.signIn : profileState(judgeRequirements(requirements, this.grants, this.account));
  }

  private verdictSignedIn(): RoleVerdict {
    const hasGap = optionalProfiles.some((profile) => !['ready', 'not-applicable'].includes(this.stateOf(profile)));
    return hasGap ? 'ready-with-gaps' : 'ready';
  }
}

/** Judges one role by its grants. Pure: the same grants and facts give the same report. */
export function judgeRole(role: RoleFacts, grants: Grants, account: AccountFacts): RoleReport {
  return new JudgedRole(role, grants, account);
}

/** Gives a report with something else in a part of it. */
export function reportWith(report: RoleReport, changes: Partial<RoleReport>): RoleReport {
  const { role, verdict, findings, profiles: ofProfiles, obstacles, notes } = report;
  return { role, verdict, findings, profiles: ofProfiles, obstacles, notes, ...changes };
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
