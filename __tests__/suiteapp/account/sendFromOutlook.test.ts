import * as query from 'N/query';
import type { Reading } from '../../../src/TypeScript/account/reading';
import type { RoleGrants } from '../../../src/TypeScript/account/roles';
import { isRecordTypeInEffect, judgeIn, recordTypeByAll, recordTypeBySome } from '../../../src/TypeScript/account/sendFromOutlook';
import { effectiveGrants, everythingGranted, nothingRead, type Grants } from '../../../src/TypeScript/verdict/grants';
import { accountWith, everyLevel, findingFor, grantsOf, plainRole } from '../../support/judging';

jest.mock('N/query');
jest.mock('N/error');

const record = 'customrecord_send';
const named = { ...accountWith(), sendFromOutlookRecord: record };
const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const answer = (rows: object[]) => runSuiteQL.mockReturnValue({ asMappedResults: () => rows });

const rolesWith = (...grants: Grants[]): Reading<RoleGrants[]> => ({
  ok: true,
  from: 'role, rolepermissions',
  unread: [],
  value: grants.map((each, index) => ({ role: { ...plainRole, id: 1000 + index }, grants: each })),
});

const without = grantsOf(everyLevel);
const withRecord = grantsOf({ ...everyLevel, [record]: 4 });

/** What is said of the record type in each of these roles. */
const statesOf = (isThere: boolean, ...grants: Grants[]) =>
  grants.map((each) => findingFor(judgeIn(named, { isThere })(plainRole, each), 'sendFromOutlookSettings').state);

beforeEach(() => {
  runSuiteQL.mockReset();
  jest.requireMock<{ create: jest.Mock }>('N/error').create.mockImplementation((options: object) => Object.assign(new Error(), options));
});

describe('the Send from Outlook record type that a setting names', () => {
  it('is there where a role has it, and is missing in those that have not', () => {
    expect(recordTypeByAll(rolesWith(without, withRecord), named)).toEqual({ isThere: true, unread: [] });
    expect(statesOf(true, without, withRecord)).toEqual(['missing', 'granted']);
  });

  it('may not be installed where no role shows it: nothing is missing, nobody has it for sure, and it is said once', () => {
    const { isThere, unread } = recordTypeByAll(rolesWith(without, everythingGranted), named);
    expect([isThere, unread]).toMatchObject([false, [{ reason: expect.stringContaining(record), allowedBy: [] }]]);
    expect(statesOf(false, without, everythingGranted)).toEqual(['unknown', 'unknown']);
    expect(runSuiteQL).not.toHaveBeenCalled();
  });

  it('is looked for in the whole account where a page shows one role that has it not', () => {
    answer([{ role: 1024 }]);
    expect(recordTypeBySome(rolesWith(without), named)).toEqual({ isThere: true, unread: [] });
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
    answer([]);
    expect(recordTypeBySome(rolesWith(without), named)).toMatchObject({ isThere: false, unread: [{ reason: expect.stringContaining(record) }] });
  });

  it('is not looked for where a role at hand has it, none is named, its feature is off, or no permission could be read', () => {
    const unreadRoles: Reading<RoleGrants[]> = { ok: false, unread: [] };
    expect(recordTypeBySome(rolesWith(withRecord), named).isThere).toBe(true);
    for (const [roles, account] of [
      [rolesWith(without), accountWith()],
      [rolesWith(without), { ...named, features: { ...named.features, CUSTOMRECORDS: 'off' } }],
      [unreadRoles, named],
      [{ ...rolesWith(nothingRead), unread: [{}] } as never, named],
    ] as const) {
      expect(recordTypeBySome(roles, account)).toEqual({ isThere: false, unread: [] });
    }
    expect(runSuiteQL).not.toHaveBeenCalled();
  });

  it('is in effect only where NetSuite gives the role in use a level of it', () => {
    const inEffect = (level: unknown) => isRecordTypeInEffect(effectiveGrants(new Map([[record, level]])), named);
    expect([inEffect(4), inEffect(0)]).toEqual([true, false]);
    expect(isRecordTypeInEffect(everythingGranted, named)).toBe(false);
    expect(isRecordTypeInEffect(effectiveGrants(new Map()), accountWith())).toBe(false);
  });
});
