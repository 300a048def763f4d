import { logInReasonOf, type LogInReason } from '../../../src/TypeScript/verdict/logInReasons';
import { readChallenge } from './challenge';
import type { Answered } from './exchange';

/** A call that NetSuite did not let in. */
export interface Refusal {
  /** HTTP status: by OAuth 1.0a 403 for whom NetSuite knows and does not let in; by bearer 401 only. */
  readonly status: number;
  /** The reason by the word of the Login Audit Trail, where NetSuite tells the caller. */
  readonly named: { readonly word: string; readonly reason: LogInReason } | undefined;
  /** The account that NetSuite says it was asked for. */
  readonly realm: string | undefined;
}

/** Words of a WWW-Authenticate header and of an answer that say no more than that the call is refused. */
const general = /^(?:INVALID_LOGIN\w*|invalid_token|invalid_request|INVALID_REQUEST)$/;

/** What NetSuite refused the call by; undefined where it let the call in. */
export function refusalOf({ status, headers, failure }: Answered): Refusal | undefined {
  if (!failure) return undefined;
  const challenge = readChallenge(headers);
  const isRefused = challenge !== undefined || general.test(failure.code) || (status === 401 && failure.code !== 'UNREADABLE_ANSWER');
  if (!isRefused) return undefined;
  const words = [challenge?.error, failure.code].filter((word): word is string => word !== undefined && !general.test(word));
  const named = words.map((word) => ({ word, reason: logInReasonOf(word) })).find((each): each is Required<typeof each> & { reason: LogInReason } => each.reason !== undefined);
  return { status, named, realm: challenge?.realm };
}
