import type { ComponentChild } from 'preact';
import type { Listed } from '../../../account/auditRecords';
import { counted, type CountKey } from '../../../texts/text';
import { say, t } from '../../speech';

interface Props<Item> {
  readonly list: Listed<Item>;
  readonly one: CountKey;
  readonly many: CountKey;
  readonly kind: string;
  readonly show: (item: Item) => ComponentChild;
}

/** How many of a kind there are, and the first of them by name; nothing where there is none. */
export function NamedList<Item>({ list, one, many, kind, show }: Props<Item>) {
  const more = list.count - list.first.length;
  if (list.count === 0) return null;
  return (
    <>
      <h3>{say(counted(list.count, one, many))}</h3>
      <ul class="names" data-changes={kind}>
        {list.first.map((item) => (
          <li>{show(item)}</li>
        ))}
        {more > 0 && <li>{t('and_more', more)}</li>}
      </ul>
    </>
  );
}
