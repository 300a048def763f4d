import { STATUS_CODES } from 'node:http';
import type { Answer } from '../../answer';

/** Where in the request an error is (Oracle help section_156570709583). */
export type ErrorPlace = { readonly 'o:errorHeader': string } | { readonly 'o:errorQueryParam': string } | { readonly 'o:errorPath': string };

/** A refused call of a REST web service. */
export class RestProblem extends Error {
  override readonly name = 'RestProblem';

  constructor(
    /** HTTP status, 4xx. */
    readonly status: number,
    /** NetSuite's o:errorCode. */
    readonly code: string,
    message: string,
    readonly details: { readonly place?: ErrorPlace; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
  }
}

/** Sections of RFC 9110 that NetSuite names as the type of a problem. */
const sections: Readonly<Record<number, string>> = {
  400: '15.5.1',
  401: '15.5.2',
  403: '15.5.4',
  404: '15.5.5',
  405: '15.5.6',
  413: '15.5.14',
  415: '15.5.16',
  500: '15.6.1',
};

/** A problem as NetSuite writes it: Oracle help section_156570709583, and public answers of accounts. */
export function problemAnswer({ status, code, message, details }: RestProblem): Answer {
  const section = sections[status];
  const body = {
    type: `https://www.rfc-editor.org/rfc/rfc9110.html${section === undefined ? '' : `#section-${section}`}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    'o:errorDetails': [{ detail: message, ...details.place, 'o:errorCode': code }],
  };
  const headers = { ...details.headers, 'Content-Type': 'application/vnd.oracle.resource+json; type=error; charset=UTF-8', 'Cache-Control': 'no-store' };
  return { status, headers, body: JSON.stringify(body) };
}
