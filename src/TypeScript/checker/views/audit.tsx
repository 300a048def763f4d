import { readAuditFindings, readAuditRun, type AuditRun, type AuditRunDetails } from '../../account/auditRuns';
import { readAsker } from '../../account/currentUser';
import { readAccountFacts } from '../../account/facts';
import { reasonsIn } from '../../account/reasons';
import { sourceOf } from '../../account/sources';
import { text } from '../../texts/text';
import type { Answer } from '../answer';
import { shownAuditInJson, shownAuditTable } from '../components/audits/auditExports';
import { AuditPage, problemsIn, type ShownAudit } from '../components/audits/AuditPage';
import { momentOf } from '../components/audits/auditTimes';
import { ExportLinks } from '../components/ExportLinks';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { exportedPage, EXPORT_PAGE_SIZE, PAGE_SIZE, withContinuation } from '../listing';
import { wholeNumber } from '../parameters';
import { accept, refuse, type Parsed } from '../parsed';
import { t } from '../speech';
import type { Format, View } from '../view';

/** The audit that one was compared with; undefined where it is not there any more: 12 units, none where there was none. */
function readBase({ changes }: AuditRunDetails): AuditRun | undefined {
  const reading = changes && readAuditRun(changes.base);
  return reading?.ok ? reading.value[0] : undefined;
}

function answerOf(run: AuditRunDetails, page: number, format: Format): Answer {
  const size = format === 'html' ? PAGE_SIZE : EXPORT_PAGE_SIZE;
  const found = readAuditFindings(run.id, { offset: (page - 1) * size, count: size });
  const shown: ShownAudit = { run, base: readBase(run), findings: found.ok ? found.value : [], page, now: new Date() };
  const total = problemsIn(run);
  const address = (other: Format) => checkerLink('account', { view: 'audit', id: run.id, format: other });
  return {
    title: run.started ? t('audit_of', momentOf(run)) : momentOf(run),
    page: () => (
      <>
        <UnreadSources unread={found.unread} />
        <UnreadSources unread={run.unread} reader="audit" />
        <AuditPage {...shown} />
        <ExportLinks json={address('json')} csv={address('csv')}>
          <a href={checkerLink('account', { view: 'audits' })}>{t('audit_all')}</a>
        </ExportLinks>
      </>
    ),
    report: () => ({
      ...envelope('audit', {
        asker: readAsker(),
        account: readAccountFacts(),
        sources: sourceOf(text('audit_findings'), found),
        unread: found.unread,
      }),
      page: exportedPage(page, total),
      ...shownAuditInJson(shown),
    }),
    table: () => withContinuation(shownAuditTable(shown), page, total, (...soFar) => t('rows_so_far', ...soFar)),
  };
}

function auditAnswer(id: number, page: number, format: Format): Parsed<Answer> {
  const reading = readAuditRun(id);
  if (!reading.ok) return refuse('COULD_NOT_READ', reasonsIn(reading.unread));
  const [run] = reading.value;
  return run ? accept(answerOf(run, page, format)) : refuse('AUDIT_NOT_FOUND', text('refused_audit_not_found', String(id)));
}

/** One audit with what changed and what it found. At most 34 units. Exports give 500 findings a page. */
export const auditView: View = {
  name: 'audit',
  answer: ({ parameters }, format) => {
    if (!parameters['id']) return refuse('INVALID_INPUT', text('refused_audit_missing'));
    const id = wholeNumber(parameters, 'id', 0);
    if (!id.ok) return id;
    const page = wholeNumber(parameters, 'page', 1);
    return page.ok ? auditAnswer(id.value, page.value, format) : page;
  },
};
