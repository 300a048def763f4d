import type { Account } from '../account/types';
import type { Session } from '../auth/sessions';
import type { Answer } from './answer';
import { errorAnswer, redirectAnswer } from './answer';
import type { RequestHead } from './localRequest';
import { wantsPage } from './localRequest';
import { errorPage } from './pages/error';
import { RequestError } from './requestError';
import { paths, url } from './urls';
import { restErrorAnswer } from './webServices/rest/suiteql';
import { soapErrorAnswer } from './webServices/soap/answerSoap';
import { isSoapPath } from './webServices/soap/versions';

/** What was known of a request when it failed; of one that could not be understood, neither head nor session. */
export interface FailedRequest {
  readonly account: Account;
  readonly head: RequestHead | undefined;
  readonly session: Session | undefined;
}

/** An error as the client can use it: a page for people, JSON for programs, the sign-in page when a page needs a session. */
export function answerError(failed: FailedRequest, error: unknown): Answer {
  const refusal = error instanceof RequestError ? error : unexpected;
  const answer = formOfAnswer(failed, refusal);
  return { ...answer, headers: { ...answer.headers, ...refusal.headers } };
}

const unexpected = new RequestError(500, 'UNEXPECTED_ERROR', 'An unexpected error occurred. The console of Local NetSuite says more.');

function formOfAnswer(failed: FailedRequest, refusal: RequestError): Answer {
  const path = failed.head?.path ?? '';
  if (isSoapPath(path)) return soapErrorAnswer(path, refusal);
  return path === paths.suiteql ? restErrorAnswer(refusal) : usualAnswer(failed, refusal);
}

function usualAnswer({ account, head, session }: FailedRequest, { status, code, message }: RequestError): Answer {
  if (head === undefined || !wantsPage(head) || head.path === paths.restlet) return errorAnswer(status, code, message);
  const canSignIn = status === 401 && (head.method === 'GET' || head.method === 'HEAD');
  if (canSignIn) return redirectAnswer(302, url(paths.signIn, { redirect: head.target }));
  return errorPage({ account, session }, { status, title: titleOf(status), code, message });
}

function titleOf(status: number): string {
  if (status === 404) return 'Page Not Found';
  return status === 500 ? 'Error' : 'Notice';
}
