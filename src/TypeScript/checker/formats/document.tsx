import * as crypto from 'N/crypto';
import * as encode from 'N/encode';
import type { ServerResponse } from 'N/http';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Dialog } from '../components/Dialog';
import { dialogStyle } from '../style';

/** Of the very text that stands in the page: right by construction, and unlike a nonce it needs no randomness. No units. */
function styleHash(): string {
  const hash = crypto.createHash({ algorithm: crypto.HashAlg.SHA256 });
  hash.update({ input: dialogStyle });
  return hash.digest({ outputEncoding: encode.Encoding.BASE_64 });
}

/**
 * No script, no form, nothing fetched, and no frame of anybody around the link that leads on: a dialog that signs a user
 * in is a window of its own. The address holds the client's state: it is told to nobody and kept nowhere.
 */
function headers(): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash()}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

/** Answers with a complete page of its own, without NetSuite's chrome. No units. */
export function writeDocument(response: ServerResponse, title: string, content: VNode): void {
  for (const [name, value] of Object.entries(headers())) response.setHeader({ name, value });
  response.write({ output: `<!DOCTYPE html>${renderToString(<Dialog title={title}>{content}</Dialog>)}` });
}
