import { ScriptError } from '../../runtime/scriptError';
import type { SuiteletRequest } from '../../runtime/suiteletRequest';
import { isOptions, optionalText, textPairs, wrongType, type Options } from '../options';
import { withQuery } from '../url';

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD'] as const;
type Method = (typeof methods)[number];

const formType = 'application/x-www-form-urlencoded';

/**
 * The HTTP request that the options of https.requestSuitelet describe (Oracle help section_95100734176). A body is sent
 * by POST and PUT only; an object is sent as a form.
 * @param address of the deployment, with its own parameters
 * @throws ScriptError WRONG_PARAMETER_TYPE, SSS_INVALID_URL_PARAMS, SSS_INVALID_HEADER, SSS_AUTHORIZATION_HEADER_NOT_ALLOWED
 */
export function readRequest(options: Options, address: string): SuiteletRequest {
  const method = readMethod(options);
  const pairs = readPairs(options['urlParams']);
  const { text, type } = method === 'POST' || method === 'PUT' ? readBody(options['body']) : { text: '', type: undefined };
  const headers = readHeaders(options['headers']);
  const contentType = headers['content-type'] ?? type;
  const url = withQuery(address, pairs);
  const isForm = contentType?.split(';')[0]?.trim().toLowerCase() === formType;
  return {
    method: method === 'HEAD' ? 'GET' : method,
    url,
    parameters: { ...Object.fromEntries(new URL(url).searchParams), ...(isForm ? Object.fromEntries(new URLSearchParams(text)) : {}) },
    headers: contentType === undefined ? headers : { ...headers, 'content-type': contentType },
    body: text,
    clientIpAddress: '127.0.0.1',
  };
}

/** Whether the answer's body is left out. */
export function isHead(options: Options): boolean {
  return readMethod(options) === 'HEAD';
}

function readMethod(options: Options): Method {
  const isWithoutBody = options['body'] === undefined || options['body'] === null;
  const named = optionalText(options, 'method') ?? (isWithoutBody ? 'GET' : 'POST');
  const method = methods.find((known) => known === named.toUpperCase());
  if (method === undefined) throw wrongType('method', `one of ${methods.join(', ')}`);
  return method;
}

function readPairs(urlParams: unknown): [string, string][] {
  if (urlParams === undefined || urlParams === null) return [];
  const isReadable = isOptions(urlParams) && Object.values(urlParams).every((value) => ['string', 'number', 'boolean', 'undefined'].includes(typeof value) || value === null);
  if (!isReadable) throw new ScriptError('SSS_INVALID_URL_PARAMS', 'urlParams must be an object of strings, numbers and booleans.');
  return textPairs(urlParams);
}

function readBody(body: unknown): { readonly text: string; readonly type: string | undefined } {
  if (body === undefined || body === null) return { text: '', type: undefined };
  if (typeof body === 'string') return { text: body, type: 'text/plain; charset=UTF-8' };
  if (!isOptions(body)) throw wrongType('body', 'string or object');
  return { text: new URLSearchParams(textPairs(body)).toString(), type: `${formType}; charset=UTF-8` };
}

/** Names in lower case, as the server hands them to a Suitelet. */
function readHeaders(headers: unknown): Record<string, string> {
  if (headers === undefined || headers === null) return {};
  if (!isOptions(headers)) throw invalidHeader('headers');
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const isWellFormed = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
    if (!isWellFormed) throw invalidHeader(name);
    if (name.toLowerCase() === 'authorization') {
      throw new ScriptError('SSS_AUTHORIZATION_HEADER_NOT_ALLOWED', 'The Authorization header cannot be set: the request is made by the user of this script.');
    }
    read[name.toLowerCase()] = value as string;
  }
  return read;
}

function invalidHeader(name: string): ScriptError {
  return new ScriptError('SSS_INVALID_HEADER', `One or more headers are not valid. (${name})`);
}
