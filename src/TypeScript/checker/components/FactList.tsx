import type { ComponentChildren } from 'preact';

/** Names and what belongs to them, one beneath the other. */
export function FactList({ facts }: { readonly facts: readonly (readonly [name: string, fact: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, fact]) => (
        <>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </>
      ))}
    </dl>
  );
}
