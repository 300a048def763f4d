import type { Account } from '../account/types';

/** Seconds: so far behind any accepted timestamp none is accepted, and its nonces need not be kept. */
const kept = 900;

/**
 * Remembers a nonce of a client. Gives false where it was used before with this timestamp. Only ask once the signature
 * was found right, so that nobody else can use up a client's nonces.
 * @param timestamp seconds since 1970
 */
export function useNonce(account: Account, consumerKey: string, timestamp: number, nonce: string): boolean {
  account.database.run('DELETE FROM local_nonce WHERE time < ?', [timestamp - kept]);
  const { changes } = account.database.run('INSERT OR IGNORE INTO local_nonce (time, consumer, nonce) VALUES (?, ?, ?)', [
    timestamp,
    consumerKey,
    nonce,
  ]);
  return changes === 1;
}
