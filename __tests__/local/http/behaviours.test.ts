import { behaviours, unreadableTables } from '../../../local/account/behaviours';
import { isFeatureOn } from '../../../local/account/features';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const path = '/local/behaviours';

describe('the page of behaviours and features', () => {
  let netSuite: LocalNetSuite;
  let administrator: Client;

  beforeAll(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
  });

  afterAll(async () => {
    await netSuite.stop();
    removeWrittenProjects();
  });

  it('sets behaviours', async () => {
    expect((await administrator(path, form({ action: 'behaviours', permlevelType: 'string', employeeRoles: 'none' }))).status).toBe(303);
    expect(behaviours(netSuite.account)).toMatchObject({ permlevelType: 'string', employeeRoles: 'none', getPermissionType: 'number' });
  });

  it('sets the tables that nobody can read', async () => {
    await administrator(path, form({ action: 'tables', tables: 'rolepermissions, employee' }));
    expect([...unreadableTables(netSuite.account)].sort()).toEqual(['employee', 'rolepermissions']);
    await administrator(path, form({ action: 'tables', tables: '' }));
    expect(unreadableTables(netSuite.account).size).toBe(0);
  });

  it('switches features', async () => {
    await administrator(path, form({ action: 'feature', feature: 'SAMLSSO', state: 'on' }));
    expect(isFeatureOn(netSuite.account, 'SAMLSSO')).toBe(true);
    await administrator(path, form({ action: 'feature', feature: 'SAMLSSO', state: 'off' }));
    expect(isFeatureOn(netSuite.account, 'SAMLSSO')).toBe(false);
  });

  it.each([
    ['an unknown behaviour', { action: 'behaviours', mood: 'good' }, 'UNKNOWN_BEHAVIOUR'],
    ['an unknown value', { action: 'behaviours', permlevelType: 'colour' }, 'UNKNOWN_BEHAVIOUR'],
    ['an unknown feature', { action: 'feature', feature: 'TEATIME', state: 'on' }, 'UNKNOWN_FEATURE'],
    ['a state that is neither on nor off', { action: 'feature', feature: 'TBA', state: 'maybe' }, 'INVALID_INPUT'],
    ['an unknown action', { action: 'dance' }, 'INVALID_INPUT'],
  ])('refuses %s', async (_what, fields, code) => {
    const response = await administrator(path, form(fields));
    expect([response.status, await response.json()]).toEqual([400, { error: { code, message: expect.any(String) } }]);
  });

  it('is for the Administrator alone', async () => {
    const seller = await netSuite.signIn(people.seller, 'customrole_sales');
    expect((await seller(path)).status).toBe(403);
    expect((await seller(path, form({ action: 'tables', tables: 'role' }))).status).toBe(403);
  });
});
