import type { Tone } from '../words';
import { Icon } from './Icon';

/** A state by icon and word. */
export function Badge({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <span class={`badge ${tone}`}>
      <Icon tone={tone} size={14} />
      {label}
    </span>
  );
}
