import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { beginAudit, mayBeginAudits } from '../../../../src/TypeScript/account/auditTask';

jest.mock('N/log');
jest.mock('N/runtime');
jest.mock('N/task');

const mock = (member: unknown) => member as jest.Mock;

const refusesWith = (name: string, message: string) => () => {
  throw Object.assign(new Error(message), { name });
};

beforeEach(() => jest.resetAllMocks());

describe('beginning an audit', () => {
  it('submits the deployment that runs on demand, and says so in the log', () => {
    mock(task.create).mockReturnValue({ submit: () => 'MAPREDUCETASK_1' });
    expect(beginAudit()).toEqual({ outcome: 'begun', taskId: 'MAPREDUCETASK_1' });
    expect(task.create).toHaveBeenCalledWith(expect.objectContaining({ scriptId: 'customscript_extsync_audit', deploymentId: 'customdeploy_extsync_audit_now' }));
    expect(mock(log.audit).mock.calls).toEqual([[{ title: 'Audit submitted', details: { taskId: 'MAPREDUCETASK_1' } }]]);
  });

  it.each([
    ['MAP_REDUCE_ALREADY_RUNNING', { outcome: 'running' }],
    ['INSUFFICIENT_PERMISSION', { outcome: 'not-allowed' }],
    ['INVALID_ID', { outcome: 'not-begun', reason: 'INVALID_ID: no' }],
    ['constructor', { outcome: 'not-begun', reason: 'constructor: no' }],
  ])('is answered by %s with %j, and does not throw', (code, outcome) => {
    mock(task.create).mockReturnValue({ submit: refusesWith(code, 'no') });
    expect(beginAudit()).toEqual(outcome);
    expect(mock(log.audit).mock.calls).toEqual([[{ title: 'Audit not submitted', details: { reason: `${code}: no` } }]]);
  });
});

describe('the button', () => {
  const mayWith = (role: number, getPermission: (options: { name: string }) => unknown) => {
    mock(runtime.getCurrentUser).mockReturnValue({ role, getPermission });
    return mayBeginAudits();
  };

  it.each<[string, number, (options: { name: string }) => unknown, boolean]>([
    ['an Administrator, whatever NetSuite says', 3, () => 0, true],
    ['a role that has both permissions', 1000, () => 4, true],
    ['a role that has both at any level, as text', 1000, () => '1', true],
    ['a role that lacks one', 1000, ({ name }) => (name === 'ADMI_CUSTOMSCRIPT' ? 4 : 0), false],
    ['a role of which NetSuite does not tell', 1000, () => undefined, true],
    ['a role of which NetSuite refuses to tell', 1000, refusesWith('INVALID', 'no'), true],
  ])('is there for %s: the wish decides where nobody knows', (_, role, getPermission, isThere) => {
    expect(mayWith(role, getPermission)).toBe(isThere);
  });
});
