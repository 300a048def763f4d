import { notAvailable } from './scriptError';

/** One HTTP request to a Suitelet. */
export interface SuiteletRequest {
  readonly method: string;
  readonly url: string;
  /** Of the address and of a form's body together; script and deploy are among them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly clientIpAddress: string;
}

/** http.ServerRequest as the script sees it. */
export function createServerRequest(request: SuiteletRequest): object {
  return {
    method: request.method,
    url: request.url,
    parameters: { ...request.parameters },
    headers: { ...request.headers },
    body: request.body,
    clientIpAddress: request.clientIpAddress,
    files: {},
    getLineCount(): never {
      throw notAvailable('ServerRequest.getLineCount');
    },
    getSublistValue(): never {
      throw notAvailable('ServerRequest.getSublistValue');
    },
    toString: () => 'http.ServerRequest',
  };
}
