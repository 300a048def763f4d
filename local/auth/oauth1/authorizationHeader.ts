import { percentEncode, type Parameter } from './encoding';

const pair = /^([^=\s"]+)="([^"]*)"$/;

/**
 * RFC 5849 §3.5.1: the parameters of an OAuth header, decoded, in their order; undefined for a header that is none,
 * that is malformed or that has a parameter twice.
 */
export function parseAuthorizationHeader(header: string): Parameter[] | undefined {
  const [, content] = /^OAuth\s+(.*)$/is.exec(header.trim()) ?? [];
  if (content === undefined) return undefined;
  const parts = content.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const parameters = parts.map(parsePair);
  if (parameters.length === 0 || parameters.includes(undefined)) return undefined;
  const complete = parameters as Parameter[];
  return new Set(complete.map(([name]) => name)).size === complete.length ? complete : undefined;
}

function parsePair(text: string): Parameter | undefined {
  const [, name, value] = pair.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  try {
    return [decodeURIComponent(name), decodeURIComponent(value)];
  } catch {
    return undefined;
  }
}

/** Writes an OAuth header; values are encoded. */
export function writeAuthorizationHeader(parameters: readonly Parameter[]): string {
  return `OAuth ${parameters.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`).join(', ')}`;
}
