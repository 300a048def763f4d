/** What a WWW-Authenticate header of NetSuite's says (Oracle help subsect_158521885412). */
export interface Challenge {
  /** OAuth or Bearer. */
  readonly scheme: string;
  /** The account that was asked for. */
  readonly realm: string | undefined;
  /** A reason by the names of the Login Audit Trail, or a general word such as invalid_token. */
  readonly error: string | undefined;
}

/** Reads a WWW-Authenticate header; undefined where it asks for anything but OAuth. */
export function readChallenge(headers: Headers): Challenge | undefined {
  const header = headers.get('WWW-Authenticate') ?? '';
  const scheme = /^\s*(OAuth|Bearer)\b/i.exec(header)?.[1];
  return scheme === undefined ? undefined : { scheme, realm: parameterOf(header, 'realm'), error: parameterOf(header, 'error') };
}

function parameterOf(header: string, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s,])${name}="([^"]{1,200})"`, 'i').exec(header)?.[1];
}
