import fc from 'fast-check';
import { decodeLacks, encodeLacks, lacksOf, permissionOf, type Lack } from '../../../src/TypeScript/account/lackList';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole } from '../../support/judging';

const lacksWith = (levels: Parameters<typeof grantsOf>[0]) => lacksOf(judgeRole(plainRole, grantsOf({ ...everyLevel, ...levels }), accountWith()).findings);

describe('what a role lacks', () => {
  it('is what is missing, too low or not known, of all that changes its verdict', () => {
    expect(lacksWith({ ADMI_LOGIN_OAUTH: 0, LIST_EVENT: 1, LIST_CONTACT: 'unknown' })).toEqual([
      { key: 'ADMI_LOGIN_OAUTH', needs: 4, has: 0 },
      { key: 'LIST_EVENT', needs: 2, has: 1 },
      { key: 'LIST_CONTACT', needs: 1, has: 'unknown' },
    ]);
  });

  it('is nothing where only what the company may not use is lacking', () => {
    expect(lacksWith({ ADMI_RESTWEBSERVICES: 0, REPO_ANALYTICS: 0, ADMI_LOGIN_OAUTH2: 0 })).toEqual([]);
  });

  it('is read as it was written', () => {
    const level = fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>;
    const key = fc.constantFrom('LIST_EVENT', 'LIST_EMPLOYEE/LIST_EMPLOYEE_RECORD', 'customrecord_x');
    const lack: fc.Arbitrary<Lack> = fc.record({ key, needs: level, has: fc.oneof(level, fc.constant('unknown' as const)) });
    fc.assert(fc.property(fc.array(lack), (lacks) => expect(decodeLacks(encodeLacks(lacks))).toEqual(lacks)));
  });

  it.each(['', 'LIST_EVENT', 'LIST_EVENT=5:0', 'LIST_EVENT=1', '=1:0', 'A B=1:0'])('is nothing where the text is none: %s', (text) => {
    expect(decodeLacks(text)).toEqual([]);
  });

  it('is called as the role page calls it', () => {
    expect(permissionOf({ key: 'LIST_EMPLOYEE/LIST_EMPLOYEE_RECORD', needs: 1, has: 0 })).toEqual({ permission: 'Employees / Employee Record', tab: 'Lists' });
    expect(permissionOf({ key: 'customrecord_x', needs: 1, has: 0 })).toEqual({ permission: 'customrecord_x', tab: 'Custom Record' });
  });
});
