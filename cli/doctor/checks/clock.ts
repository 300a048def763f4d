import type { Facts } from '../asking/gather';
import { refusalOf } from '../asking/refusal';
import { skewOf } from '../asking/skew';
import { right, warning, wrong, type Check, type Outcome } from './check';
import { answerOf } from './network';

/** Seconds that NetSuite lets a signature’s time be off (Oracle help subsect_156934879823). */
const tolerance = 300;
/** Seconds from which a clock is worth setting. */
const notable = 60;

const remedies = ['Let this machine take its time from a time server.'];

/** A signature holds the time; a bearer token does not. NetSuite’s own judgement counts more than what a Date header says. */
function judgeClock(facts: Facts): Outcome {
  const answer = answerOf(facts);
  const isSigned = facts.credentials.kind === 'oauth1';
  const isAccepted = isSigned && !refusalOf(answer);
  const skew = skewOf(answer);
  if (!skew) {
    if (isAccepted) return right('NetSuite took the time of the signature');
    return warning({ why: 'The answer has no date to compare with.', remedies: ['Compare this machine’s clock with another one.'] });
  }
  const off = Math.max(0, Math.abs(skew.seconds) - skew.precision);
  if (off <= notable) return right(off === 0 ? undefined : `off by ${inWords(Math.abs(skew.seconds))}`);
  const why = `This machine’s clock is ${inWords(Math.abs(skew.seconds))} ${skew.seconds > 0 ? 'ahead of' : 'behind'} NetSuite’s.`;
  if (off > tolerance && isSigned && !isAccepted) {
    return wrong({ why: `${why} NetSuite refuses signatures that are more than ${inWords(tolerance)} off.`, remedies });
  }
  return warning({ why: isSigned ? `${why} From ${inWords(tolerance)} on NetSuite refuses the signature.` : why, remedies });
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 120) return whole === 1 ? '1 second' : `${whole} seconds`;
  return whole < 7_200 ? `${Math.round(whole / 60)} minutes` : `${Math.round(whole / 3_600)} hours`;
}

/** Whether a signature of this machine has a time that NetSuite takes. */
export const clockChecks: readonly Check[] = [
  { id: 'clock', category: 'clock', says: 'This machine’s clock agrees with NetSuite’s', needs: ['network-netsuite'], judge: judgeClock },
];
