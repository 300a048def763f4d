import { listCustomRecordTypes } from '../../../../local/account/customRecords';
import { openDatabase } from '../../../../local/account/database';
import { setFeature } from '../../../../local/account/features';
import { InstallationError } from '../../../../local/account/installer/installationError';
import { installSuiteApp } from '../../../../local/account/installer/installSuiteApp';
import { permissionsOfRole, setRolePermission } from '../../../../local/account/permissions';
import { findRole, listRoles, saveRole } from '../../../../local/account/roles';
import { createSchema } from '../../../../local/account/schema';
import { findDeployment, listDeployments, saveScript } from '../../../../local/account/scripts';
import type { Account, Deployment, Role } from '../../../../local/account/types';
import { edited, removeWrittenProjects, writeProject } from '../../../support/sdfProject';

const page = 'Objects/scripts/customscript_sample_page.xml';

function accountWithFeatures(): Account {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: '/' };
  createSchema(account.database);
  saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  for (const feature of ['SERVERSIDESCRIPTING', 'CUSTOMRECORDS']) setFeature(account, feature, true);
  return account;
}

function role(account: Account, scriptId: string): Role {
  const found = findRole(account, scriptId);
  if (found === undefined) throw new Error(`There is no role ${scriptId}.`);
  return found;
}

function deployment(account: Account, script: string, scriptId: string): Deployment {
  const found = findDeployment(account, script, scriptId);
  if ('missing' in found) throw new Error(`There is no ${found.missing} ${script} ${scriptId}.`);
  return found;
}

function refusalOf(install: () => void): InstallationError {
  try {
    install();
  } catch (error) {
    if (error instanceof InstallationError) return error;
    throw error;
  }
  throw new Error('The SuiteApp was installed.');
}

