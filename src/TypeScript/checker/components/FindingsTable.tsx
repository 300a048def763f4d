import { levelInWords, type Finding } from '../../verdict/finding';
import { fixOf } from '../../verdict/fix';
import type { RoleReport } from '../../verdict/role';
import { findingWords } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';

const evidenceWords: Readonly<Record<Finding['evidence'], string>> = {
  implicit: 'implicit: Administrator',
  role: 'from the role’s permissions',
  effective: 'in effect in this session',
  global: 'from the user’s Global Permissions',
  none: 'not read',
};

interface Props {
  readonly report: RoleReport;
  readonly findings: readonly Finding[];
  readonly caption: string;
  /** Adds the permission's key and where its level was read. */
  readonly withEvidence?: boolean;
}

function FindingRow({ report, finding, withEvidence }: { report: RoleReport; finding: Finding; withEvidence: boolean }) {
  const { tone, label } = findingWords[finding.state];
  const fix = fixOf(report.role, finding);
  return (
    <tr data-permission={finding.keys.join(' ')} data-state={finding.state}>
      <th scope="row">{finding.permission}</th>
      <td data-label="Tab">{finding.tab}</td>
      <td data-label="Has" class="short">
        {levelInWords(finding.has)} <Badge tone={tone} label={label} />
      </td>
      <td data-label="Needs">{levelInWords(finding.needs)}</td>
      <td data-label="Why">
        {finding.why} {finding.alternative}
      </td>
      <td data-label="Fix">{fix ? <span class="path">{fix}</span> : finding.reason ?? ''}</td>
      {withEvidence && (
        <td data-label="Evidence">
          {finding.keys.join(' or ')} {finding.keys.length > 0 && '· '}
          {evidenceWords[finding.evidence]}
        </td>
      )}
    </tr>
  );
}

/** Permission | Tab | Has | Needs | Why | Fix. On narrow screens each row becomes a card. */
export function FindingsTable({ report, findings, caption, withEvidence = false }: Props) {
  const columns = ['Permission', 'Tab', 'Has', 'Needs', 'Why', 'Fix', ...(withEvidence ? ['Evidence'] : [])];
  return (
    <table>
      <caption>{caption}</caption>
      <Head columns={columns} />
      <tbody>
        {findings.map((finding) => (
          <FindingRow report={report} finding={finding} withEvidence={withEvidence} />
        ))}
      </tbody>
    </table>
  );
}
