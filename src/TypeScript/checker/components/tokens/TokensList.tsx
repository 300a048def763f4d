import { counted, text } from '../../../texts/text';
import type { TokenHolders } from '../../../account/tokens';
import { MANY_TOKENS, MOST_TOKENS_OF_A_USER, type TokenHolder } from '../../../verdict/tokens';
import { pageOf, PAGE_SIZE } from '../../listing';
import { say, t } from '../../speech';
import { Choices } from '../account/Choices';
import { NothingFound } from '../account/NothingFound';
import { EmptyState } from '../EmptyState';
import { Paging } from '../Paging';
import { SearchForm } from '../SearchForm';
import { TokensTable } from './TokensTable';
import { passesAsHolder, tokenFilters, tokenWords, type TokenFilter, type TokenListing } from './tokenWords';

/** Where an administrator revokes tokens, in NetSuite's own words. */
const accessTokensPath = 'Setup > Users/Roles > Access Tokens';

interface Props {
  readonly tokens: TokenHolders;
  /** Those that the search finds. */
  readonly found: readonly TokenHolder[];
  readonly listing: TokenListing;
  readonly address: (changes: Partial<TokenListing>) => string;
}

function Filters({ found, listing, address }: Omit<Props, 'tokens'>) {
  const label = (filter: TokenFilter): string => {
    const count = found.filter((holder) => passesAsHolder(filter, holder)).length;
    return filter === 'all' ? t('filter_all', count) : t('filter_verdict', text(tokenWords[filter].label), count);
  };
  const choices = tokenFilters.map((filter) => ({
    label: label(filter),
    address: address({ filter, page: 1 }),
    isCurrent: filter === listing.filter,
  }));
  return <Choices label={t('tokens_shown')} choices={choices} />;
}

function Found({ tokens, found, listing, address }: Props) {
  const shown = found.filter((holder) => passesAsHolder(listing.filter, holder));
  const caption = counted(shown.length, 'token_holders_one', 'token_holders_many');
  return (
    <div data-results>
      {tokens.isCut && <p data-cut>{t('tokens_cut', tokens.holders.length)}</p>}
      <Filters found={found} listing={listing} address={address} />
      {shown.length === 0 ? (
        <NothingFound search={listing.search} otherwise="tokens_none_like_this" all={address({ search: '', filter: 'all', page: 1 })} />
      ) : (
        <TokensTable holders={pageOf(shown, listing.page, PAGE_SIZE)} caption={say(caption)} />
      )}
      <Paging page={listing.page} size={PAGE_SIZE} total={shown.length} address={(page) => address({ page })} />
    </div>
  );
}

/** The users near the limit of access tokens and what to do, or that there is none. */
export function TokensList(props: Props) {
  const { tokens, listing, address } = props;
  return (
    <section aria-label={t('tokens_title')}>
      <p>{t('tokens_lead', MOST_TOKENS_OF_A_USER, MANY_TOKENS)}</p>
      {tokens.holders.length === 0 ? (
        <EmptyState>
          <p>{t('tokens_none', MANY_TOKENS)}</p>
        </EmptyState>
      ) : (
        <>
          <SearchForm address={address({ search: '', page: 1 })} label={t('tokens_search')} search={listing.search} />
          <Found {...props} />
          <h2>{t('tokens_what_to_do')}</h2>
          <ul>
            <li>{t('tokens_do_revoke', accessTokensPath)}</li>
            <li>{t('tokens_do_log_out')}</li>
          </ul>
        </>
      )}
    </section>
  );
}
