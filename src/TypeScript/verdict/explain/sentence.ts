import { counted, text, type Text } from '../../texts/text';
import type { Explanation, RoleJudgement } from './explainError';
import type { CauseState } from './judgeCause';

function ofOneRole({ report, state }: RoleJudgement): Text {
  const { name } = report.role;
  if (state === 'shows') return text('cause_in_role', name);
  return state === 'unknown' ? text('cause_unknown_in_role', name) : text('cause_not_in_role', name);
}

function ofRoles(roles: readonly RoleJudgement[], state: CauseState): Text {
  if (state === 'shows') return counted(roles.filter((role) => role.state === 'shows').length, 'cause_in_one_role', 'cause_in_roles');
  return text(state === 'unknown' ? 'cause_in_no_role_known' : 'cause_in_no_role');
}

function ofAccount(state: CauseState): Text {
  if (state === 'shows') return text('cause_in_account');
  return text(state === 'unknown' ? 'cause_unknown_in_account' : 'cause_not_in_account');
}

/**
 * Gives the one sentence that tells whether the documented cause is there: of the role that was judged, of all of them,
 * or of the account. It never says that an error cannot occur.
 */
export function sentenceOf({ error, state, roles }: Explanation): Text {
  if (error.matter.kind === 'outside') return text('cause_outside');
  if (error.matter.kind === 'undetermined') return text('cause_undetermined');
  if (!roles) return ofAccount(state);
  return roles.length === 1 ? ofOneRole(roles[0]!) : ofRoles(roles, state);
}
