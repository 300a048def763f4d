import type { TextKey } from '../../../texts/text';
import type { Difference, Direction } from '../../../verdict/compare';
import { levelInWords } from '../../../verdict/finding';
import { shortened } from '../../shortened';
import { say, t } from '../../speech';
import type { Words } from '../../words';
import { Badge } from '../Badge';
import { RoleHeads } from './RoleHeads';

export const directionWords = {
  lacks: { tone: 'gap', label: 'direction_lacks' },
  unknown: { tone: 'unknown', label: 'state_unknown' },
  'has-more': { tone: 'neutral', label: 'direction_has_more' },
} as const satisfies Record<Direction, Words>;

interface Props {
  readonly differences: readonly Difference[];
  readonly name: string;
  readonly otherName: string;
  /** Gives the clicks that level a difference; empty where there are none to give. */
  readonly fixFor: (difference: Difference) => string;
}

const columnsBefore = ['column_permission', 'column_tab'] as const satisfies readonly TextKey[];
const columnsBehind = ['column_difference', 'column_fix'] as const satisfies readonly TextKey[];

/** The names of the columns. */
function DifferencesHead({ roles }: { readonly roles: readonly string[] }) {
  const named = (column: TextKey) => <th scope="col">{t(column)}</th>;
  return (
    <thead>
      <tr>
        {columnsBefore.map(named)}
        <RoleHeads names={roles} />
        {columnsBehind.map(named)}
      </tr>
    </thead>
  );
}

/** Both roles' levels side by side, where they differ. */
export function DifferencesTable({ differences, name, otherName, fixFor }: Props) {
  return (
    <table>
      <caption>{t('differences_caption')}</caption>
      <DifferencesHead roles={[shortened(name), shortened(otherName)]} />
      <tbody>
        {differences.map((difference) => (
          <tr data-permission={difference.key} data-state={difference.direction}>
            <th scope="row">{difference.permission}</th>
            <td data-label={t('column_tab')}>{difference.tab}</td>
            <td data-label={shortened(name)}>{levelInWords(difference.has, say)}</td>
            <td data-label={shortened(otherName)}>{levelInWords(difference.otherHas, say)}</td>
            <td data-label={t('column_difference')}>
              <Badge {...directionWords[difference.direction]} />
            </td>
            <td data-label={t('column_fix')} class="path">
              {fixFor(difference)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
