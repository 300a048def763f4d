import type { AuditFinding } from '../../../account/auditRuns';
import { highestOfEach, permissionOf, type Lack } from '../../../account/lackList';
import { formatNumber } from '../../../language/format';
import { NONE } from '../../../requirements/levels';
import { counted } from '../../../texts/text';
import { levelInWords } from '../../../verdict/finding';
import { PAGE_SIZE } from '../../listing';
import { say, t } from '../../speech';
import { roleVerdictWords } from '../../words';
import { Badge } from '../Badge';
import { EmptyState } from '../EmptyState';
import { Head } from '../Head';
import { Paging } from '../Paging';
import { obstacleWord } from './auditWords';
import { RoleThen } from './RoleThen';

/** Gives a level as an audit kept it, in words. */
export const levelThen = (level: Lack['has']): string => levelInWords(level === 'unknown' ? undefined : level, say);

/** Gives what else keeps a role from signing in, in words; a code that is not known, as it is. */
export function obstaclesInWords({ obstacles }: AuditFinding): readonly string[] {
  return obstacles.map((code) => {
    const word = obstacleWord(code);
    return word === undefined ? code : t(word);
  });
}

const namesOf = (lacks: readonly Lack[]): string => lacks.map((lack) => permissionOf(lack).permission).join(', ');

/** Gives what a role lacked by kinds, each permission once: missing, too low, not read. */
export function lacksInWords(all: readonly Lack[]): readonly string[] {
  const lacks = highestOfEach(all);
  const missing = lacks.filter(({ has }) => has === NONE);
  const unread = lacks.filter(({ has }) => has === 'unknown');
  const tooLow = lacks.filter(({ has }) => has !== NONE && has !== 'unknown');
  const levels = tooLow.map((lack) => t('audit_lack', permissionOf(lack).permission, levelThen(lack.has), levelThen(lack.needs)));
  return [
    ...(missing.length > 0 ? [t('missing_list', namesOf(missing))] : []),
    ...(tooLow.length > 0 ? [t('too_low_list', levels.join(', '))] : []),
    ...(unread.length > 0 ? [t('unread_list', namesOf(unread))] : []),
  ];
}

function FindingRow({ finding }: { readonly finding: AuditFinding }) {
  const { roleId, name, verdict, lacks, offered, affected } = finding;
  return (
    <tr data-role={roleId} data-verdict={verdict}>
      <th scope="row">
        <RoleThen role={{ id: roleId, name }} />
      </th>
      <td data-label={t('column_verdict')}>
        <Badge {...roleVerdictWords[verdict]} />
      </td>
      <td data-label={t('column_lacks')}>
        {obstaclesInWords(finding).map((obstacle) => (
          <div>{obstacle}</div>
        ))}
        {lacksInWords(lacks).map((lacking) => (
          <div>{lacking}</div>
        ))}
      </td>
      <td class="number" data-label={t('column_users_affected')}>
        {offered === 0 ? formatNumber(0) : t('audit_affected', affected, offered)}
      </td>
    </tr>
  );
}

interface Props {
  /** Those of this page. */
  readonly findings: readonly AuditFinding[];
  readonly page: number;
  readonly total: number;
  readonly address: (page: number) => string;
}

/** The roles that an audit found not to be ready, as they stood then. */
export function FindingsList({ findings, page, total, address }: Props) {
  return (
    <section aria-labelledby="extsync-findings">
      <h2 id="extsync-findings">{t('audit_findings')}</h2>
      {total === 0 && (
        <EmptyState>
          <p>{t('audit_all_ready')}</p>
        </EmptyState>
      )}
      {findings.length > 0 && (
        <table data-columns="audit-findings" data-columns-label={t('columns')}>
          <caption>{say(counted(total, 'audit_findings_one', 'audit_findings_many'))}</caption>
          <Head columns={['column_role', 'column_verdict', 'column_lacks', 'column_users_affected']} />
          <tbody>
            {findings.map((finding) => (
              <FindingRow finding={finding} />
            ))}
          </tbody>
        </table>
      )}
      <Paging page={page} size={PAGE_SIZE} total={total} address={address} />
    </section>
  );
}
