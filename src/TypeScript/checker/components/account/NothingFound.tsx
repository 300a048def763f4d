import type { TextKey } from '../../../texts/text';
import { quoted } from '../../parsed';
import { t } from '../../speech';
import { EmptyState } from '../EmptyState';

interface Props {
  /** What the list was searched for; empty where it was not. */
  readonly search: string;
  /** What it means that nothing is there although nothing was searched for. */
  readonly otherwise: TextKey;
  /** The whole list. */
  readonly all: string;
}

/** Stands where a list would, when its filter and its search leave nothing of it. */
export function NothingFound({ search, otherwise, all }: Props) {
  return (
    <EmptyState>
      <p>{search === '' ? t(otherwise) : t('nothing_found', quoted(search))}</p>
      <p>
        <a href={all}>{t('show_all')}</a>
      </p>
    </EmptyState>
  );
}
