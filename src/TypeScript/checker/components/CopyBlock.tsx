import { t } from '../speech';

interface Props {
  readonly id: string;
  /** What the text is, for those who do not see it. */
  readonly label: string;
  readonly text: string;
}

/** A text to take along: selected by hand, or copied by a button where scripts run. */
export function CopyBlock({ id, label, text }: Props) {
  return (
    <div>
      <pre class="code" id={id} tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
      <p>
        <button type="button" class="button" hidden data-copy={id} data-done={t('copied')} data-failed={t('copy_failed')}>
          {t('copy')}
        </button>{' '}
        <span role="status" data-copied={id} />
      </p>
    </div>
  );
}
