import * as query from 'N/query';
import * as runtime from 'N/runtime';
import { judgeRoleInUse } from '../../../src/TypeScript/account/judged';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { english } from '../../../src/TypeScript/texts/english';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error');

const getPermission = jest.fn();

beforeEach(() => {
  getPermission.mockReset();
  (query.runSuiteQL as unknown as jest.Mock).mockReturnValue({ asMappedResults: () => [{ name: 'Sales' }] });
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({ id: 7, name: 'Sam', role: 1007, roleId: 'customrole1007', getPermission });
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => null });
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(true);
});

describe('judging the role in use', () => {
  it('asks NetSuite once for each permission', () => {
    getPermission.mockReturnValue('4');
    const { report, unread } = judgeRoleInUse();
    expect([report.verdict, report.profiles.length > 0, report.notes.length, unread]).toEqual(['ready', true, 1, []]);
    const asked = getPermission.mock.calls.map(([{ name }]) => name as string);
    expect(new Set(asked).size).toBe(asked.length);
    expect(judgedKeys).toEqual(expect.arrayContaining(asked));
  });

  it('says what NetSuite would not tell, be it of a permission that decides nothing', () => {
    getPermission.mockImplementation(({ name }: { name: string }) => {
      if (name === 'ADMI_RESTWEBSERVICES') throw Object.assign(new Error('not for you'), { name: 'INSUFFICIENT_PERMISSION' });
      return 4;
    });
    const { report, unread } = judgeRoleInUse();
    expect(report.verdict).toBe('ready');
    expect(unread.map(({ source, reason }) => [english(source), reason])).toEqual([
      ['Permissions of the role in use', 'INSUFFICIENT_PERMISSION: not for you'],
    ]);
  });
});
