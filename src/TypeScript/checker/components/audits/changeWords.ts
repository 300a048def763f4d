import type { RunCounts } from '../../../account/auditRecords';
import { counted, text, type Text } from '../../../texts/text';
import type { Tone } from '../../words';

/** Something that changed, with how good that is. */
export interface ChangeWords {
  readonly tone: Tone;
  readonly words: Text;
}

/** Gives what changed since the audit before, in brief, the worst first; that nothing did, or that nobody knows. */
export function changesInBrief({ base, worse, better, blocked }: RunCounts): readonly ChangeWords[] {
  if (base === undefined) return [{ tone: 'neutral', words: text('audit_compared_with_none') }];
  const all: readonly (ChangeWords & { readonly count: number })[] = [
    { count: worse, tone: 'bad', words: counted(worse, 'audit_worse_one', 'audit_worse_many') },
    { count: blocked, tone: 'bad', words: counted(blocked, 'audit_blocked_one', 'audit_blocked_many') },
    { count: better, tone: 'good', words: counted(better, 'audit_better_one', 'audit_better_many') },
  ];
  const changed = all.filter(({ count }) => count > 0);
  return changed.length > 0 ? changed : [{ tone: 'neutral', words: text('audit_nothing_changed') }];
}

/** Gives the one sentence on an audit that a reader in a hurry needs; of one that is incomplete, nothing is good. */
export function verdictOf({ base, worse, better, blocked, isComplete }: RunCounts): ChangeWords {
  if (worse + blocked > 0) return { tone: 'bad', words: text('audit_got_worse') };
  if (!isComplete) return { tone: 'unknown', words: text('mail_incomplete') };
  if (base === undefined) return { tone: 'neutral', words: text('audit_first_of_all') };
  return { tone: 'good', words: text(better > 0 ? 'audit_got_better' : 'audit_nothing_worse') };
}

/** Gives how many users are blocked; undefined where it could not be read which roles they have, and nobody knows. */
export function usersBlocked({ users, userBasis }: RunCounts): number | undefined {
  return userBasis === 'roles-not-read' ? undefined : users.blocked;
}
