import type { ServerRequest } from 'N/http';
import { forgetBegunAudit } from '../../account/auditProgress';
import { isAtWork, MOST_RUNS, readAuditRuns, type AuditRun } from '../../account/auditRuns';
import { readAsker, type Asker } from '../../account/currentUser';
import { readAccountFacts } from '../../account/facts';
import type { Unread } from '../../account/reading';
import { sourceOf, type ReadSource } from '../../account/sources';
import { formatMoment } from '../../language/format';
import { text } from '../../texts/text';
import type { AccountFacts } from '../../verdict/finding';
import type { Answer } from '../answer';
import { beginAsAsked, isInTheWay, type Beginning } from '../auditing/beginning';
import { isGoingOn, progressInWords, readFollowed, stepsDone, type Followed } from '../auditing/followed';
import { AuditAtWork } from '../components/audits/AuditAtWork';
import { AuditEnded } from '../components/audits/AuditEnded';
import { AuditsList } from '../components/audits/AuditsList';
import { auditInJson, auditsTable } from '../components/audits/exports';
import { LastAudit } from '../components/audits/LastAudit';
import { NotBegun } from '../components/audits/NotBegun';
import { RunNow } from '../components/audits/RunNow';
import { Trend } from '../components/audits/Trend';
import { ExportLinks } from '../components/ExportLinks';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, pageOf, withContinuation } from '../listing';
import { wholeNumber } from '../parameters';
import { accept } from '../parsed';
import { say, t } from '../speech';
import type { View } from '../view';

/** All that the page tells. */
interface Gathered {
  readonly asker: Asker;
  readonly account: AccountFacts;
  /** The newest first; none where they could not be read. */
  readonly runs: readonly AuditRun[];
  readonly sources: readonly ReadSource[];
  readonly unread: readonly Unread[];
  /** Undefined where nobody asked for an audit. */
  readonly beginning: Beginning | undefined;
  readonly followed: Followed | undefined;
  readonly page: number;
  readonly now: Date;
}

function gather(request: ServerRequest, page: number, now: Date): Gathered {
  const reading = readAuditRuns(MOST_RUNS);
  const runs = reading.ok ? reading.value : [];
  const beginning = request.method === 'POST' ? beginAsAsked(request, runs, now) : undefined;
  return {
    asker: readAsker(),
    account: readAccountFacts(),
    runs,
    sources: sourceOf(text('source_audits'), reading),
    unread: reading.unread,
    beginning,
    followed: readFollowed(runs),
    page,
    now,
  };
}

/** What is going on, or what went on last. */
function Standing({ runs, followed, now }: Pick<Gathered, 'runs' | 'followed' | 'now'>) {
  if (followed && isGoingOn(followed.progress)) return <AuditAtWork progress={followed.progress} />;
  if (followed) return <AuditEnded {...followed} />;
  const atWork = runs.find((run) => isAtWork(run, now));
  const last = runs.find(({ counts }) => counts !== undefined);
  return (
    <>
      {atWork?.started && (
        <section class="callout neutral" aria-labelledby="extsync-progress" data-at-work={atWork.id}>
          <h2 id="extsync-progress">{t('audit_is_running')}</h2>
          <p>{t('audit_running_since', formatMoment(atWork.started))}</p>
          <p class="links">
            <a href={checkerLink('account', { view: 'audits' })}>{t('audit_look_again')}</a>
          </p>
        </section>
      )}
      {!atWork && last && <LastAudit run={last} />}
    </>
  );
}

function AuditsPage({ runs, unread, beginning, followed, page, now }: Gathered) {
  const address = (format: string) => checkerLink('account', { view: 'audits', format });
  const isBusy = (followed && isGoingOn(followed.progress)) || runs.some((run) => isInTheWay(run, now));
  return (
    <>
      <UnreadSources unread={unread} />
      {beginning && <NotBegun beginning={beginning} />}
      <Standing runs={runs} followed={followed} now={now} />
      {!isBusy && <RunNow />}
      <Trend runs={runs} />
      {unread.length === 0 && <AuditsList runs={runs} page={page} now={now} />}
      <ExportLinks json={address('json')} csv={address('csv')} />
    </>
  );
}

function progressInJson({ progress, run }: Followed) {
  const { done, all } = stepsDone(progress);
  return { state: progress.state, sentence: say(progressInWords(progress)), steps: all, stepsDone: done, ...(run && { audit: run.id }) };
}

function report(gathered: Gathered): object {
  const { runs, beginning, followed, page } = gathered;
  return {
    ...envelope('audits', gathered),
    ...(beginning && { outcome: beginning.outcome }),
    ...(followed && { progress: progressInJson(followed) }),
    page: exportedPage(page, runs.length),
    audits: pageOf(runs, page, EXPORT_PAGE_SIZE).map(auditInJson),
  };
}

function auditsAnswer(gathered: Gathered): Answer {
  const { runs, unread, followed, page } = gathered;
  return {
    title: t('audits_title'),
    page: () => {
      // Its end is told once: then the page shows the last audit again, whoever began it.
      if (followed && !isGoingOn(followed.progress)) forgetBegunAudit();
      return <AuditsPage {...gathered} />;
    },
    report: () => report(gathered),
    table: () => withContinuation(auditsTable(pageOf(runs, page, EXPORT_PAGE_SIZE), unread), page, runs.length, (...soFar) => t('audits_so_far', ...soFar)),
  };
}

/**
 * Audits: the last ones with what changed from one to the next, and one more by a form of this page. 10 units; 10 more
 * while an audit is followed, 20 more where one is begun. Exports give 500 audits a page.
 */
export const auditsView: View = {
  name: 'audits',
  tab: 'tab_audits',
  answer: (request) => {
    const page = wholeNumber(request.parameters, 'page', 1);
    return page.ok ? accept(auditsAnswer(gather(request, page.value, new Date()))) : page;
  },
};
