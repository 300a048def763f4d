import { RestProblem } from './problem';

/** A page of results. */
export interface Page {
  /** Rows of a page. */
  readonly limit: number;
  /** Rows before it: a multiple of the limit. */
  readonly offset: number;
}

const mostRows = 1000;
/** Rows that a query gives without SuiteAnalytics Connect (Oracle help section_156414087576). */
const mostResults = 100_000;

/** Reads limit and offset (Oracle help, Collection Paging). @throws RestProblem 400 INVALID_PARAMETER */
export function readPage(query: URLSearchParams): Page {
  const limit = wholeNumber(query, 'limit', mostRows);
  if (limit < 1 || limit > mostRows) throw invalid('limit', `a whole number from 1 to ${mostRows}`);
  const offset = wholeNumber(query, 'offset', 0);
  if (offset % limit !== 0 || offset >= mostResults) throw invalid('offset', `a multiple of the limit, below ${mostResults}`);
  return { limit, offset };
}

function wholeNumber(query: URLSearchParams, name: string, usual: number): number {
  const [text, ...others] = query.getAll(name);
  if (text === undefined) return usual;
  if (others.length > 0 || !/^\d{1,9}$/.test(text)) throw invalid(name, 'a whole number, given once');
  return Number(text);
}

function invalid(name: string, wanted: string): RestProblem {
  return new RestProblem(400, 'INVALID_PARAMETER', `Invalid value for the query parameter ${name}. It must be ${wanted}.`, { place: { 'o:errorQueryParam': name } });
}

export interface Link {
  readonly rel: 'first' | 'previous' | 'next' | 'last' | 'self';
  readonly href: string;
}

/** Links to the pages around one, in NetSuite's order. @param address of the resource, without query */
export function linksOf(address: string, { limit, offset }: Page, total: number): Link[] {
  const link = (rel: Link['rel'], at: number): Link => ({ rel, href: `${address}?limit=${limit}&offset=${at}` });
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  const before = offset > 0 ? [link('previous', offset - limit), link('first', 0)] : [];
  const after = offset < last ? [link('next', offset + limit), link('last', last)] : [];
  return [...before, ...after, link('self', offset)];
}
