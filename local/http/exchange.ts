import type { Account } from '../account/types';
import type { Processors } from '../mapReduce/processors';
import type { BeforeCall } from '../runtime/faults';
import type { Session } from '../auth/sessions';
import type { Answer } from './answer';
import type { LocalRequest } from './localRequest';
import { RequestError } from './requestError';

/** One request with what is needed to answer it. */
export interface Exchange {
  readonly account: Account;
  readonly request: LocalRequest;
  readonly session: Session | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the forms of the answered page carry. */
  readonly formToken: string;
  /** Works on submitted Map/Reduce scripts. */
  readonly processors: Processors;
  /** Fails calls of scripts on purpose. */
  readonly beforeCall?: BeforeCall | undefined;
}

export interface SignedInExchange extends Exchange {
  readonly session: Session;
}

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

/** The exchange when somebody is signed in. @throws RequestError 401 INVALID_LOGIN_ATTEMPT */
export function signedIn(exchange: Exchange): SignedInExchange {
  const { session } = exchange;
  if (session === undefined) throw new RequestError(401, 'INVALID_LOGIN_ATTEMPT', 'Invalid login attempt.');
  return { ...exchange, session };
}
