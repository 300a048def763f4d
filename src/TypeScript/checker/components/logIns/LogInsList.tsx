import { DAYS_LOOKED_BACK } from '../../../account/logIns';
import { counted, text, type TextKey } from '../../../texts/text';
import type { LogInReport } from '../../../verdict/logIn';
import type { Matter } from '../../../verdict/logInReasons';
import { pageOf, PAGE_SIZE } from '../../listing';
import { say, t } from '../../speech';
import { Choices } from '../account/Choices';
import { NothingFound } from '../account/NothingFound';
import { EmptyState } from '../EmptyState';
import { Paging } from '../Paging';
import { SearchForm } from '../SearchForm';
import { logInFilters, passesAsLogIn, type LogInFilter, type LogInListing } from './logInFilter';
import { LogInsTable } from './LogInsTable';

const matterLabels = {
  role: 'log_in_matter_role',
  feature: 'log_in_matter_feature',
  application: 'log_in_matter_application',
  token: 'log_in_matter_token',
  user: 'log_in_matter_user',
} as const satisfies Record<Matter, TextKey>;

interface Props {
  /** All that were read. */
  readonly logIns: readonly LogInReport[];
  readonly isCut: boolean;
  /** Those that the search finds. */
  readonly found: readonly LogInReport[];
  readonly listing: LogInListing;
  readonly address: (changes: Partial<LogInListing>) => string;
}

function Filters({ found, listing, address }: Pick<Props, 'found' | 'listing' | 'address'>) {
  const label = (filter: LogInFilter): string => {
    const count = found.filter((report) => passesAsLogIn(filter, report)).length;
    return filter === 'all' ? t('filter_all', count) : t('filter_verdict', text(matterLabels[filter]), count);
  };
  const choices = logInFilters.map((filter) => ({
    label: label(filter),
    address: address({ filter, page: 1 }),
    isCurrent: filter === listing.filter,
  }));
  return <Choices label={t('log_ins_shown')} choices={choices} />;
}

function Found({ found, listing, address }: Omit<Props, 'logIns' | 'isCut'>) {
  const shown = found.filter((report) => passesAsLogIn(listing.filter, report));
  const caption = counted(shown.length, 'log_ins_one', 'log_ins_many');
  return (
    <div data-results>
      <Filters found={found} listing={listing} address={address} />
      {shown.length === 0 ? (
        <NothingFound search={listing.search} otherwise="log_ins_none_like_this" all={address({ search: '', filter: 'all', page: 1 })} />
      ) : (
        <LogInsTable reports={pageOf(shown, listing.page, PAGE_SIZE)} caption={say(caption)} />
      )}
      <Paging page={listing.page} size={PAGE_SIZE} total={shown.length} address={(page) => address({ page })} />
    </div>
  );
}

/** The refused log-ins of ExtendSync, or that there are none, and whose they are. */
export function LogInsList({ logIns, isCut, ...list }: Props) {
  return (
    <section aria-label={t('log_ins_title')}>
      <p>{t('log_ins_lead', DAYS_LOOKED_BACK)}</p>
      {isCut && <p data-cut>{t('log_ins_cut', logIns.length)}</p>}
      {logIns.length === 0 ? (
        <EmptyState>
          <p>{t('log_ins_none', DAYS_LOOKED_BACK)}</p>
        </EmptyState>
      ) : (
        <>
          <SearchForm address={list.address({ search: '', page: 1 })} label={t('log_ins_search')} search={list.listing.search} />
          <Found {...list} />
        </>
      )}
      <p class="soft">
        {t('log_ins_whose')} {t('log_ins_times')}
      </p>
    </section>
  );
}
