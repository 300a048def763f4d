import { createHash } from 'node:crypto';
import { chromeStyle } from './chrome';

const chromeStyleHash = createHash('sha256').update(chromeStyle).digest('base64');

/**
 * For Local NetSuite's own pages: no script at all, styles and forms of this server only. A script's own pages carry
 * what the script sets.
 * @param formTargets origins to which a form's answer may lead the browser, which asks its policy there too
 */
export function securityHeaders(formTargets: readonly string[] = []): Readonly<Record<string, string>> {
  const formAction = ["'self'", ...formTargets].join(' ');
  return {
    'Content-Security-Policy':
      `default-src 'none'; style-src 'self' 'sha256-${chromeStyleHash}'; img-src 'self' data:; form-action ${formAction}; base-uri 'none'; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
