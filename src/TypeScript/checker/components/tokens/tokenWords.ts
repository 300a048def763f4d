import type { TokenHolder, TokenStanding } from '../../../verdict/tokens';
import type { Listing } from '../../listing';
import { tokenStanding } from '../../../verdict/tokens';
import { t } from '../../speech';
import type { Words } from '../../words';

export const tokenWords = {
  reached: { tone: 'bad', label: 'token_limit_reached' },
  near: { tone: 'gap', label: 'token_limit_near' },
} as const satisfies Record<TokenStanding, Words>;

export const tokenFilters = ['all', 'reached', 'near'] as const;

/** Which users a list shows: all near the limit, or those who have or have not reached it. */
export type TokenFilter = (typeof tokenFilters)[number];

export type TokenListing = Listing<TokenFilter>;

export function passesAsHolder(filter: TokenFilter, holder: TokenHolder): boolean {
  return filter === 'all' || tokenStanding(holder) === filter;
}

/** Gives how many tokens an application has, by its name. */
export function tokensOfApplication({ name, count }: TokenHolder['applications'][number]): string {
  return t('tokens_of_application', name || t('tokens_unnamed_application'), count);
}
