import { t } from '../../speech';
import { CopyBlock } from '../CopyBlock';

/** The text that the vendor's support asks for, ready to be taken along. */
export function CopyForSupport({ text }: { readonly text: string }) {
  return (
    <details>
      <summary>{t('copy_for_support')}</summary>
      <p>{t('support_asks_for')}</p>
      <CopyBlock id="extsync-support" label={t('copy_for_support')} text={text} />
    </details>
  );
}
