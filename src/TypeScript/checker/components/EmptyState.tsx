import type { ComponentChildren } from 'preact';

/** What stands where a list would, when there is nothing to list: what that means, and where to go on. */
export function EmptyState({ children }: { readonly children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
