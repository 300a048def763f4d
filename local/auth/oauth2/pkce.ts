import { createHash } from 'node:crypto';
import { isSameSecret } from '../isSameSecret';

/** Verifiers and challenges alike: 43 to 128 unreserved characters (RFC 7636 §4.1, §4.2). */
const form = /^[A-Za-z0-9\-._~]{43,128}$/;

export function isCodeChallenge(text: string): boolean {
  return form.test(text);
}

export function isCodeVerifier(text: string): boolean {
  return form.test(text);
}

/** The challenge of a verifier by the method S256, the only one NetSuite takes (RFC 7636 §4.2). */
export function codeChallenge(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

/** Whether who shows the verifier is who sent the challenge. */
export function provesChallenge(verifier: string, challenge: string): boolean {
  return isSameSecret(codeChallenge(verifier), challenge);
}
