import type { AskingClient } from '../../auth/oauth2/authorizationRequest';
import { withAnswer } from '../consent/returnAddress';

/** The application's redirect URI with an answer, and with its state where it sent one. */
export function returnAddress({ redirectUri, state }: AskingClient, answer: Readonly<Record<string, string>>): string {
  return withAnswer(redirectUri, { ...(state === undefined ? {} : { state }), ...answer });
}
