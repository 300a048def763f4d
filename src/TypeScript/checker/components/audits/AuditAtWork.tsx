import type { AuditProgress } from '../../../account/auditProgress';
import { progressInWords, stepsDone } from '../../auditing/followed';
import { checkerLink } from '../../links';
import { say, t } from '../../speech';

/** How far the audit of this session is: looked at again by a link, and by itself where scripts run. */
export function AuditAtWork({ progress }: { readonly progress: AuditProgress }) {
  const page = checkerLink('account', { view: 'audits' });
  const { done, all } = stepsDone(progress);
  return (
    <section
      class="callout neutral"
      aria-labelledby="extsync-progress"
      data-progress={checkerLink('account', { view: 'audits', format: 'json' })}
      data-page={page}
    >
      <h2 id="extsync-progress">{t('audit_is_running')}</h2>
      <p role="status" data-progress-words>
        {say(progressInWords(progress))}
      </p>
      <progress value={done} max={all} aria-label={t('audit_progress')} />
      <p class="links">
        <a href={page}>{t('audit_look_again')}</a>
      </p>
    </section>
  );
}
