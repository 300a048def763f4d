import type { Unread } from '../../account/reading';
import { say, t } from '../speech';

/** What could not be read, once, before anything else: the reader must not take silence for a pass. */
export function UnreadSources({ unread }: { readonly unread: readonly Unread[] }) {
  if (unread.length === 0) return null;
  return (
    <section class="callout unknown" aria-labelledby="extsync-unread">
      <h2 id="extsync-unread">{t('not_checked')}</h2>
      <ul>
        {unread.map((source) => (
          <li data-unread={source.source.key}>
            <strong>{say(source.source)}</strong>: {say(source.consequence)}
            {source.allowedBy.length > 0 && <> {t('your_role_needs', source.allowedBy.join(', '))}</>}
            <br />
            <span class="soft">{t('netsuite_said', source.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
