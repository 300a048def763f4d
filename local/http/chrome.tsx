import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What every page of the account shows around its content. */
export interface ChromeInput {
  /** Stands in the browser's tab and, as the page's only h1, in the title bar. */
  readonly title: string;
  readonly company?: string;
  /** Names of the user and of his role in use; a page shown before log-in has neither. */
  readonly user?: string;
  readonly role?: string;
  /** Of the content, by BCP 47; English unless said otherwise. What stands around it is English. */
  readonly language?: string;
  /** HTML for the head, as it is: styles of one page. */
  readonly head?: string;
  /** HTML of the content, as it is. */
  readonly bodyHtml: string;
  /** As serverWidget.createForm's hideNavBar: the content stands alone. */
  readonly hideNavigation?: boolean;
}

/** The look of NetSuite, lightly: no font, image or script from elsewhere; every text reaches a contrast of 4.5 to 1. */
export const chromeStyle = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #f3f5f8; color: #1f2a3c; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
a { color: #1f4f99; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.chrome-skip { position: absolute; left: -100vw; background: #fff; padding: .5rem 1rem; z-index: 1; }
.chrome-skip:focus { left: .5rem; top: .5rem; }
.chrome-bar { background: #22385c; color: #fff; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem 1.25rem; }
.chrome-bar a { color: #fff; }
.chrome-company { font-weight: 600; }
.chrome-who { margin-left: auto; }
.chrome-links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0; }
.chrome-title { background: #fff; border-bottom: 1px solid #d3dae5; padding: .75rem 1.25rem; }
.chrome-title h1 { font-size: 1.5rem; font-weight: 500; line-height: 1.25; margin: 0; }
.chrome-main { padding: 1rem 1.25rem 2.5rem; max-width: 100rem; overflow-x: auto; }
.chrome-main table { border-collapse: collapse; background: #fff; }
.chrome-main th, .chrome-main td { border: 1px solid #d3dae5; padding: .35rem .6rem; text-align: left; vertical-align: top; }
.chrome-main th { background: #e8edf4; }
.chrome-main input, .chrome-main select, .chrome-main textarea { font: inherit; max-width: 100%; border: 1px solid #6b7a90; border-radius: 3px; padding: .3rem .45rem; background: #fff; color: inherit; }
.chrome-main button { font: inherit; border: 1px solid #4d5c74; border-radius: 3px; padding: .35rem .9rem; background: #fff; color: #1f2a3c; cursor: pointer; }
.chrome-main button[type="submit"] { background: #1f4f99; border-color: #1f4f99; color: #fff; }
.chrome-main button:disabled { color: #5c6778; border-color: #aab4c3; cursor: default; }
@media (max-width: 40rem) {
  .chrome-bar, .chrome-title, .chrome-main { padding-left: .75rem; padding-right: .75rem; }
  .chrome-who { margin-left: 0; }
}
@media print {
  .chrome-bar, .chrome-skip { display: none; }
  body { background: #fff; }
}
`;

/** A whole HTML page of the account. Everything but `head` and `bodyHtml` is escaped. */
export function renderChrome(input: ChromeInput): string {
  return `<!DOCTYPE html>${renderToString(<Page {...input} />)}`;
}

function Page({ title, company = 'Local NetSuite', user, role, language = 'en', head = '', bodyHtml, hideNavigation = false }: ChromeInput) {
  const own = language === 'en' ? undefined : 'en';
  const headHtml = `<style>${chromeStyle}</style>${head}`;
  return (
    <html lang={language}>
      <Head title={`${title} - ${company}`} html={headHtml} />
      <body>
        <a class="chrome-skip" href="#main" lang={own}>Skip to content</a>
        {hideNavigation ? null : <Bar company={company} user={user} role={role} language={own} />}
        <Content title={title}>
          <div dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </Content>
      </body>
    </html>
  );
}

/** The title is escaped here because the head's own HTML leaves no room for children. */
function Head({ title, html }: { readonly title: string; readonly html: string }) {
  const own = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
    </>,
  );
  return <head dangerouslySetInnerHTML={{ __html: `${own}${html}` }} />;
}

interface Who {
  readonly company: string;
  readonly user: string | undefined;
  readonly role: string | undefined;
  readonly language: string | undefined;
}

function Bar({ company, user, role, language }: Who) {
  return (
    <header class="chrome-bar">
      <span class="chrome-company">{company}</span>
      {user === undefined ? null : <span class="chrome-who">{role === undefined ? user : `${user} - ${role}`}</span>}
      <nav aria-label="Account" lang={language}>
        <ul class="chrome-links">
          <li><a href="/">{user === undefined ? 'Log In' : 'Change Role'}</a></li>
          {user === undefined ? null : <li><a href="/local/log">Script Log</a></li>}
        </ul>
      </nav>
    </header>
  );
}

function Content({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <main id="main" tabIndex={-1}>
      <div class="chrome-title">
        <h1>{title}</h1>
      </div>
      <div class="chrome-main">{children}</div>
    </main>
  );
}
