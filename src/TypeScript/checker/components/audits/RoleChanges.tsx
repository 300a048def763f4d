import type { Listed, RoleChange } from '../../../account/auditRecords';
import { highestOfEach, permissionOf } from '../../../account/lackList';
import { formatNumber } from '../../../language/format';
import type { TextKey } from '../../../texts/text';
import { clickPath } from '../../../verdict/fix';
import { say, t } from '../../speech';
import { roleVerdictWords } from '../../words';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { RoleThen } from './RoleThen';

/** Gives the clicks that bring back what a role lost, each permission once. */
export function clickPathsOf(change: RoleChange): readonly string[] {
  return highestOfEach(change.permissions).map((lack) => {
    const { tab, permission } = permissionOf(lack);
    return clickPath(change, tab, permission, lack.needs);
  });
}

/** Gives what a role has by now that it lacked, each permission once. */
export function permissionsGot({ permissions }: RoleChange): readonly string[] {
  return highestOfEach(permissions).map((lack) => permissionOf(lack).permission);
}

function Verdicts({ change: { from, to } }: { readonly change: RoleChange }) {
  return (
    <>
      <td data-label={t('column_verdict')}>
        <Badge {...roleVerdictWords[to]} />
      </td>
      <td data-label={t('column_before')}>
        <Badge {...roleVerdictWords[from]} />
      </td>
    </>
  );
}

function WorseRow({ change }: { readonly change: RoleChange }) {
  const { id, obstacles, affected } = change;
  return (
    <tr data-role={id} data-verdict={change.to}>
      <th scope="row">
        <RoleThen role={change} />
      </th>
      <Verdicts change={change} />
      <td data-label={t('what_to_click')}>
        {obstacles.map(({ message, fix }) => (
          <div>
            {say(message)} <span class="path">{say(fix)}</span>
          </div>
        ))}
        {clickPathsOf(change).map((path) => (
          <div class="path">{path}</div>
        ))}
      </td>
      <td class="number" data-label={t('column_users_affected')}>
        {affected !== undefined && formatNumber(affected)}
      </td>
    </tr>
  );
}

function BetterRow({ change }: { readonly change: RoleChange }) {
  return (
    <tr data-role={change.id} data-verdict={change.to}>
      <th scope="row">
        <RoleThen role={change} />
      </th>
      <Verdicts change={change} />
      <td data-label={t('column_has_now')}>{permissionsGot(change).join(', ')}</td>
    </tr>
  );
}

const kinds = {
  worse: { columns: ['column_role', 'column_verdict', 'column_before', 'what_to_click', 'column_users_affected'], Row: WorseRow },
  better: { columns: ['column_role', 'column_verdict', 'column_before', 'column_has_now'], Row: BetterRow },
} as const satisfies Record<string, { readonly columns: readonly TextKey[]; readonly Row: typeof WorseRow }>;

interface Props {
  readonly kind: keyof typeof kinds;
  readonly changes: Listed<RoleChange>;
  readonly caption: string;
}

/** Roles that got worse or better, with their verdicts then and before. */
export function RoleChanges({ kind, changes, caption }: Props) {
  const { columns, Row } = kinds[kind];
  const more = changes.count - changes.first.length;
  if (changes.count === 0) return null;
  return (
    <>
      <table data-changes={kind}>
        <caption>{caption}</caption>
        <Head columns={columns} />
        <tbody>
          {changes.first.map((change) => (
            <Row change={change} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{t('and_more', more)}</p>}
    </>
  );
}
