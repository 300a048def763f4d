import { mayBeginAudits, permissionsToBegin } from '../../../account/auditTask';
import { formToken, tokenField } from '../../asking/formToken';
import { checkerLink } from '../../links';
import { t } from '../../speech';

/** Begins an audit by one click; where the role may not, says what it would need. */
export function RunNow() {
  if (!mayBeginAudits()) return <p class="soft">{t('audit_needs', permissionsToBegin)}</p>;
  return (
    <form method="post" action={checkerLink('account', { view: 'audits' })} class="toolbar">
      <input type="hidden" name={tokenField} value={formToken()} />
      <button type="submit" name="begin" value="T" class="button primary">
        {t('audit_run_now')}
      </button>
      <span class="soft">{t('audit_run_now_means')}</span>
    </form>
  );
}
