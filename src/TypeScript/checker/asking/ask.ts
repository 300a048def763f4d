import type { ServerRequest } from 'N/http';
import { administratorsToAsk, sendOnce, type Sending } from '../../account/mail';
import { isOwnForm } from './formToken';
import { hasToAsk, letterOf, matterOf, type Asking } from './letter';

/**
 * What became of a wish to ask the administrators:
 * - sent, sent-before, failed: of the mail;
 * - not-from-here: the form was not one of this session's own pages;
 * - nobody-named: the account names no administrators to ask;
 * - nothing-to-ask: the role is ready by now.
 */
export type AskOutcome = Sending | 'not-from-here' | 'nobody-named' | 'nothing-to-ask';

/** What was asked, and of how many people: never of whom. */
export interface Asked {
  readonly outcome: AskOutcome;
  readonly recipients: number;
}

/** Whether the letter went out, now or within the last hour. */
export const isAsked = ({ outcome }: Asked): boolean => outcome === 'sent' || outcome === 'sent-before';

const notSent = (outcome: AskOutcome): Asked => ({ outcome, recipients: 0 });

/**
 * Sends the letter to the administrators whom the account names, on behalf of the user: at most 24 units.
 * Nothing is sent for a request that is not a form of this session's own pages.
 */
export function askAdministrators(request: ServerRequest, asking: Asking): Asked {
  if (!isOwnForm(request)) return notSent('not-from-here');
  if (!hasToAsk(asking.judged.report)) return notSent('nothing-to-ask');
  const administrators = administratorsToAsk();
  if (administrators.length === 0) return notSent('nobody-named');
  const outcome = sendOnce(asking.judged.asker.userId, administrators, letterOf(asking), matterOf(asking));
  return outcome === 'failed' ? notSent(outcome) : { outcome, recipients: administrators.length };
}
