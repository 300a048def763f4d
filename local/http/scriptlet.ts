import { accessRefusals, scriptAccess } from '../account/scriptAccess';
import { callerOf } from '../auth/sessions';
import { runSuitelet } from '../runtime/runScript';
import { noPrivileges } from './administrator';
import type { Answer } from './answer';
import { errorAnswer } from './answer';
import type { SignedInExchange } from './exchange';
import { formOf, wantsPage } from './localRequest';
import { logRefusal } from './logRefusal';
import { errorPage } from './pages/error';
import { RequestError } from './requestError';

/**
 * Runs a Suitelet: parameters script and deploy, any method. The script decides everything about its answer.
 * @throws RequestError 404 SSS_INVALID_SCRIPTLET_ID, 403 INSUFFICIENT_PERMISSION
 */
export function answerSuitelet(exchange: SignedInExchange): Answer {
  const { account, request, session } = exchange;
  const { query } = request;
  const access = scriptAccess(account, session.role, 'SUITELET', query.get('script') ?? '', query.get('deploy') ?? '');
  if (access.access === 'invalid') throw logRefusal(exchange, session, invalidScriptlet());
  if (access.access === 'refused') throw logRefusal(exchange, session, noPrivileges());
  const result = runSuitelet(
    account,
    { deployment: access.deployment, caller: callerOf(session), baseUrl: request.baseUrl, beforeCall: exchange.beforeCall },
    {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      url: request.baseUrl + request.target,
      parameters: Object.fromEntries([...query, ...formOf(request)]),
      headers: { ...request.headers },
      body: request.body.toString('utf8'),
      clientIpAddress: request.clientIpAddress,
    },
  );
  if ('failure' in result) return failureAnswer(exchange, result.failure);
  return { status: result.status, headers: { ...result.headers, 'Content-Type': result.contentType }, body: result.body };
}

/** The refusal of a deployment that does not exist, is not deployed or is not released. */
function invalidScriptlet(): RequestError {
  const { status, code, message } = accessRefusals.invalid;
  return new RequestError(status, code, message);
}

/** Oracle does not publish the status of NetSuite's error page; 500 keeps a client from taking it for an answer. */
function failureAnswer(exchange: SignedInExchange, { code, message }: { code: string; message: string }): Answer {
  if (!wantsPage(exchange.request)) return errorAnswer(500, code, message);
  return errorPage(exchange, { status: 500, title: 'An unexpected SuiteScript error has occurred', code, message });
}
