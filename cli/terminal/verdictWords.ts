import { text, type Sayable } from '../../src/TypeScript/texts/text';
import type { RoleVerdict } from '../../src/TypeScript/verdict/role';
import type { Colours } from './colours';

/** A verdict as a terminal shows it: never by colour alone. */
export interface VerdictWords {
  /** One column wide, in every terminal's font. */
  readonly icon: string;
  readonly label: Sayable;
  readonly colour: keyof Pick<Colours, 'green' | 'yellow' | 'red' | 'magenta' | 'dim'>;
}

/** How each verdict is shown, in the words of the pages. */
export const verdictWords = {
  ready: { icon: '✓', label: text('verdict_ready'), colour: 'green' },
  'ready-with-gaps': { icon: '!', label: text('verdict_ready_with_gaps'), colour: 'yellow' },
  'not-ready': { icon: '✗', label: text('verdict_not_ready'), colour: 'red' },
  unknown: { icon: '?', label: text('verdict_unknown'), colour: 'magenta' },
} as const satisfies Record<RoleVerdict, VerdictWords>;

/** The checker's own roles lack on purpose what others need: a cross would send somebody to mend them. */
export const ownRoleWords: VerdictWords = { icon: '-', label: 'Not for sign-in', colour: 'dim' };
