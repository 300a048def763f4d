import type { AuditRun } from '../../../account/auditRuns';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { Badge } from '../Badge';
import { FactList } from '../FactList';
import { durationInWords, momentOf, secondsOf } from './auditTimes';
import { basisWords, beginningOf, mailWords, statusOf } from './auditWords';

interface Props {
  readonly run: AuditRun;
  /** The audit that it was compared with, where it is still there. */
  readonly base: AuditRun | undefined;
  readonly now: Date;
}

/** When an audit was made, how, on what ground, and what became of its mail. */
export function AuditFacts({ run, base, now }: Props) {
  const seconds = secondsOf(run);
  return (
    <FactList
      facts={[
        [t('column_status'), <Badge {...statusOf(run, now)} />],
        [t('column_started'), momentOf(run)],
        ...(seconds === undefined ? [] : [[t('audit_duration'), say(durationInWords(seconds))] as const]),
        [t('audit_began'), t(beginningOf(run) === 'on-demand' ? 'audit_on_demand' : 'audit_by_schedule')],
        ...(base ? [[t('audit_compared_with'), <a href={checkerLink('account', { view: 'audit', id: base.id })}>{momentOf(base)}</a>] as const] : []),
        ...(run.counts ? [[t('audit_basis'), t(basisWords[run.counts.userBasis])] as const] : []),
        ...(run.mail ? [[t('column_mail'), <Badge {...mailWords[run.mail]} />] as const] : []),
      ]}
    />
  );
}
