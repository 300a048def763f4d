import { information } from '../account/information';
import type { Account } from '../account/types';

/** Clients write 1234567_SB1 as realm and 1234567-sb1 as host: both are the account. */
export function isAccountId(account: Account, text: string): boolean {
  return spelled(text) === spelled(information(account).accountId);
}

function spelled(accountId: string): string {
  return accountId.toUpperCase().replaceAll('-', '_');
}
