import { createHash, timingSafeEqual } from 'node:crypto';
import { readSetting, writeSetting } from './settings';
import type { Account } from './types';

const setting = 'password';

function digestOf(password: string): Buffer {
  return createHash('sha256').update(password).digest();
}

/** Gives every user of this account the same password: nobody has anything here that is worth a better one. */
export function setPasswordOfEverybody(account: Account, password: string): void {
  writeSetting(account, setting, digestOf(password).toString('hex'));
}

/** Whether it is the password; never in an account that was given none. */
export function isPassword(account: Account, password: string): boolean {
  const digest = Buffer.from(readSetting(account, setting) ?? '', 'hex');
  return digest.length > 0 && timingSafeEqual(digest, digestOf(password));
}
