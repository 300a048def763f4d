import { say } from '../../speech';
import { Icon } from '../Icon';
import type { ChangeWords } from './changeWords';

/** What changed, each a line with how good that is by icon and word. */
export function Changes({ changes }: { readonly changes: readonly ChangeWords[] }) {
  return (
    <span class="changes">
      {changes.map(({ tone, words }) =>
        tone === 'neutral' ? (
          <span class="soft">{say(words)}</span>
        ) : (
          <span class={`badge ${tone}`}>
            <Icon tone={tone} size={14} />
            {say(words)}
          </span>
        ),
      )}
    </span>
  );
}
