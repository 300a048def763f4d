import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that cannot be guessed, fit for an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** NetSuite's tokens, their secrets and verifiers are 64 hexadecimal digits. */
export function newToken(): string {
  return randomBytes(32).toString('hex');
}

/** What stands in the account's file for a secret that only needs to be recognised. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
