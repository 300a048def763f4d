import type { AuditFinding, AuditRun, AuditRunDetails } from '../../../account/auditRuns';
import { roleVerdicts } from '../../../verdict/account';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';
import { Callout } from '../Callout';
import { CopyBlock } from '../CopyBlock';
import { AuditFacts } from './AuditFacts';
import { AuditNumbers } from './AuditNumbers';
import { withMoments } from './auditTimes';
import { ChangesOfAudit } from './ChangesOfAudit';
import { verdictOf } from './changeWords';
import { FindingsList } from './FindingsList';

/** An audit, and the part of its findings that is asked for. */
export interface ShownAudit {
  readonly run: AuditRunDetails;
  readonly base: AuditRun | undefined;
  readonly findings: readonly AuditFinding[];
  readonly page: number;
  readonly now: Date;
}

/** Gives how many roles an audit found not to be ready. */
export function problemsIn({ counts }: AuditRun): number {
  return counts ? roleVerdicts.reduce((sum, verdict) => sum + (verdict === 'ready' ? 0 : counts.roles[verdict]), 0) : 0;
}

function Messages({ run }: Pick<ShownAudit, 'run'>) {
  if (run.messages.length === 0) return null;
  return (
    <section aria-labelledby="extsync-messages">
      <h2 id="extsync-messages">{t('audit_said')}</h2>
      <ul>
        {run.messages.map((message) => (
          <li data-message={message.key}>{say(withMoments(message))}</li>
        ))}
      </ul>
    </section>
  );
}

/** The audit writes in English, whoever reads it. */
function LetterOfAudit({ run: { letter } }: Pick<ShownAudit, 'run'>) {
  if (letter === '') return null;
  return (
    <details>
      <summary>{t('audit_letter')}</summary>
      <div lang="en">
        <CopyBlock id="extsync-audit-letter" label={t('audit_letter')} text={letter} />
      </div>
    </details>
  );
}

/** One audit: the sentence on it, what changed, and how the account stood. */
export function AuditPage({ run, base, findings, page, now }: ShownAudit) {
  const verdict = run.counts && verdictOf(run.counts);
  return (
    <>
      <Callout tone={verdict?.tone ?? 'neutral'} title={verdict ? say(verdict.words) : t('audit_without_results')} id="extsync-audit">
        <AuditFacts run={run} base={base} now={now} />
      </Callout>
      <Messages run={run} />
      {run.changes && <ChangesOfAudit changes={run.changes} />}
      <LetterOfAudit run={run} />
      {run.counts && <AuditNumbers {...run.counts} />}
      {run.counts && (
        <FindingsList
          findings={findings}
          page={page}
          total={problemsIn(run)}
          address={(other) => checkerLink('account', { view: 'audit', id: run.id, page: other })}
        />
      )}
    </>
  );
}
