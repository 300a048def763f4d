import { findIntegration, saveIntegration } from '../integrations';
import { setPasswordOfEverybody } from '../passwords';
import type { Account } from '../types';

/** Known to everybody, as a demonstration's must be. */
export const demoIntegration = {
  name: 'ExtendSync Outlook (demo)',
  state: 'ENABLED',
  consumerKey: 'extendsync-demo-consumer-key',
  consumerSecret: 'extendsync-demo-consumer-secret',
  usesTokens: true,
  usesAuthorizationFlow: true,
  callbackUrl: 'http://localhost:*',
  usesCodeGrant: true,
  redirectUri: 'http://localhost:*',
  scopes: ['restlets', 'rest_webservices'],
  isPublicClient: false,
} as const;

export const demoPassword = 'demo';

/** Lets everybody log in with the demo password, and one application ask to sign in. An account that has it keeps its own. */
export function installDemoSignIn(account: Account): void {
  if (findIntegration(account, demoIntegration.consumerKey) !== undefined) return;
  setPasswordOfEverybody(account, demoPassword);
  saveIntegration(account, demoIntegration);
}
