import { ApiFailure } from '../apiFailure';

/**
 * What the API answered, out of its envelope.
 * @throws ApiFailure with the API's or NetSuite's code; UNREADABLE_ANSWER where the text is neither
 */
export function dataOf(status: number, text: string): unknown {
  const answer = parse(text);
  if (status === 200 && answer['data'] !== undefined) return answer['data'];
  const { code, message } = Object(answer['error']) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') throw new ApiFailure(status, code, typeof message === 'string' ? message : code);
  throw new ApiFailure(status, 'UNREADABLE_ANSWER', `The answer, with HTTP status ${status}, is none of the API’s.`);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
