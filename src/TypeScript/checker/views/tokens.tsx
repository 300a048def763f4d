import type { Unread } from '../../account/reading';
import { judgeTokens, type JudgedTokens } from '../../account/tokens';
import { MOST_TOKENS_OF_A_USER, tokenStanding, type TokenHolder } from '../../verdict/tokens';
import { containing } from '../../verdict/search';
import type { Answer, Table } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { TokensList } from '../components/tokens/TokensList';
import { passesAsHolder, tokenFilters, tokensOfApplication, type TokenListing } from '../components/tokens/tokenWords';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, listingParameters, pageOf, parseListing } from '../listing';
import { accept } from '../parsed';
import { say, t } from '../speech';
import type { View } from '../view';

const orders = ['most'] as const;

function found(holders: readonly TokenHolder[], search: string): TokenHolder[] {
  const isFound = containing(search);
  return holders.filter(({ user, applications }) => isFound(user, ...applications.map(({ name }) => name)));
}

function addressOf(listing: TokenListing, changes: Partial<TokenListing> & { readonly format?: string }): string {
  const { format, ...others } = changes;
  const parameters = listingParameters('state', orders[0], { ...listing, ...others });
  return checkerLink('account', { view: 'tokens', ...parameters, ...(format !== undefined && { format }) });
}

/** @param cut what was not read, for a last row: nobody must take a part for the whole */
function tableOf(holders: readonly TokenHolder[], unread: readonly Unread[], cut: readonly string[]): Table {
  return [
    [t('column_user'), t('column_tokens'), t('column_state'), t('column_applications')],
    ...unread.map(({ source, consequence }) => [say(source), '', 'unknown', say(consequence)]),
    ...holders.map((holder) => [holder.user, holder.count, tokenStanding(holder), holder.applications.map(tokensOfApplication).join('; ')]),
    ...cut.map((sentence) => ['', '', '', sentence]),
  ];
}

function tokensAnswer(judged: JudgedTokens, listing: TokenListing): Answer {
  const all = found(judged.tokens?.holders ?? [], listing.search);
  const matching = all.filter((holder) => passesAsHolder(listing.filter, holder));
  const exported = pageOf(matching, listing.page, EXPORT_PAGE_SIZE);
  return {
    title: t('tokens_title'),
    page: () => (
      <>
        <UnreadSources unread={judged.unread} />
        {judged.tokens && (
          <TokensList tokens={judged.tokens} found={all} listing={listing} address={(changes) => addressOf(listing, changes)} />
        )}
        <ExportLinks json={addressOf(listing, { page: 1, format: 'json' })} csv={addressOf(listing, { page: 1, format: 'csv' })} />
      </>
    ),
    report: () => ({
      ...envelope('tokens', judged),
      filter: listing.filter,
      search: listing.search,
      page: exportedPage(listing.page, matching.length),
      isCut: judged.tokens?.isCut ?? false,
      limit: MOST_TOKENS_OF_A_USER,
      users: exported.map((holder) => ({ name: holder.user, tokens: holder.count, state: tokenStanding(holder), applications: holder.applications })),
    }),
    table: () => tableOf(exported, judged.unread, judged.tokens?.isCut ? [t('tokens_cut', judged.tokens.holders.length)] : []),
  };
}

/** Users near the limit of active access tokens. 10 units, and 10 where there is such a user. At most 200, those with most tokens. */
export const tokensView: View = {
  name: 'tokens',
  tab: 'tab_tokens',
  answer: ({ parameters }) => {
    const listing = parseListing(parameters, { name: 'state', filters: tokenFilters, usual: 'all', sorts: orders });
    return listing.ok ? accept(tokensAnswer(judgeTokens(), listing.value)) : listing;
  },
};
