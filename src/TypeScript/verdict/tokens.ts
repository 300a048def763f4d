/** The vendor says that NetSuite lets a user have so many active access tokens (support article 3888536). */
export const MOST_TOKENS_OF_A_USER = 25;

/** From so many on a user is near the limit: a few log-ins more, and the next one fails. */
export const MANY_TOKENS = 20;

/** A user who has many active access tokens. */
export interface TokenHolder {
  readonly user: string;
  /** Of all applications: the limit is the user's. */
  readonly count: number;
  /** Most first; the name is empty where NetSuite gives none. */
  readonly applications: readonly { readonly name: string; readonly count: number }[];
}

export type TokenStanding = 'near' | 'reached';

/** Gives whether the next log-in of a user who has many tokens fails, or one soon. */
export function tokenStanding({ count }: Pick<TokenHolder, 'count'>): TokenStanding {
  return count >= MOST_TOKENS_OF_A_USER ? 'reached' : 'near';
}
