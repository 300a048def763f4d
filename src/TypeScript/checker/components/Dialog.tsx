import behaviour from 'browser:behaviour';
import type { ComponentChildren } from 'preact';
import { languageTag } from '../speech';
import { dialogStyle } from '../style/pageStyle';

/** A page of its own, complete: it brings its style and its script, and nothing else that a browser would have to fetch. */
export function Dialog({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <html lang={languageTag()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: dialogStyle }} />
      </head>
      <body>
        <main class="extsync">
          <h1>{title}</h1>
          {children}
        </main>
        <script dangerouslySetInnerHTML={{ __html: behaviour }} />
      </body>
    </html>
  );
}
