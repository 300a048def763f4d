import { isFeatureOn } from '../account/features';
import { accessRefusals, scriptAccess } from '../account/scriptAccess';
import { reasonOfPages } from '../auth/admission';
import { AuthError } from '../auth/authError';
import type { TokenCaller } from '../auth/authenticate';
import { callerOf, type SignedIn } from '../auth/sessions';
import { runRestlet } from '../runtime/runScript';
import type { Answer } from './answer';
import { errorAnswer, jsonAnswer } from './answer';
import { signedIn, type Exchange } from './exchange';
import type { LocalRequest } from './localRequest';
import { contentTypeOf } from './localRequest';
import { callerByHeader, refusalOfCall } from './programs/callers';
import { logRefusal } from './logRefusal';
import { RequestError } from './requestError';
import { noPrivileges } from './administrator';

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
type RestletMethod = (typeof methods)[keyof typeof methods];

/** NetSuite takes these for itself; the script does not see them. */
const ownParameters: ReadonlySet<string> = new Set(['script', 'deploy', 'compid']);

/** Without these there is no SuiteScript, and no RESTlet. */
const featuresOfScripts = ['CUSTOMCODE', 'SERVERSIDESCRIPTING'] as const;

/**
 * Runs a RESTlet for whoever calls it: by an OAuth 1.0a or bearer header, else by the session of the browser.
 * @throws RequestError as a client of a RESTlet sees it (see refusalOfCall), and those of runDeployment
 */
export function answerRestlet(exchange: Exchange): Answer {
  const { account, request } = exchange;
  const { caller, query } = callerOfRestlet(exchange);
  const off = featuresOfScripts.find((feature) => !isFeatureOn(account, feature));
  if (off !== undefined) throw logRefusal(exchange, caller, new RequestError(403, 'FEATURE_DISABLED', `The feature ${off} is not enabled in this account.`));
  return runDeployment({ ...exchange, request: { ...request, query } }, caller);
}

function callerOfRestlet(exchange: Exchange): { readonly caller: SignedIn; readonly query: URLSearchParams } {
  try {
    return callerByHeader(exchange, 'restlets', refuseWebServicesOnly) ?? { caller: signedIn(exchange).session, query: exchange.request.query };
  } catch (error) {
    throw error instanceof AuthError ? refusalOfCall(exchange, error) : error;
  }
}

function refuseWebServicesOnly({ role, who }: TokenCaller): void {
  if (reasonOfPages(role) !== undefined) throw new AuthError('permission_denied', 'A Web Services Only role runs no RESTlet.', who);
}

/**
 * Parameters script and deploy name the RESTlet. Its thrown error is answered with 400 and the error's code.
 * @throws RequestError 400 SSS_INVALID_SCRIPTLET_ID, 403 INSUFFICIENT_PERMISSION, 405, 415
 */
function runDeployment(exchange: Exchange, caller: SignedIn): Answer {
  const { account, request } = exchange;
  const { query } = request;
  const access = scriptAccess(account, caller.role, 'RESTLET', query.get('script') ?? '', query.get('deploy') ?? '');
  if (access.access === 'invalid') {
    throw logRefusal(exchange, caller, new RequestError(400, accessRefusals.invalid.code, accessRefusals.invalid.message));
  }
  if (access.access === 'refused') throw logRefusal(exchange, caller, noPrivileges());
  const method = methodOf(request);
  const input = method === 'get' || method === 'delete' ? { parameters: parametersOf(query) } : { body: bodyOf(request) };
  const execution = { deployment: access.deployment, caller: callerOf(caller), baseUrl: request.baseUrl, beforeCall: exchange.beforeCall };
  const result = runRestlet(account, execution, { method, ...input });
  if ('failure' in result) return errorAnswer(statusOf(result.failure.code), result.failure.code, result.failure.message);
  return valueAnswer(request, result.value);
}

function methodOf(request: LocalRequest): RestletMethod {
  if (Object.hasOwn(methods, request.method)) return methods[request.method as keyof typeof methods];
  throw new RequestError(405, 'METHOD_NOT_ALLOWED', `A RESTlet takes GET, POST, PUT and DELETE, not ${request.method}.`, {
    Allow: Object.keys(methods).join(', '),
  });
}

function parametersOf(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([name]) => !ownParameters.has(name)));
}

/** JSON as a value, text as a string. Source: Oracle help, RESTlet input formats. */
function bodyOf(request: LocalRequest): unknown {
  const type = contentTypeOf(request);
  const text = request.body.toString('utf8');
  if (type === 'application/json') return parseJson(text);
  if (type.startsWith('text/') || type === 'application/xml') return text;
  throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body with Content-Type application/json or text/plain.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RequestError(400, 'SYNTAX_ERROR', `SyntaxError: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** 405 for a method that the script does not implement, 400 for whatever it throws (Oracle help section_4634920277). */
function statusOf(code: string): number {
  return code === 'SSS_INVALID_SCRIPT_METHOD' ? 405 : 400;
}

/**
 * The request's Content-Type says what the answer is, of GET and DELETE too: text, unless it says JSON. NetSuite refuses
 * to write anything but a string as text (INVALID_RETURN_DATA_FORMAT).
 */
function valueAnswer(request: LocalRequest, value: unknown): Answer {
  const isJson = contentTypeOf(request) === 'application/json';
  if (typeof value === 'string') {
    return { status: 200, headers: { 'Content-Type': `${isJson ? 'application/json' : 'text/plain'}; charset=utf-8` }, body: value };
  }
  if (!isJson) return errorAnswer(400, 'INVALID_RETURN_DATA_FORMAT', 'Invalid data format. You should return text.');
  return jsonAnswer(200, value ?? null);
}
