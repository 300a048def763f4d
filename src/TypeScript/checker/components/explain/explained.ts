import { readAsker } from '../../../account/currentUser';
import { readAccountFacts } from '../../../account/facts';
import { judgeAllRoles, type JudgedRoles } from '../../../account/judged';
import { knownErrorIds, knownErrorOf, type KnownErrorId } from '../../../requirements/knownErrors';
import { forSignIn, worstFirst } from '../../../verdict/account';
import { explainError, type Explanation } from '../../../verdict/explain/explainError';
import { recognise } from '../../../verdict/explain/recognise';
import { gatherAccess } from '../../asking/gatherAccess';

/** Where an error is explained: to a user by the role in use, or to an administrator by all roles. */
export type Home = 'access' | 'account';

/** What somebody wants to have explained. */
export interface Question {
  /** Empty where nothing was pasted. */
  readonly pasted: string;
  /** The anchor of an error that was chosen; empty where none was. */
  readonly chosen: string;
}

/** The answer, and what stands behind it. */
export interface Explained {
  readonly question: Question;
  /** Whether more was pasted than is read. */
  readonly isCut: boolean;
  /** Whether what was pasted is no more than a part of a message. */
  readonly isPart: boolean;
  /** Whether something was pasted in which no error was found. */
  readonly isUnknown: boolean;
  readonly judged: JudgedRoles;
  /** What was chosen first, then what was found, that which says most about its cause before the others. */
  readonly explanations: readonly Explanation[];
}

/** As Your access knows it: by its name, and with the clicks that lead to where its levels are set. */
function roleInUse(): JudgedRoles {
  const { report, ...judged } = gatherAccess().judged;
  return { ...judged, roles: [report] };
}

function withoutRoles(): JudgedRoles {
  return { asker: readAsker(), account: readAccountFacts(), roles: [], sources: [], unread: [] };
}

/** Nobody signs in with the checker's own roles: they show the cause of no error. */
const withoutOwn = (judged: JudgedRoles): JudgedRoles => ({ ...judged, roles: judged.roles && forSignIn(judged.roles) });

/** Roles are read only where an error hangs on them. */
function gather(home: Home, ids: readonly KnownErrorId[]): JudgedRoles {
  if (!ids.some((id) => knownErrorOf(id).matter.kind === 'role')) return withoutRoles();
  return home === 'access' ? roleInUse() : withoutOwn(judgeAllRoles());
}

/**
 * Recognises what was pasted, and judges the roles or the account by it. Where an error hangs on roles, 20 units for the
 * role in use, and 10 units per 5,000 roles begun for all of them; else no units.
 */
export function explain(home: Home, question: Question): Explained {
  const { errors, isCut, isPart } = recognise(question.pasted);
  const chosen = knownErrorIds.filter((id) => knownErrorOf(id).anchor === question.chosen && !errors.includes(id));
  const ids = [...chosen, ...errors];
  const judged = gather(home, ids);
  const subject = { roles: judged.roles && worstFirst(judged.roles), account: judged.account };
  return {
    question,
    isCut,
    isPart,
    isUnknown: question.pasted.trim() !== '' && errors.length === 0,
    judged,
    explanations: ids.map((id) => explainError(id, subject)),
  };
}
