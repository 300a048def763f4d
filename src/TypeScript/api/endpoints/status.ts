import * as v from 'valibot';
import { readAsker } from '../../account/currentUser';
import { readFeatures } from '../../account/features';
import { endpoint } from '../endpoint';
import { version } from '../version';

/** GET status: whether the SuiteApp is there and what the account offers. No units. */
export const status = endpoint({
  method: 'get',
  resource: 'status',
  input: v.object({}),
  answer: () => {
    const { accountId, environment, netsuiteVersion } = readAsker();
    return { version, account: accountId, environment, netsuiteVersion, features: readFeatures() };
  },
});
