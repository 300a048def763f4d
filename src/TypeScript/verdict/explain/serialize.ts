import type { Say } from '../../texts/text';
import type { Explanation, RoleJudgement } from './explainError';
import type { CauseState, Reason } from './judgeCause';
import { sentenceOf } from './sentence';

function reasons(because: readonly Reason[], say: Say) {
  return because.map(({ message, fix }) => ({ message: say(message), ...(fix !== undefined && { fix: say(fix) }) }));
}

function roleInWords({ report, state, because }: RoleJudgement, say: Say) {
  const { id, name } = report.role;
  return { id, name, state, because: reasons(because, say), verdict: report.verdict };
}

/** Gives how many roles are in each state. */
export function countStates(roles: readonly RoleJudgement[]): Readonly<Record<Exclude<CauseState, 'not-a-role-matter'>, number>> {
  const count = (state: CauseState) => roles.filter((role) => role.state === state).length;
  return { shows: count('shows'), 'does-not-show': count('does-not-show'), unknown: count('unknown') };
}

/**
 * Gives an explained error as it stands in JSON: codes are the same in every language, sentences are said in one.
 * @param shown the roles that are given by name; the counts are of all
 */
export function serializeExplanation(explanation: Explanation, say: Say, shown = explanation.roles) {
  const { error, state, because, roles } = explanation;
  const { anchor, title, cause, caveat, remedy, source, matter } = error;
  return {
    error: anchor,
    title: say(title),
    cause: say(cause),
    ...(caveat && { caveat: say(caveat) }),
    remedy: remedy.map(say),
    source,
    state,
    sentence: say(sentenceOf(explanation)),
    because: reasons(because, say),
    ...(matter.kind === 'role' && matter.elsewhere && { elsewhere: say(matter.elsewhere) }),
    ...(roles && { counts: countStates(roles), roles: (shown ?? []).map((role) => roleInWords(role, say)) }),
  };
}
