import { complete } from '../unavailable';

/** What a requested Suitelet answered. */
export interface ClientAnswer {
  /** HTTP status. */
  readonly code: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** https.ClientResponse: code, headers and body of an answer. They cannot be set. */
export function createClientResponse({ code, headers, body }: ClientAnswer): object {
  return complete('N/https/clientResponse', {
    get code(): number {
      return code;
    },
    get headers(): object {
      return headers;
    },
    get body(): string {
      return body;
    },
    toJSON: () => ({ type: 'http.ClientResponse', code, headers, body }),
    toString: () => 'http.ClientResponse',
  });
}
