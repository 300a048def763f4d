import type { TextKey } from '../../../texts/text';
import { t } from '../../speech';
import { Choices } from './Choices';

interface Props<Sort extends string> {
  readonly current: Sort;
  /** The orders with their names. */
  readonly labels: Readonly<Record<Sort, TextKey>>;
  readonly address: (sort: Sort) => string;
}

/** The orders in which a list can stand. */
export function SortChoices<Sort extends string>({ current, labels, address }: Props<Sort>) {
  const sorts = Object.entries<TextKey>(labels) as [Sort, TextKey][];
  return (
    <Choices
      label={t('sorted')}
      choices={sorts.map(([sort, label]) => ({ label: t(label), address: address(sort), isCurrent: sort === current }))}
    />
  );
}
