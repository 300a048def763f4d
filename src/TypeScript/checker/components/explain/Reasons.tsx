import type { Reason } from '../../../verdict/explain/judgeCause';
import { say } from '../../speech';

/** What a judgement rests on, each with the clicks that change it. */
export function Reasons({ because }: { readonly because: readonly Reason[] }) {
  if (because.length === 0) return null;
  return (
    <ul>
      {because.map(({ message, fix }) => (
        <li>
          {say(message)} {fix !== undefined && <span class="path">{say(fix)}</span>}
        </li>
      ))}
    </ul>
  );
}
