import { InstallationError } from '../../../local/account/installer/installationError';
import { readLog } from '../../../local/account/scriptLog';
import { findScript } from '../../../local/account/scripts';
import { findSuiteApp } from '../../../local/account/suiteApps';
import type { Account } from '../../../local/account/types';
import { installWithScripts } from '../../../local/lifecycle/installWithScripts';
import type { Installing } from '../../../local/lifecycle/runInstallationScript';
import { running, scriptElement, setupObject, withSetupScript } from '../../support/installationScripts';
import type { ProjectChanges } from '../../support/sdfProject';
import { edited, removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { smallAccount } from '../../support/smallAccount';

const installing: Installing = { caller: { userId: -4, roleId: 3 }, baseUrl: 'http://localhost:8300' };
const farewell = scriptElement('customdeploy_sample_farewell');

/** Tells the log of its deployment and of its context. */
const telling = "log.audit(runtime.getCurrentScript().deploymentId, context);";

const version = (number: string): ProjectChanges => edited('manifest.xml', '<projectversion>1.0.0', `<projectversion>${number}`);

function project(body: string, changes: ProjectChanges = running(scriptElement())): string {
  return writeProject({ ...withSetupScript(body), ...changes });
}

const install = (account: Account, folder: string): void => installWithScripts({ ...account, fileCabinet: `${folder}/FileCabinet` }, folder, installing);

/** What the scripts logged, the oldest first. */
const told = (account: Account) => readLog(account, { limit: 20 }).reverse().map(({ level, title, details }) => [level, title, details]);

describe('installing with the scripts of deploy.xml', () => {
  afterAll(removeWrittenProjects);

  let account: Account;

  beforeEach(() => {
    account = smallAccount('/');
  });

  afterEach(() => account.database.close());

  it('runs each once, in their order, after all is installed, and tells them the versions', () => {
    install(account, project(telling, running(scriptElement(), farewell)));
    const versions = '{"fromVersion":null,"toVersion":"1.0.0"}';
    expect(told(account)).toEqual([['AUDIT', 'customdeploy_sample_setup', versions], ['AUDIT', 'customdeploy_sample_farewell', versions]]);
    expect(findSuiteApp(account, 'com.example.sample')).toMatchObject({ name: 'Sample', version: '1.0.0', beforeUndeploy: [] });
  });

  it('tells an upgrade from a new installation', () => {
    install(account, project(telling));
    install(account, project(telling, { ...running(scriptElement()), ...version('1.1.0') }));
    expect(told(account).at(-1)?.[2]).toBe('{"fromVersion":"1.0.0","toVersion":"1.1.0"}');
  });

  it('runs them with 10,000 units, as whoever installs', () => {
    install(account, project('const user = runtime.getCurrentUser(); log.audit(String(runtime.executionContext), [user.id, user.role, runtime.getCurrentScript().getRemainingUsage()]);'));
    expect(told(account)).toEqual([['AUDIT', 'SDFINSTALLATION', '[-4,3,10000]']]);
  });

  it('runs none where the project names none', () => {
    install(account, project(telling, {}));
    expect(told(account)).toEqual([]);
  });

  it.each([
    ['is not deployed', '<isdeployed>F</isdeployed><title>Sample Setup', '<title>Sample Setup'],
    ['belongs to an inactive script', '<isinactive>T</isinactive><name>', '<name>'],
  ])('runs none that %s', (_why, changed, part) => {
    const files = { ...withSetupScript(telling), ...running(scriptElement()) };
    install(account, writeProject({ ...files, [setupObject]: files[setupObject]!.replace(part, changed) }));
    expect(told(account)).toEqual([]);
  });

  it.each([
    ['throws a code', "throw { name: 'NO_LUCK', message: 'Not in this account.' };", 'NO_LUCK customscript_sample_setup failed: Not in this account.'],
    ['throws an error', "throw new Error('no');", 'UNEXPECTED_ERROR customscript_sample_setup failed: Error: no'],
    ['needs more than 10,000 units', 'try { for (;;) query.runSuiteQL({ query: "SELECT id FROM role" }); } catch (error) { /* on */ }', 'SSS_USAGE_LIMIT_EXCEEDED customscript_sample_setup failed: '],
  ])('stops at one that %s, with its message and its line', (_what, body, message) => {
    const folder = project(body, running(scriptElement(), farewell));
    expect(() => install(account, folder)).toThrow(InstallationError);
    expect(() => install(account, folder)).toThrow(`The SuiteApp was not installed.\ndeploy.xml:9 ${message}`);
    expect(told(account).map(([level]) => level)).toEqual(['ERROR', 'ERROR']);
    expect(findSuiteApp(account, 'com.example.sample')).toBeUndefined();
    expect(findScript(account, 'customscript_sample_page')).toBeDefined();
  });

  it('does not count an upgrade whose script failed', () => {
    install(account, project(''));
    const upgrade = { ...running(scriptElement()), ...version('2.0.0') };
    expect(() => install(account, project("throw 'no';", upgrade))).toThrow(InstallationError);
    install(account, project(telling, upgrade));
    expect(told(account).at(-1)?.[2]).toBe('{"fromVersion":"1.0.0","toVersion":"2.0.0"}');
  });

  it('runs nothing of a project that is refused', () => {
    expect(() => install(account, project(telling, { ...running(scriptElement()), 'manifest.xml': '' }))).toThrow(InstallationError);
    expect(told(account)).toEqual([]);
  });
});
