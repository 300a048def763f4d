import { t } from '../speech';
import type { Words } from '../words';
import { Icon } from './Icon';

/** A state by icon and word. */
export function Badge({ tone, label }: Words) {
  return (
    <span class={`badge ${tone}`}>
      <Icon tone={tone} size={14} />
      {t(label)}
    </span>
  );
}
