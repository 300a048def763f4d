/**
 * When an OAuth 2.0 access token ends, in milliseconds since 1970. NetSuite's are JSON Web Tokens (Oracle help
 * section_158255317571), which say so themselves; undefined for a token that does not.
 */
export function expiryOf(accessToken: string): number | undefined {
  const [, payload, signature] = accessToken.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const { exp } = Object(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))) as { readonly exp?: unknown };
    return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
