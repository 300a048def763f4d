import type { AskingClient } from '../../auth/oauth2/authorizationRequest';

/** The application's redirect URI with an answer, and with its state where it sent one. */
export function returnAddress({ redirectUri, state }: AskingClient, answer: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ ...(state === undefined ? {} : { state }), ...answer });
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${parameters}`;
}

/** What a page's policy must name so that its form may lead there: an origin, or the scheme of an app of this machine. */
export function formTarget({ redirectUri }: AskingClient): string {
  const { origin, protocol } = new URL(redirectUri);
  return origin === 'null' ? protocol : origin;
}
