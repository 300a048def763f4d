import { accountChecks } from './account';
import type { Check } from './check';
import { clockChecks } from './clock';
import { credentialChecks } from './credentials';
import { networkChecks } from './network';
import { roleChecks } from './role';
import { signInChecks } from './signIn';
import { suiteAppChecks } from './suiteApp';

/** Every check, in the order in which a request meets what it asks of. */
export const checks: readonly Check[] = [
  ...credentialChecks,
  ...networkChecks,
  ...clockChecks,
  ...signInChecks,
  ...suiteAppChecks,
  ...accountChecks,
  ...roleChecks,
];
