import { percentEncode, type Parameter } from './encoding';

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** RFC 5849 §3.4.1.2: scheme and host in lower case, the scheme's own port left out, no query and no fragment. */
export function baseStringUri(address: string): string {
  const [, scheme = '', authority = '', path = ''] = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  const lowerScheme = scheme.toLowerCase();
  const host = authority.toLowerCase().replace(new RegExp(`:${defaultPorts[lowerScheme] ?? ''}$`), '');
  return `${lowerScheme}//${host}${path === '' ? '/' : path}`;
}

/**
 * RFC 5849 §3.4.1.3.1: what is signed of the parameters. NetSuite signs those of the header and of the query, never a
 * body; realm and oauth_signature are left out.
 */
export function collectParameters(header: readonly Parameter[], query: readonly Parameter[]): Parameter[] {
  const ofHeader = header.filter(([name]) => name !== 'realm' && name !== 'oauth_signature');
  return [...ofHeader, ...query];
}

/** RFC 5849 §3.4.1.3.2: encoded, sorted by the bytes of name and value, joined. */
export function normalizeParameters(parameters: readonly Parameter[]): string {
  return parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** Encoded texts are ASCII: their code units are their bytes. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** RFC 5849 §3.4.1.1: method, address and parameters as one text. */
export function signatureBaseString(method: string, address: string, parameters: readonly Parameter[]): string {
  return [method.toUpperCase(), baseStringUri(address), normalizeParameters(parameters)].map(percentEncode).join('&');
}
