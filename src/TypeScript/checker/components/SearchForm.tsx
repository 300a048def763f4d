import { t } from '../speech';
import { GetForm } from './GetForm';

interface Props {
  /** The list without a search and on its first page. */
  readonly address: string;
  readonly label: string;
  /** What the list is searched for now. */
  readonly search: string;
}

/** Searches a list on the server; while the reader types, where scripts run. */
export function SearchForm({ address, label, search }: Props) {
  return (
    <GetForm address={address} isLive>
      <div>
        <label for="extsync-search">{label}</label>
        <input type="search" id="extsync-search" name="q" value={search} maxLength={200} autocomplete="off" />
      </div>
      <button type="submit" class="button">
        {t('search')}
      </button>
    </GetForm>
  );
}
