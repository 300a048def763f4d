import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { information } from '../../account/information';
import type { Answer } from '../answer';
import { renderChrome } from '../chrome';
import type { Exchange } from '../exchange';
import { securityHeaders } from '../securityHeaders';
import { paths } from '../urls';

export interface Page {
  readonly title: string;
  readonly content: ComponentChildren;
  /** The page above this one; the way there begins at Home. */
  readonly parent?: { readonly title: string; readonly path: string };
  /** HTTP status; 200 unless said otherwise. */
  readonly status?: number;
  /** Origins elsewhere that the page's forms may lead to in the end. */
  readonly formTargets?: readonly string[];
}

/** One of NetSuite's own pages in its chrome, for whoever is signed in. */
export function pageAnswer({ account, session }: Pick<Exchange, 'account' | 'session'>, page: Page): Answer {
  const html = renderChrome({
    title: page.title,
    company: information(account).companyName,
    ...(session === undefined ? {} : { user: session.user.name, role: session.role.name }),
    head: renderToString(<link rel="stylesheet" href={paths.style} />),
    bodyHtml: renderToString(
      <>
        {session !== undefined && <WayHere parent={page.parent} />}
        {page.content}
      </>,
    ),
  });
  return { status: page.status ?? 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...securityHeaders(page.formTargets) }, body: html };
}

function WayHere({ parent }: { parent: Page['parent'] }) {
  return (
    <nav aria-label="Way to this page">
      <a href={paths.home}>Home</a>
      {parent !== undefined && (
        <>
          {' / '}
          <a href={parent.path}>{parent.title}</a>
        </>
      )}
    </nav>
  );
}
