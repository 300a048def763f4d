import type { Unread } from '../../account/reading';
import { say, t } from '../speech';

/** The role that reads a user's own roles, by its name as it was installed; whoever administers the account may choose another. */
const roleReader = 'ExtendSync Role Reader';

const needs = {
  you: (permissions: string) => t('your_role_needs', permissions),
  'own-roles': (permissions: string) => t('reader_role_needs', roleReader, permissions),
  audit: (permissions: string) => t('audit_would_need', permissions),
} as const;

interface Props {
  readonly unread: readonly Unread[];
  /** Who could not read it: only the reader's own role is told to get more. */
  readonly reader?: keyof typeof needs;
}

/** What could not be read, once, before anything else: the reader must not take silence for a pass. */
export function UnreadSources({ unread, reader = 'you' }: Props) {
  if (unread.length === 0) return null;
  return (
    <section class="callout unknown" aria-labelledby={`extsync-unread-${reader}`}>
      <h2 id={`extsync-unread-${reader}`}>{t('not_checked')}</h2>
      <ul>
        {unread.map((source) => (
          <li data-unread={source.source.key}>
            <strong>{say(source.source)}</strong>: {say(source.consequence)}
            {source.allowedBy.length > 0 && <> {needs[reader](source.allowedBy.join(', '))}</>}
            <br />
            <span class="soft">{t('netsuite_said', source.reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
