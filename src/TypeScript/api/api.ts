import * as log from 'N/log';
import type { Method } from './endpoint';
import { ApiError, toNetSuiteError } from './errors';
import { parseInput, toInput } from './input';
import { route } from './router';

/** Tells one failure from the next in the script log, without telling the caller anything about it. */
function newReference(): string {
  return `${Date.now().toString(36)}-${Math.floor(Math.random() * 36 ** 6).toString(36)}`.toUpperCase();
}

function detailsOf(thrown: unknown): object {
  const { name, message, stack } = Object(thrown) as { name?: unknown; message?: unknown; stack?: unknown };
  return { name, message: message ?? String(thrown), stack };
}

function toApiError(thrown: unknown, method: Method): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const reference = newReference();
  log.error({ title: 'Request failed', details: { reference, method, ...detailsOf(thrown) } });
  return new ApiError('UNEXPECTED', `Something went wrong in NetSuite. Give your administrator the reference ${reference}.`);
}

/**
 * Answers one request: route, validate, ask the endpoint, wrap. The text is JSON whatever type the client asked for,
 * because NetSuite answers GET and DELETE as plain text by default.
 * @throws a SuiteScript error with a code of ApiErrorCode
 */
export function answerRequest(method: Method, given: unknown): string {
  try {
    const input = toInput(given);
    const endpoint = route(method, input['resource']);
    return JSON.stringify({ data: endpoint.answer(parseInput(endpoint.input, input)) });
  } catch (thrown) {
    throw toNetSuiteError(toApiError(thrown, method));
  }
}
