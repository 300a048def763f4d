import type { Unread } from '../../account/reading';

/** What could not be read, once, before anything else: the reader must not take silence for a pass. */
export function UnreadSources({ unread }: { readonly unread: readonly Unread[] }) {
  if (unread.length === 0) return null;
  return (
    <section class="callout unknown" aria-labelledby="extsync-unread">
      <h2 id="extsync-unread">Could not be checked</h2>
      <ul>
        {unread.map((source) => (
          <li data-unread={source.source}>
            <strong>{source.source}</strong>: {source.consequence}
            {source.allowedBy.length > 0 && <> Your role would need {source.allowedBy.join(' and ')}.</>}
            <br />
            <span class="soft">NetSuite said: {source.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
