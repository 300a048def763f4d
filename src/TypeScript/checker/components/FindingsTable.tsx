import type { TextKey } from '../../texts/text';
import { levelInWords, type Finding } from '../../verdict/finding';
import { fixOf } from '../../verdict/fix';
import type { RoleReport } from '../../verdict/role';
import { findingWords } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';
import { say, t } from '../speech';

const evidenceWords = {
  implicit: 'evidence_implicit',
  role: 'evidence_role',
  effective: 'evidence_effective',
  global: 'evidence_global',
  none: 'evidence_none',
} as const satisfies Record<Finding['evidence'], TextKey>;

interface Props {
  readonly report: RoleReport;
  readonly findings: readonly Finding[];
  readonly caption: TextKey;
  /** Adds the permission's key and where its level was read. */
  readonly withEvidence?: boolean;
}

function FindingRow({ report, finding, withEvidence }: { report: RoleReport; finding: Finding; withEvidence: boolean }) {
  const fix = fixOf(report.role, finding);
  return (
    <tr data-permission={finding.keys.join(' ')} data-state={finding.state}>
      <th scope="row">{finding.permission}</th>
      <td data-label={t('column_tab')}>{finding.tab}</td>
      <td data-label={t('column_has')} class="short">
        {levelInWords(finding.has, say)} <Badge {...findingWords[finding.state]} />
      </td>
      <td data-label={t('column_needs')}>{levelInWords(finding.needs, say)}</td>
      <td data-label={t('column_why')}>
        {say(finding.why)} {finding.alternative && say(finding.alternative)}
      </td>
      <td data-label={t('column_fix')}>{fix ? <span class="path">{say(fix)}</span> : finding.reason && say(finding.reason)}</td>
      {withEvidence && (
        <td data-label={t('column_evidence')}>
          {finding.keys.join(' / ')} {finding.keys.length > 0 && '· '}
          {t(evidenceWords[finding.evidence])}
        </td>
      )}
    </tr>
  );
}

const columns = [
  'column_permission',
  'column_tab',
  'column_has',
  'column_needs',
  'column_why',
  'column_fix',
  'column_evidence',
] as const satisfies readonly TextKey[];

/** Permission | Tab | Has | Needs | Why | Fix. On narrow screens each row becomes a card. */
export function FindingsTable({ report, findings, caption, withEvidence = false }: Props) {
  const shown = withEvidence ? columns : columns.filter((column) => column !== 'column_evidence');
  return (
    <table>
      <caption>{t(caption)}</caption>
      <Head columns={shown} />
      <tbody>
        {findings.map((finding) => (
          <FindingRow report={report} finding={finding} withEvidence={withEvidence} />
        ))}
      </tbody>
    </table>
  );
}
