import type { ComponentChildren } from 'preact';

interface Props {
  /** The page asked for, with its query. */
  readonly address: string;
  readonly children: ComponentChildren;
  /** Whether results refresh while the reader types, where scripts run. */
  readonly isLive?: boolean;
}

function decoded(text: string): string {
  return decodeURIComponent(text.replace(/\+/g, ' '));
}

/** A form that asks for a page. Browsers drop the query of such a form's address, so it stands in hidden fields. */
export function GetForm({ address, children, isLive = false }: Props) {
  const [path = '', query = ''] = address.split('?');
  return (
    <form class="search" method="get" action={path} data-live={isLive || undefined} role="search">
      {query
        .split('&')
        .filter((pair) => pair !== '')
        .map((pair) => {
          const [name = '', value = ''] = pair.split('=');
          return <input type="hidden" name={decoded(name)} value={decoded(value)} />;
        })}
      {children}
    </form>
  );
}
