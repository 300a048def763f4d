import type { CauseState } from '../../../verdict/explain/judgeCause';
import type { Words } from '../../words';

/** That a documented cause is not there is nothing good yet: the error may have another. */
export const causeWords = {
  shows: { tone: 'bad', label: 'cause_state_shows' },
  'does-not-show': { tone: 'neutral', label: 'cause_state_does_not_show' },
  unknown: { tone: 'unknown', label: 'cause_state_unknown' },
  'not-a-role-matter': { tone: 'neutral', label: 'cause_state_outside' },
} as const satisfies Record<CauseState, Words>;
