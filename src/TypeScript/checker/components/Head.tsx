import type { TextKey } from '../../texts/text';
import { t } from '../speech';

/** The names of a table's columns. */
export function Head({ columns }: { readonly columns: readonly TextKey[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{t(column)}</th>
        ))}
      </tr>
    </thead>
  );
}
