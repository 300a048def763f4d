import type { ComponentChildren } from 'preact';
import { dialogStyle } from '../style';

/** A page of its own, complete: it brings its style, and nothing else that a browser would have to fetch or run. */
export function Dialog({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <html lang="en">
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
      </body>
    </html>
  );
}
