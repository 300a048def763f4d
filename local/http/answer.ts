import type { IncomingMessage, ServerResponse } from 'node:http';

/** What goes back to the client; Content-Length is added when it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
}

/** A value as JSON, with a status. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

/** NetSuite's form of an error for programs. */
export function errorAnswer(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error: { code, message } });
}

/** Sends the browser elsewhere: 302 to a page it may see, 303 after a form was done. */
export function redirectAnswer(status: 302 | 303, location: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { ...headers, Location: location }, body: '' };
}

/** The same page with one cookie more; answers to programs carry none. */
export function withCookie(answer: Answer, cookie: string): Answer {
  if (!String(answer.headers['Content-Type'] ?? '').startsWith('text/html')) return answer;
  const others = answer.headers['Set-Cookie'] ?? [];
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': [...(typeof others === 'string' ? [others] : others), cookie] } };
}

/** Writes the answer. Always with Content-Length, never chunked: clients read an error body by its length. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('Content-Length', body.length);
  response.writeHead(answer.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}
