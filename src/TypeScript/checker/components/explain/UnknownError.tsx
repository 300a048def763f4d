import { supportAddress, supportAsksFor } from '../../../requirements/support';
import { say, t } from '../../speech';
import { Callout } from '../Callout';

/** Says that nothing was recognised, and what the vendor's support needs to go on. */
export function UnknownError() {
  return (
    <Callout tone="unknown" title={t('explain_unknown_title')} id="extsync-unknown-error">
      <p>{t('explain_unknown')}</p>
      <p>{t('explain_send', supportAddress)}</p>
      <ul>
        {supportAsksFor.map((one) => (
          <li>{say(one)}</li>
        ))}
      </ul>
    </Callout>
  );
}
