import { t } from '../speech';

interface Props {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly address: (page: number) => string;
}

/** Where the reader is in a long list, and the way on and back. */
export function Paging({ page, size, total, address }: Props) {
  if (total <= size && page === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav aria-label={t('pages_of_list')} class="links">
      <span>{first > total ? t('paging_beyond', total) : t('paging_range', first, last, total)}</span>
      {first > total && <a href={address(1)}>{t('to_first_page')}</a>}
      {page > 1 && first <= total && <a href={address(page - 1)}>{t('paging_previous')}</a>}
      {last < total && <a href={address(page + 1)}>{t('paging_next')}</a>}
    </nav>
  );
}
