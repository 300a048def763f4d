import type { Account, Caller, Value } from '../../../account/types';
import { countRows, execute, SuiteqlError, type QueryResult } from '../../../suiteql';
import type { Answer } from '../../answer';
import type { Exchange } from '../../exchange';
import type { LocalRequest } from '../../localRequest';
import { contentTypeOf } from '../../localRequest';
import type { RequestError } from '../../requestError';
import { authorizedCall } from './access';
import { linksOf, readPage, type Page } from './page';
import { problemAnswer, RestProblem } from './problem';

/** POST /services/rest/query/v1/suiteql: the rows of a query, a page at a time. Who asks is proved by the header alone. */
export function answerSuiteql(exchange: Exchange): Answer {
  try {
    return page(exchange);
  } catch (error) {
    if (error instanceof RestProblem) return problemAnswer(error);
    throw error;
  }
}

/** A request that was refused before a handler saw it, or that failed inside Local NetSuite, in the form of REST. */
export function restErrorAnswer({ status, code, message, headers }: RequestError): Answer {
  return problemAnswer(new RestProblem(status, code, message, { headers }));
}

function page(exchange: Exchange): Answer {
  const { account, request } = exchange;
  const { caller, query } = authorizedCall(exchange);
  checkPrefer(request);
  const asked = readPage(query);
  const { columns, rows, total } = run(account, caller, readQuery(request), asked);
  const body = {
    links: linksOf(request.baseUrl + request.path, asked, total),
    count: rows.length,
    hasMore: asked.offset + rows.length < total,
    items: rows.map((row) => itemOf(columns, row)),
    offset: asked.offset,
    totalResults: total,
  };
  return { status: 200, headers: { 'Content-Type': 'application/vnd.oracle.resource+json; type=collection; charset=UTF-8', 'Cache-Control': 'no-store' }, body: JSON.stringify(body) };
}

/** Results are not kept on the server, and the client must say that he knows it (Oracle help section_157909186990). */
function checkPrefer({ headers }: LocalRequest): void {
  const preferences = (headers['prefer'] ?? '').split(',').map((preference) => preference.trim().toLowerCase());
  if (preferences.includes('transient')) return;
  throw new RestProblem(400, 'INVALID_HEADER', "Invalid value for the header Prefer. Provide the header with the value 'transient'.", {
    place: { 'o:errorHeader': 'Prefer' },
  });
}

/** The query of the body. @throws RestProblem 415 UNSUPPORTED_MEDIA_TYPE, 400 INVALID_REQUEST, INVALID_CONTENT */
function readQuery(request: LocalRequest): string {
  if (contentTypeOf(request) !== 'application/json') {
    throw new RestProblem(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body with Content-Type application/json.', { place: { 'o:errorHeader': 'Content-Type' } });
  }
  const body = parseJson(request.body);
  const text = typeof body === 'object' && body !== null && Object.hasOwn(body, 'q') ? (body as { q: unknown }).q : undefined;
  if (typeof text === 'string' && text.trim() !== '') return text;
  throw new RestProblem(400, 'INVALID_CONTENT', 'The body must be an object with the query as the text of q.', { place: { 'o:errorPath': 'q' } });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new RestProblem(400, 'INVALID_REQUEST', 'The request could not be understood by the server due to malformed syntax.');
  }
}

/** @throws RestProblem 400 INVALID_PARAMETER for a query that SuiteQL refuses, in the words that accounts answer */
function run(account: Account, caller: Caller, sql: string, window: Page): QueryResult & { readonly total: number } {
  try {
    return { ...execute(account, caller, sql, [], window), total: countRows(account, caller, sql, []) };
  } catch (error) {
    if (!(error instanceof SuiteqlError)) throw error;
    const detail = `Invalid search query. Detailed unprocessed description follows. ${error.message}`;
    throw new RestProblem(400, 'INVALID_PARAMETER', detail, { place: { 'o:errorQueryParam': 'q' } });
  }
}

/** A row with numbers as text; what is empty is left out. */
function itemOf(columns: readonly string[], row: readonly Value[]): object {
  const values = columns.flatMap((column, index) => {
    const value = row[index] ?? null;
    return value === null ? [] : [[column, String(value)] as const];
  });
  return Object.fromEntries<unknown>([['links', []], ...values]);
}
