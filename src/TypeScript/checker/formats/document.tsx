import behaviour from 'browser:behaviour';
import * as crypto from 'N/crypto';
import * as encode from 'N/encode';
import type { ServerResponse } from 'N/http';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Dialog } from '../components/Dialog';
import { readReturnOrigins } from '../readReturn';
import { dialogStyle } from '../style/pageStyle';

/**
 * A source expression of the very text that stands in the page. A nonce would let pass whatever is marked with it, and
 * needs randomness; a hash lets pass this text and no other. No units.
 */
function hashOf(text: string): string {
  const hash = crypto.createHash({ algorithm: crypto.HashAlg.SHA256 });
  hash.update({ input: text });
  return `'sha256-${hash.digest({ outputEncoding: encode.Encoding.BASE_64 })}'`;
}

/** Where Outlook on the web stands when it shows a dialog as a frame (displayInIframe). */
const outlookOrigins = ['https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook.live.com', 'https://outlook.cloud.microsoft'];

/**
 * One style and one script, nothing fetched, forms to NetSuite alone, and no frame but Outlook's and that of a client to
 * which users may be brought back anyway. The address holds the client's state: it is told to no other site and kept
 * nowhere. To NetSuite itself it is told, for without that a browser would not say that the form is NetSuite's own.
 */
function headers(): Readonly<Record<string, string>> {
  const policy = {
    'default-src': `'none'`,
    'style-src': hashOf(dialogStyle),
    'script-src': hashOf(behaviour),
    'form-action': `'self'`,
    'base-uri': `'none'`,
    'frame-ancestors': [...outlookOrigins, ...new Set(readReturnOrigins())].join(' '),
  };
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** Answers with a complete page of its own, without NetSuite's chrome. No units. */
export function writeDocument(response: ServerResponse, title: string, content: VNode): void {
  for (const [name, value] of Object.entries(headers())) response.setHeader({ name, value });
  response.write({ output: `<!DOCTYPE html>${renderToString(<Dialog title={title}>{content}</Dialog>)}` });
}
