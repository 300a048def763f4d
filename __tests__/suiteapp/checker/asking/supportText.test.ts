import { supportText } from '../../../../src/TypeScript/checker/asking/supportText';
import type { AccountFacts } from '../../../../src/TypeScript/verdict/finding';
import { judgeRole } from '../../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole, type Levels } from '../../../support/judging';

jest.mock('N/format');
jest.mock('N/log');
jest.mock('N/runtime');
jest.mock('N/translation');

const asker = { userId: 7, userName: 'Rita Ready', roleId: 1007, roleScriptId: 'customrole1007', accountId: '1234567', environment: 'PRODUCTION', netsuiteVersion: '2026.1' };

function permissionsIn(levels: Levels, account: AccountFacts): readonly string[] {
  const report = judgeRole(plainRole, grantsOf(levels), account);
  return supportText({ asker, account, report, sources: [], unread: [] }, new Date(0)).split('\n').slice(3, -1);
}

describe('the text for support', () => {
  it('has the three levels', () => {
    expect(permissionsIn({ ...everyLevel, ADMI_LOGIN_OAUTH: 0 }, accountWith())).toEqual(['SOAP Web Services: Full', 'User Access Tokens: Full', 'Log in using Access Tokens: None']);
  });

  it('has them where a feature is off, too, and says so', () => {
    const off = 'Full. The feature Token-Based Authentication is off: Setup > Company > Enable Features > SuiteCloud > Token-Based Authentication.';
    expect(permissionsIn(everyLevel, accountWith({ TBA: 'off' }))).toEqual(['SOAP Web Services: Full', `User Access Tokens: ${off}`, `Log in using Access Tokens: ${off}`]);
  });

  it('says why a level is not known', () => {
    expect(permissionsIn({ ...everyLevel, ADMI_WEBSERVICES: 'unknown' }, accountWith())[0]).toBe('SOAP Web Services: Unknown. This permission could not be read.');
  });
});
