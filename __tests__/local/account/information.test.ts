import { information, saveInformation } from '../../../local/account/information';
import type { AccountInformation } from '../../../local/account/types';
import { emptyAccount } from './support';

describe('the information of an account', () => {
  it('is given back as it was saved last', () => {
    const account = emptyAccount();
    const sandbox: AccountInformation = {
      accountId: '1234567_SB1',
      companyName: 'Brightwater & Sons',
      environment: 'SANDBOX',
      version: '2026.2',
    };
    saveInformation(account, { ...sandbox, environment: 'PRODUCTION' });
    saveInformation(account, sandbox);
    expect(information(account)).toEqual(sandbox);
  });

  it('is there before anything was saved: a production account of no company', () => {
    expect(information(emptyAccount())).toMatchObject({ environment: 'PRODUCTION', companyName: 'Local NetSuite' });
  });
});
