import type { FindingState } from '../verdict/finding';
import type { ProfileState, RoleVerdict } from '../verdict/role';
import type { UserVerdict } from '../verdict/user';

/** How good a state is; decides icon and colour. Unknown is never good. */
export type Tone = 'good' | 'gap' | 'bad' | 'unknown' | 'neutral';

interface Words {
  readonly tone: Tone;
  /** Fits a badge. */
  readonly label: string;
}

export const roleVerdictWords: Readonly<Record<RoleVerdict, Words & { readonly sentence: string }>> = {
  ready: { tone: 'good', label: 'Ready', sentence: 'can sign in to ExtendSync, and every common feature works.' },
  'ready-with-gaps': {
    tone: 'gap',
    label: 'Ready, with gaps',
    sentence: 'can sign in to ExtendSync. Some features lack permissions or could not be checked.',
  },
  'not-ready': { tone: 'bad', label: 'Cannot sign in', sentence: 'cannot sign in to ExtendSync.' },
  unknown: {
    tone: 'unknown',
    label: 'Could not be checked',
    sentence: 'could not be checked: whether it can sign in to ExtendSync is not known.',
  },
};

export const userVerdictWords: Readonly<Record<UserVerdict, Words>> = {
  ready: { tone: 'good', label: 'Ready' },
  'partly-blocked': { tone: 'gap', label: 'Some roles only' },
  blocked: { tone: 'bad', label: 'Blocked' },
  unknown: { tone: 'unknown', label: 'Could not be checked' },
};

export const findingWords: Readonly<Record<FindingState, Words>> = {
  granted: { tone: 'good', label: 'Granted' },
  insufficient: { tone: 'bad', label: 'Too low' },
  missing: { tone: 'bad', label: 'Missing' },
  'not-applicable': { tone: 'neutral', label: 'Not applicable' },
  unknown: { tone: 'unknown', label: 'Could not be checked' },
};

export const profileWords: Readonly<Record<ProfileState, Words>> = {
  ready: { tone: 'good', label: 'Works' },
  'not-ready': { tone: 'gap', label: 'Lacks permissions' },
  'not-applicable': { tone: 'neutral', label: 'Not in use' },
  unknown: { tone: 'unknown', label: 'Could not be checked' },
};

/** "1 role", "2 roles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
