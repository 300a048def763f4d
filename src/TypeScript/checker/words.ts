import type { TextKey } from '../texts/text';
import type { FindingState } from '../verdict/finding';
import type { ProfileState, RoleVerdict } from '../verdict/role';
import type { UserVerdict } from '../verdict/user';
import type { FeatureState } from '../requirements/features';

/** How good a state is; decides icon and colour. Unknown is never good. */
export type Tone = 'good' | 'gap' | 'bad' | 'unknown' | 'neutral';

/** A state as a badge shows it. */
export interface Words {
  readonly tone: Tone;
  readonly label: TextKey;
}

interface VerdictWords extends Words {
  /** The sentence on the role that the reader uses. */
  readonly inUse: TextKey;
  /** The sentence on a role that is named. */
  readonly named: TextKey;
}

export const roleVerdictWords = {
  ready: { tone: 'good', label: 'verdict_ready', inUse: 'role_in_use_ready', named: 'role_ready' },
  'ready-with-gaps': { tone: 'gap', label: 'verdict_ready_with_gaps', inUse: 'role_in_use_ready_with_gaps', named: 'role_ready_with_gaps' },
  'not-ready': { tone: 'bad', label: 'verdict_not_ready', inUse: 'role_in_use_not_ready', named: 'role_not_ready' },
  unknown: { tone: 'unknown', label: 'verdict_unknown', inUse: 'role_in_use_unknown', named: 'role_unknown' },
} as const satisfies Record<RoleVerdict, VerdictWords>;

export const userVerdictWords = {
  ready: { tone: 'good', label: 'user_verdict_ready' },
  'partly-blocked': { tone: 'gap', label: 'user_verdict_partly_blocked' },
  blocked: { tone: 'bad', label: 'user_verdict_blocked' },
  unknown: { tone: 'unknown', label: 'user_verdict_unknown' },
} as const satisfies Record<UserVerdict, Words>;

export const findingWords = {
  granted: { tone: 'good', label: 'state_granted' },
  insufficient: { tone: 'bad', label: 'state_insufficient' },
  missing: { tone: 'bad', label: 'state_missing' },
  'not-applicable': { tone: 'neutral', label: 'state_not_applicable' },
  unknown: { tone: 'unknown', label: 'state_unknown' },
} as const satisfies Record<FindingState, Words>;

export const profileWords = {
  ready: { tone: 'good', label: 'profile_works' },
  'not-ready': { tone: 'gap', label: 'profile_lacks' },
  'not-applicable': { tone: 'neutral', label: 'profile_not_in_use' },
  unknown: { tone: 'unknown', label: 'state_unknown' },
} as const satisfies Record<ProfileState, Words>;

export const featureWords = {
  on: { tone: 'good', label: 'feature_on' },
  off: { tone: 'neutral', label: 'feature_off' },
  unknown: { tone: 'unknown', label: 'state_unknown' },
} as const satisfies Record<FeatureState, Words>;
