import type { Text } from '../texts/text';

/** What a request asks for that the checker does not have: shown to the reader, never an unexpected error. */
export interface Refusal {
  readonly code:
    | 'UNKNOWN_DEPLOYMENT'
    | 'UNKNOWN_VIEW'
    | 'UNKNOWN_FORMAT'
    | 'INVALID_INPUT'
    | 'RETURN_NOT_ALLOWED'
    | 'ROLE_NOT_FOUND'
    | 'AUDIT_NOT_FOUND'
    | 'COULD_NOT_READ';
  readonly message: Text;
}

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The query parameters of a request, decoded. */
export type Parameters = Readonly<Record<string, string | undefined>>;

export const accept = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export function refuse(code: Refusal['code'], message: Text): Parsed<never> {
  return { ok: false, refusal: { code, message } };
}

/** What was asked for, short enough to be shown back; what has no shape of its own, or turns text around, is shown as a box. */
export function quoted(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `“${short.replace(/\p{C}/gu, '\uFFFD')}”`;
}