describe('installSuiteApp', () => {
  afterAll(removeWrittenProjects);

  it('sets up roles with their permissions, locked where locking.xml says so', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    expect(role(account, 'customrole_sample_user')).toMatchObject({ name: 'Sample User', centerType: 'BASIC', isLocked: true });
    expect(role(account, 'customrole_sample_reader').isLocked).toBe(false);
    expect(permissionsOfRole(account, role(account, 'customrole_sample_user').id)).toEqual(
      expect.arrayContaining([
        { key: 'ADMI_WEBSERVICES', level: 4 },
        { key: 'customrecord_sample_note', level: 3 },
      ]),
    );
  });

  it('sets up custom record types', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    expect(listCustomRecordTypes(account)).toEqual([
      { scriptId: 'customrecord_sample_note', name: 'Sample Note', accessType: 'USEPERMISSIONLIST', fields: [{ scriptId: 'custrecord_sample_text', type: 'TEXT' }] },
    ]);
  });

  it('sets up deployments with audience, run-as role and parameters', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    const reader = role(account, 'customrole_sample_reader').id;
    expect(deployment(account, 'customscript_sample_page', 'customdeploy_sample_all')).toMatchObject({
      title: 'Sample',
      isDeployed: true,
      status: 'RELEASED',
      allRoles: true,
      audienceRoles: [],
      runAsRole: undefined,
      parameters: { custscript_sample_greeting: 'Good day' },
      script: { type: 'SUITELET', file: '/SuiteApps/com.example.sample/page.js', name: 'Sample Page' },
    });
    expect(deployment(account, 'customscript_sample_page', 'customdeploy_sample_admins')).toMatchObject({
      allRoles: false,
      audienceRoles: [3, reader],
      runAsRole: reader,
      parameters: { custscript_sample_greeting: 'Hello' },
    });
  });

  it('grants standard roles what a custom record type grants them', () => {
    const account = accountWithFeatures();
    saveRole(account, { id: 5, scriptId: 'BOOKKEEPER', name: 'Bookkeeper', centerType: 'CLASSIC' });
    const grant = '<permission><permittedrole>BOOKKEEPER</permittedrole><permittedlevel>VIEW</permittedlevel></permission></permissions>';
    installSuiteApp(account, writeProject(edited('Objects/records/customrecord_sample_note.xml', '</permissions>', grant)));
    expect(permissionsOfRole(account, 5)).toEqual([{ key: 'customrecord_sample_note', level: 1 }]);
  });

  it('updates what is installed when it is installed again, under the same internal ids', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    const before = listDeployments(account).map(({ id, scriptId }) => ({ id, scriptId }));
    const roleBefore = role(account, 'customrole_sample_user').id;
    installSuiteApp(account, writeProject({ ...edited(page, '<title>Sample</title>', '<title>Renamed</title>'), ...edited('Objects/roles/customrole_sample_user.xml', 'Sample User', 'User') }));
    expect(listDeployments(account).map(({ id, scriptId }) => ({ id, scriptId }))).toEqual(before);
    expect(deployment(account, 'customscript_sample_page', 'customdeploy_sample_all').title).toBe('Renamed');
    expect(role(account, 'customrole_sample_user')).toMatchObject({ id: roleBefore, name: 'User' });
  });

  it('leaves the audience of a preserved deployment as the account changed it, and sets any other back', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    const { script } = deployment(account, 'customscript_sample_page', 'customdeploy_sample_all');
    const changed = listDeployments(account).filter(({ script: { id } }) => id === script.id);
    saveScript(account, { ...script, deployments: changed.map((one) => ({ ...one, allRoles: false, audienceRoles: [3] })) });
    installSuiteApp(account, writeProject());
    expect(deployment(account, 'customscript_sample_page', 'customdeploy_sample_admins').audienceRoles).toEqual([3]);
    expect(deployment(account, 'customscript_sample_page', 'customdeploy_sample_all').allRoles).toBe(true);
  });

  it('takes back what the account changed in a role of the SuiteApp', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject());
    const { id } = role(account, 'customrole_sample_user');
    setRolePermission(account, id, 'ADMI_WEBSERVICES', 0);
    installSuiteApp(account, writeProject());
    expect(permissionsOfRole(account, id)).toContainEqual({ key: 'ADMI_WEBSERVICES', level: 4 });
  });

  it('refuses a project with problems, names every one, and leaves nothing in the account', () => {
    const account = accountWithFeatures();
    const folder = writeProject({ ...edited(page, '<status>RELEASED', '<status>SCHEDULED'), 'Objects/broken.xml': '<role' });
    const refusal = refusalOf(() => installSuiteApp(account, folder));
    expect(refusal.problems.map(({ code }) => code)).toEqual(['MALFORMED_XML', 'STATUS_NOT_OFFERED']);
    expect(refusal.message).toContain(`${page}:13 STATUS_NOT_OFFERED`);
    expect(listRoles(account).map(({ id }) => id)).toEqual([3]);
    expect(listDeployments(account)).toEqual([]);
  });

  it('refuses when a required feature is off, and does not mind an optional one', () => {
    const account = accountWithFeatures();
    setFeature(account, 'CUSTOMRECORDS', false);
    const refusal = refusalOf(() => installSuiteApp(account, writeProject()));
    expect(refusal.problems).toEqual([{ code: 'FEATURE_OFF', file: 'manifest.xml', line: 10, message: expect.stringContaining('CUSTOMRECORDS') }]);
  });

  it('leaves nothing in the account when it fails half-way', () => {
    const account = accountWithFeatures();
    const failing: Account = { ...account, database: { ...wrap(account), run: failOnScripts(account) } };
    expect(() => installSuiteApp(failing, writeProject())).toThrow('disk full');
    expect(listRoles(account).map(({ id }) => id)).toEqual([3]);
  });
});

function wrap({ database }: Account): Account['database'] {
  return {
    all: (sql, parameters) => database.all(sql, parameters),
    get: (sql, parameters) => database.get(sql, parameters),
    run: (sql, parameters) => database.run(sql, parameters),
    exec: (sql) => database.exec(sql),
    transaction: (work) => database.transaction(work),
    close: () => database.close(),
  };
}

function failOnScripts({ database }: Account): Account['database']['run'] {
  return (sql, parameters) => {
    if (sql.includes('INTO script ')) throw new Error('disk full');
    return database.run(sql, parameters);
  };
}
