import type { TextKey } from '../../../texts/text';
import { formatNumber } from '../../../language/format';
import { levelInWords } from '../../../verdict/finding';
import { keyInAddress, lackStates, levelInAddress, type Lacking, type LackState } from '../../../verdict/lacking';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { findingWords } from '../../words';
import { Head } from '../Head';

function Count({ lacking, state }: { readonly lacking: Lacking; readonly state: LackState }) {
  const { requirement, counts, finding } = lacking;
  const count = counts[state];
  if (count === 0) return <>{formatNumber(0)}</>;
  const address = checkerLink('account', {
    view: 'permissions',
    permission: keyInAddress(requirement),
    level: levelInAddress(requirement),
    state,
  });
  return (
    <a href={address} aria-label={t('roles_of_state', formatNumber(count), finding.permission, t(findingWords[state].label))}>
      {formatNumber(count)}
    </a>
  );
}

function LackingRow({ lacking }: { readonly lacking: Lacking }) {
  const { requirement, finding, counts } = lacking;
  return (
    <tr data-permission={keyInAddress(requirement)} data-level={levelInAddress(requirement)}>
      <th scope="row">
        <a href={checkerLink('account', { view: 'permissions', permission: keyInAddress(requirement), level: levelInAddress(requirement) })}>
          {finding.permission}
        </a>
      </th>
      <td data-label={t('column_needs')}>{levelInWords(finding.needs, say)}</td>
      {lackStates.map((state) => (
        <td data-label={t(findingWords[state].label)} data-state={state} data-count={counts[state]}>
          <Count lacking={lacking} state={state} />
        </td>
      ))}
      <td data-label={t('state_not_applicable')}>{formatNumber(counts['not-applicable'])}</td>
    </tr>
  );
}

const columns = ['column_permission', 'column_needs', 'state_missing', 'state_insufficient', 'state_unknown', 'state_not_applicable'] as const satisfies readonly TextKey[];

/** The permissions of one profile, in columns as wide as those of the others, and how many roles are in each state that asks for attention. */
export function LackingTable({ lacking, caption }: { readonly lacking: readonly Lacking[]; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <colgroup>
        <col style={{ width: '30%' }} />
        <col span={5} style={{ width: '14%' }} />
      </colgroup>
      <Head columns={columns} />
      <tbody>
        {lacking.map((each) => (
          <LackingRow lacking={each} />
        ))}
      </tbody>
    </table>
  );
}
