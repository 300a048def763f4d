import { percentEncode, type Parameter } from './encoding';

/**
 * RFC 5849 §3.4.1.1: method, address and parameters as one text, the one that is signed. NetSuite signs the parameters
 * of the header and of the query, never a body.
 * @param address where the request goes; its query and fragment are left out
 * @param parameters of header and query, decoded
 */
export function signatureBaseString(method: string, address: string, parameters: readonly Parameter[]): string {
  const { origin, pathname } = new URL(address);
  return [method.toUpperCase(), origin + pathname, normalizeParameters(parameters)].map(percentEncode).join('&');
}

/** RFC 5849 §3.4.1.3.2: encoded, sorted by the bytes of name and value, joined. Encoded texts are ASCII: code units are bytes. */
function normalizeParameters(parameters: readonly Parameter[]): string {
  return parameters
    .map(([name, value]) => ({ name: percentEncode(name), value: percentEncode(value) }))
    .sort((one, other) => compare(one.name, other.name) || compare(one.value, other.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
