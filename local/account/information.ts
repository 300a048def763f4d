import { readSetting, writeSetting } from './settings';
import type { Account, AccountInformation } from './types';

/** What an account says of itself before anything was installed in it. */
const unnamed: AccountInformation = {
  accountId: 'TSTDRV0000000',
  companyName: 'Local NetSuite',
  environment: 'PRODUCTION',
  version: '2026.2',
};

/** The account's id, company, environment and NetSuite version. */
export function information(account: Account): AccountInformation {
  return {
    accountId: readSetting(account, 'accountId') ?? unnamed.accountId,
    companyName: readSetting(account, 'companyName') ?? unnamed.companyName,
    environment: readSetting(account, 'environment') === 'SANDBOX' ? 'SANDBOX' : unnamed.environment,
    version: readSetting(account, 'version') ?? unnamed.version,
  };
}

export function saveInformation(account: Account, saved: AccountInformation): void {
  writeSetting(account, 'accountId', saved.accountId);
  writeSetting(account, 'companyName', saved.companyName);
  writeSetting(account, 'environment', saved.environment);
  writeSetting(account, 'version', saved.version);
}
