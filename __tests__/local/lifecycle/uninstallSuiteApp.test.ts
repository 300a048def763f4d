import { listCustomRecordTypes } from '../../../local/account/customRecords';
import { insertRows } from '../../../local/account/insert';
import { installSuiteApp } from '../../../local/account/installer/installSuiteApp';
import { permissionsOfRole, setGlobalPermission, setRolePermission } from '../../../local/account/permissions';
import { assignRole, findRole, rolesOfUser, saveRole } from '../../../local/account/roles';
import { readLog } from '../../../local/account/scriptLog';
import { findDeployment, listDeployments } from '../../../local/account/scripts';
import { listSuiteApps } from '../../../local/account/suiteApps';
import { findTranslationCollection } from '../../../local/account/translations';
import type { Account, Row } from '../../../local/account/types';
import { findUser } from '../../../local/account/users';
import { findSession, openSession } from '../../../local/auth/sessions';
import { UninstallationError } from '../../../local/lifecycle/uninstallationError';
import { uninstallSuiteApp, type Uninstalling } from '../../../local/lifecycle/uninstallSuiteApp';
import { submitAsSystem } from '../../../local/mapReduce/submitAsSystem';
import { findTask } from '../../../local/mapReduce/tasks';
import { beforeUndeploy, scriptElement, withSetupScript } from '../../support/installationScripts';
import type { ProjectChanges } from '../../support/sdfProject';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const id = 'com.example.sample';
const stopTask = jest.fn();
const uninstalling: Uninstalling = { caller: { userId: 1, roleId: 3 }, baseUrl: 'http://localhost:8300', stopTask };

/** What the sample project has of every kind that is installed. */
const withAll: ProjectChanges = {
  'Objects/custcollection_sample_words.xml': `<translationcollection scriptid="custcollection_sample_words"><name>Words</name><defaultlanguage>en</defaultlanguage>
<strings><string scriptid="hello"><defaulttranslation>Hello</defaulttranslation></string></strings></translationcollection>`,
  'Objects/scripts/customscript_sample_night.xml': `<mapreducescript scriptid="customscript_sample_night"><name>Night</name>
<scriptfile>[/SuiteApps/com.example.sample/night.js]</scriptfile>
<scriptdeployments><scriptdeployment scriptid="customdeploy_sample_night"><status>NOTSCHEDULED</status><title>Night</title></scriptdeployment></scriptdeployments></mapreducescript>`,
  'FileCabinet/SuiteApps/com.example.sample/night.js': '/**\n * @NApiVersion 2.1\n * @NScriptType MapReduceScript\n */\ndefine([], () => ({ getInputData: () => [], map: () => undefined }));\n',
};

/** Every row of every table but the script log, with what SQLite itself keeps. */
function contentOf({ database }: Account): Record<string, Row[]> {
  const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => String(name));
  return Object.fromEntries(tables.filter((name) => !/^(local_script_log|local_last_id|sqlite_sequence)$/.test(name)).map((name) => [name, database.all(`SELECT * FROM "${name}"`)]));
}

