import type { ComponentChildren } from 'preact';
import type { Tone } from '../words';

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly id: string;
  readonly children?: ComponentChildren;
}

/** Something that the reader must not miss, with a heading. */
export function Callout({ tone, title, id, children }: Props) {
  return (
    <section class={`callout ${tone}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
