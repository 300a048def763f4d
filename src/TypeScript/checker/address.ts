/** A web address in two parts that together are all of it. */
export interface Address {
  /** Scheme, host and port in lower case, without the port that the scheme implies: the one form in which origins are compared. */
  readonly origin: string;
  /** Path and query as they were written; empty where there are none. */
  readonly rest: string;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** Names only: an IP address, however it is written, ends in a label that begins with a digit, or in a bracket. */
const host = `(?:${label}\\.)*(?!\\d)${label}`;
/** What RFC 3986 lets stand in a path and a query; what is percent-encoded must not be a control character. */
const character = `[\\w.~!$&'()*+,;=:@/?-]|%(?:[2-6][\\da-f]|7[\\da-e]|[89a-f][\\da-f])`;
const form = new RegExp(`^(https?)://(${host})(?::([1-9]\\d{0,4}))?((?:[/?](?:${character})*)?)$`, 'i');

/**
 * Gives the parts of an http or https address that every reader splits alike, or undefined for any other text: with a
 * user, an IP address, a fragment, a dot behind the host, blanks, backslashes, control characters or letters that are not
 * ASCII. SuiteScript has no URL class, and here strict is right: what is refused can be written plainly.
 */
export function parseAddress(text: string): Address | undefined {
  const [, scheme = '', name = '', port = '', rest = ''] = form.exec(text) ?? [];
  if (scheme === '' || Number(port) > 65535) return undefined;
  const isImplied = port === '' || port === (scheme.toLowerCase() === 'https' ? '443' : '80');
  return { origin: `${scheme}://${name}${isImplied ? '' : `:${port}`}`.toLowerCase(), rest };
}
