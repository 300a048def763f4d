import type { ComponentChildren } from 'preact';
import type { Exchange } from '../exchange';
import { formTokenField } from '../formToken';

interface Props {
  readonly exchange: Pick<Exchange, 'formToken'>;
  readonly action: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form of one of NetSuite's own pages, with the token that the server asks for. */
export function PostForm({ exchange, action, class: className, children }: Props) {
  return (
    <form method="post" action={action} class={className}>
      <input type="hidden" name={formTokenField} value={exchange.formToken} />
      {children}
    </form>
  );
}
