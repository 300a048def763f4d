import type { RunCounts } from '../../../account/auditRecords';
import type { AuditRun } from '../../../account/auditRuns';
import { formatNumber } from '../../../language/format';
import type { TextKey } from '../../../texts/text';
import { roleVerdicts } from '../../../verdict/account';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { roleVerdictWords } from '../../words';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { durationInWords, momentOf, secondsOf } from './auditTimes';
import { mailWords, statusOf } from './auditWords';
import { changesInBrief, usersBlocked } from './changeWords';
import { Changes } from './Changes';

const columns = [
  'column_started',
  'column_status',
  ...roleVerdicts.map((verdict) => roleVerdictWords[verdict].label),
  'column_users_blocked',
  'column_changed',
  'column_mail',
] as const satisfies readonly TextKey[];

/** The numbers of an audit; of one without results the cells are empty, and on a narrow screen not there. */
function Numbers({ counts }: { readonly counts: RunCounts | undefined }) {
  const blocked = counts && usersBlocked(counts);
  return (
    <>
      {roleVerdicts.map((verdict) => (
        <td class="number" data-label={t(roleVerdictWords[verdict].label)}>
          {counts && formatNumber(counts.roles[verdict])}
        </td>
      ))}
      <td class="number" data-label={t('column_users_blocked')}>
        {counts && (blocked === undefined ? <span class="soft">{t('state_unknown')}</span> : formatNumber(blocked))}
      </td>
      <td data-label={t('column_changed')}>{counts && <Changes changes={changesInBrief(counts)} />}</td>
    </>
  );
}

function Row({ run, now }: { readonly run: AuditRun; readonly now: Date }) {
  const seconds = secondsOf(run);
  return (
    <tr data-audit={run.id} data-status={run.status}>
      <th scope="row" class="short">
        <a href={checkerLink('account', { view: 'audit', id: run.id })}>{momentOf(run)}</a>
      </th>
      <td data-label={t('column_status')}>
        <Badge {...statusOf(run, now)} />
        {seconds !== undefined && run.counts && <div class="soft">{say(durationInWords(seconds))}</div>}
      </td>
      <Numbers counts={run.counts} />
      <td data-label={t('column_mail')}>{run.mail === 'none' ? <span class="soft">{t(mailWords.none.label)}</span> : run.mail && <Badge {...mailWords[run.mail]} />}</td>
    </tr>
  );
}

/** Audits with how they stand, their numbers and what changed. */
export function AuditsTable({ runs, caption, now }: { readonly runs: readonly AuditRun[]; readonly caption: string; readonly now: Date }) {
  return (
    <table data-columns="audits" data-columns-label={t('columns')}>
      <caption>{caption}</caption>
      <Head columns={columns} />
      <tbody>
        {runs.map((run) => (
          <Row run={run} now={now} />
        ))}
      </tbody>
    </table>
  );
}
