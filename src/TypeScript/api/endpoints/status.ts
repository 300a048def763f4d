import * as v from 'valibot';
import { readAsker } from '../../account/currentUser';
import { readFeatures } from '../../account/features';
import { endpoint } from '../endpoint';
import { version } from '../version';

/** GET status: whether the SuiteApp is there and what the account offers. No units. */
export const status = endpoint({
  method: 'get',
  resource: 'status',
  summary: 'Whether the SuiteApp is there, and what the account offers.',
  needs: [],
  input: v.object({}),
  output: v.object({
    version: v.string(),
    account: v.string(),
    environment: v.string(),
    netsuiteVersion: v.string(),
    features: v.record(v.string(), v.picklist(['on', 'off', 'unknown'])),
  }),
  failures: [],
  example: {
    input: {},
    output: { version: '0.1.0', account: 'TSTDRV1234567', environment: 'PRODUCTION', netsuiteVersion: '2026.2', features: { TBA: 'on', OAUTH2: 'off' } },
  },
  answer: () => {
    const { accountId, environment, netsuiteVersion } = readAsker();
    return { version, account: accountId, environment, netsuiteVersion, features: readFeatures() };
  },
});