describe('uninstalling a SuiteApp', () => {
  afterAll(removeWrittenProjects);

  let account: Account;

  function install(changes: ProjectChanges = {}): void {
    const folder = writeProject({ ...withAll, ...changes });
    account = smallAccount(folder);
    installSuiteApp(account, folder);
  }

  afterEach(() => {
    account.database.close();
    stopTask.mockReset();
  });

  const told = () => readLog(account, { limit: 20 }).reverse().map(({ title, details }) => [title, details]);

  it('leaves an account as it was before the SuiteApp came, whatever became of its records', () => {
    const folder = writeProject(withAll);
    account = smallAccount(folder);
    const before = contentOf(account);
    installSuiteApp(account, folder);
    insertRows(account, 'customrecord_sample_note', [{ id: 1, custrecord_sample_text: 'kept by users' }]);
    const [seller, sales] = [findUser(account, people.seller)!, findRole(account, 'customrole_sales')!];
    assignRole(account, seller.id, findRole(account, 'customrole_sample_user')!.id);
    setRolePermission(account, sales.id, 'customrecord_sample_note', 3);
    setGlobalPermission(account, seller.id, 'customrecord_sample_note', 1);
    expect(uninstallSuiteApp(account, id, uninstalling)).toBe(true);
    expect(contentOf(account)).toEqual(before);
  });

  it('removes scripts, roles, record types, translations and the SuiteApp itself', () => {
    install();
    expect(listSuiteApps(account)).toHaveLength(1);
    expect(findTranslationCollection(account, 'custcollection_sample_words')).toBeDefined();
    uninstallSuiteApp(account, id, uninstalling);
    expect(listDeployments(account)).toEqual([]);
    expect(findDeployment(account, 'customscript_sample_page', 'customdeploy_sample_all')).toEqual({ missing: 'script' });
    expect([findRole(account, 'customrole_sample_user'), findTranslationCollection(account, 'custcollection_sample_words')]).toEqual([undefined, undefined]);
    expect([listCustomRecordTypes(account), listSuiteApps(account)]).toEqual([[], []]);
  });

  it('signs out who works with a role that goes, and gives its id to no other role', () => {
    install();
    const user = findUser(account, people.seller)!;
    const role = findRole(account, 'customrole_sample_user')!;
    assignRole(account, user.id, role.id);
    const token = openSession(account, { userId: user.id, roleId: role.id }, 'password');
    expect(findSession(account, token)?.role.id).toBe(role.id);
    uninstallSuiteApp(account, id, uninstalling);
    expect(findSession(account, token)).toBeUndefined();
    const next = saveRole(account, { scriptId: 'customrole_next', name: 'Next', centerType: 'BASIC' });
    expect(next.id).toBeGreaterThan(role.id);
    expect(rolesOfUser(account, user.id).map(({ id: each }) => each)).not.toContain(next.id);
  });

  it('can be done again after it was installed again', () => {
    install();
    for (let times = 0; times < 3; times += 1) {
      expect(uninstallSuiteApp(account, id, uninstalling)).toBe(true);
      installSuiteApp(account, writeProject(withAll));
      insertRows(account, 'customrecord_sample_note', [{ id: 1, custrecord_sample_text: 'x' }]);
      expect(permissionsOfRole(account, findRole(account, 'customrole_sample_user')!.id)).toContainEqual({ key: 'customrecord_sample_note', level: 3 });
    }
  });

  it('does nothing where it is not installed', () => {
    install();
    const before = contentOf(account);
    expect(uninstallSuiteApp(account, 'com.example.other', uninstalling)).toBe(false);
    expect(contentOf(account)).toEqual(before);
  });

  it('stops what its scripts do, and forgets what they did', () => {
    install();
    const deployment = findDeployment(account, 'customscript_sample_night', 'customdeploy_sample_night');
    if ('missing' in deployment) throw new Error('not installed');
    const task = submitAsSystem(account, deployment, 'http://localhost');
    uninstallSuiteApp(account, id, uninstalling);
    expect(stopTask.mock.calls).toEqual([[task.taskId]]);
    expect(findTask(account, task.taskId)).toBeUndefined();
  });

  it('runs the scripts of the hook before, in their order, as whoever uninstalls', () => {
    const body = "log.audit(runtime.getCurrentScript().deploymentId, [context, runtime.getCurrentUser().id, query.runSuiteQL({ query: 'SELECT id FROM customrecord_sample_note' }).asMappedResults().length]);";
    install({ ...withSetupScript(body), ...beforeUndeploy(scriptElement('customdeploy_sample_farewell'), scriptElement()) });
    expect(told()).toEqual([]);
    uninstallSuiteApp(account, id, uninstalling);
    const context = '[{"fromVersion":"1.0.0","toVersion":null},1,0]';
    expect(told()).toEqual([['customdeploy_sample_farewell', context], ['customdeploy_sample_setup', context]]);
  });

  it('is stopped by a script that fails, with its message; what ran before stays', () => {
    const body = `if (runtime.getCurrentScript().deploymentId === 'customdeploy_sample_setup') throw { name: 'NOT_YET', message: 'Wait for its end.' };
      record.create({ type: 'customrecord_sample_note' }).save();`;
    install({ ...withSetupScript(body), ...beforeUndeploy(scriptElement('customdeploy_sample_farewell'), scriptElement()) });
    const uninstall = () => uninstallSuiteApp(account, id, uninstalling);
    expect(uninstall).toThrow(UninstallationError);
    expect(uninstall).toThrow('Sample was not uninstalled. customscript_sample_setup failed: Wait for its end.');
    expect(listSuiteApps(account)).toHaveLength(1);
    expect(account.database.all('SELECT id FROM customrecord_sample_note')).toHaveLength(2);
  });
});
