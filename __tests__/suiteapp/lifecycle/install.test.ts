import * as log from 'N/log';
import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { afterInstallation } from '../../../src/TypeScript/lifecycle/install';

jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/task');

const mock = (member: unknown) => member as jest.Mock;
const titles = (level: unknown) => mock(level).mock.calls.map(([{ title }]: [{ title: string }]) => title);

/** The account has had these audits. */
const audits = (...rows: readonly object[]) => mock(query.runSuiteQL).mockReturnValue({ asMappedResults: () => rows });

const fail = () => {
  throw Object.assign(new Error('no'), { name: 'INSUFFICIENT_PERMISSION' });
};

beforeEach(() => {
  jest.resetAllMocks();
  mock(runtime.isFeatureInEffect).mockReturnValue(true);
  mock(task.create).mockReturnValue({ submit: () => 'MAPREDUCETASK_1' });
  audits();
});

describe('after an installation', () => {
  it('an audit is begun by the deployment that runs on demand', () => {
    afterInstallation({ fromVersion: null, toVersion: '1.0.0' });
    expect(task.create).toHaveBeenCalledWith(expect.objectContaining({ scriptId: 'customscript_extsync_audit', deploymentId: 'customdeploy_extsync_audit_now' }));
    expect(titles(log.audit)).toEqual(['Installed', 'Features checked', 'Audit submitted']);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('no other audit is begun where there was one, whatever became of it', () => {
    audits({ id: 1, status: 'interrupted' });
    afterInstallation({ fromVersion: '1.0.0', toVersion: '1.1.0' });
    expect(task.create).not.toHaveBeenCalled();
    expect(titles(log.audit)).toEqual(['Installed', 'Features checked']);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('an audit is begun where it cannot be read whether there was one', () => {
    mock(query.runSuiteQL).mockImplementation(fail);
    afterInstallation({ fromVersion: '1.0.0', toVersion: '1.1.0' });
    expect(titles(log.audit)).toContain('Audit submitted');
  });

  it('an audit that runs already is no error', () => {
    mock(task.create).mockReturnValue({ submit: () => { throw Object.assign(new Error('no'), { name: 'MAP_REDUCE_ALREADY_RUNNING' }); } });
    afterInstallation({ fromVersion: '1.0.0', toVersion: '1.0.0' });
    expect(log.audit).toHaveBeenCalledWith({ title: 'Audit not submitted', details: { reason: 'MAP_REDUCE_ALREADY_RUNNING: no' } });
    expect(log.error).not.toHaveBeenCalled();
  });

  it('features that are off or not told are named, with the clicks that turn them on', () => {
    mock(runtime.isFeatureInEffect).mockImplementation(({ feature }: { feature: string }) => (feature === 'CUSTOMCODE' ? fail() : feature !== 'TBA'));
    afterInstallation({ fromVersion: '1.0.0', toVersion: '1.1.0' });
    const details = mock(log.error).mock.calls.map(([{ details: each }]: [{ details: object }]) => each);
    expect(details).toEqual([
      { feature: 'TBA', state: 'off', enable: 'Setup > Company > Enable Features > SuiteCloud > Token-Based Authentication' },
      { feature: 'CUSTOMCODE', state: 'unknown', enable: 'Setup > Company > Enable Features > SuiteCloud > Client SuiteScript' },
    ]);
    expect(task.create).toHaveBeenCalled();
  });

  it.each([
    ['the task is refused', () => mock(task.create).mockImplementation(fail)],
    ['it is refused when submitted', () => mock(task.create).mockReturnValue({ submit: fail })],
    ['the log is full', () => mock(log.audit).mockImplementation(fail)],
    ['nothing works', () => [task.create, log.audit, runtime.isFeatureInEffect].forEach((member) => mock(member).mockImplementation(fail))],
  ])('nothing stops it, not even that %s', (_name, breakIt) => {
    breakIt();
    expect(() => afterInstallation({ fromVersion: undefined, toVersion: undefined })).not.toThrow();
    expect([...titles(log.audit), ...titles(log.error)].join()).toMatch(/not (submitted|logged|begun)/);
  });

  it('nothing stops it where not even errors can be logged', () => {
    mock(task.create).mockImplementation(fail);
    mock(log.error).mockImplementation(fail);
    expect(() => afterInstallation({ fromVersion: undefined, toVersion: undefined })).not.toThrow();
  });
});
