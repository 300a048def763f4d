import { join } from 'node:path';
import { setBehaviour } from '../local/account/behaviours';
import { saveCustomRecordType } from '../local/account/customRecords';
import { openDatabase } from '../local/account/database';
import { installDemoSignIn } from '../local/account/demo';
import { setFeature } from '../local/account/features';
import { installSuiteApp } from '../local/account/installer/installSuiteApp';
import { insertRows } from '../local/account/insert';
import { setGlobalPermission, setRolePermission } from '../local/account/permissions';
import { administratorRoleId, assignRole, saveRole } from '../local/account/roles';
import { createSchema } from '../local/account/schema';
import { listDeployments, saveScript } from '../local/account/scripts';
import type { Account, Caller, Level } from '../local/account/types';
import { saveUser } from '../local/account/users';
import { listen, stop } from '../local/http/listen';
import { createServer } from '../local/http/server';
import { sendRecord, type Situation } from './situation';

/** The role and the user that every situation is about, and an administrator who asks the checker. */
export const roleId = 1100;
export const user = { id: 20, email: 'proved@example.com' } as const;
export const administrator = { id: 1, email: 'admin@example.com' } as const;

/** Local NetSuite with a small account in memory, over HTTP. */
export interface World {
  readonly url: string;
  readonly account: Account;
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

/** One record of each type that a profile's action looks at. */
const records = {
  customer: [{ id: 501, entityid: 'Northwind' }],
  contact: [{ id: 502, entityid: 'Morgan Lee' }],
  vendor: [{ id: 503, entityid: 'Paper Mill' }],
  partner: [{ id: 504, entityid: 'Reseller' }],
  job: [{ id: 505, entityid: 'Pump station' }],
  supportcase: [{ id: 506, casenumber: '4711', title: 'Leak' }],
  task: [{ id: 507, title: 'Call back' }],
  phonecall: [{ id: 508, title: 'Called' }],
  calendarevent: [{ id: 509, title: 'Visit' }],
  mediaitemfolder: [{ id: 601, name: 'Attachments' }],
  transaction: [
    { id: 511, tranid: 'O1', type: 'Opprtnty' },
    { id: 512, tranid: 'E1', type: 'Estimate' },
    { id: 513, tranid: 'S1', type: 'SalesOrd' },
    { id: 514, tranid: 'I1', type: 'CustInvc' },
  ],
} as const;

export async function startWorld(): Promise<World> {
  const project = join(__dirname, '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  fillAccount(account, project);
  const errors: unknown[] = [];
  const server = createServer(account, { reportError: (error) => errors.push(error) });
  const url = `http://localhost:${await listen(server, 0, 'localhost')}`;
  return {
    url,
    account,
    errors,
    stop: async () => {
      await stop(server);
      account.database.close();
    },
  };
}

function fillAccount(account: Account, project: string): void {
  installDemoSignIn(account);
  for (const feature of ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'CUSTOMRECORDS']) setFeature(account, feature, true);
  saveRole(account, { id: administratorRoleId, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  saveUser(account, { ...administrator, firstName: 'Ada', lastName: 'Admin' });
  assignRole(account, administrator.id, administratorRoleId);
  for (const [table, rows] of Object.entries(records)) insertRows(account, table, rows);
  saveCustomRecordType(account, { scriptId: sendRecord, name: 'Celigo Send from Outlook Email Config', fields: [], permissions: [] });
  installSuiteApp(account, project);
}

/** Makes the account what a situation says it is; nothing of the one before is left. */
export function arrange({ account }: World, situation: Situation): Caller {
  account.database.transaction(() => {
    for (const table of ['loginaudit', 'oauthtoken', 'local_access_token', 'local_request_token', 'local_oauth2_code', 'local_oauth2_grant', 'local_oauth2_token', 'local_nonce', 'local_script_log', 'employeeempperms']) {
      account.database.run(`DELETE FROM ${table}`);
    }
    account.database.run('DELETE FROM local_browser_session WHERE userid = ?', [user.id]);
    account.database.run('DELETE FROM employeerolesforsearch WHERE entity = ?', [user.id]);
    for (const [feature, isOn] of Object.entries(situation.features)) setFeature(account, feature, isOn);
    for (const [name, choice] of Object.entries(situation.behaviours)) setBehaviour(account, name, choice);
    saveRole(account, { id: roleId, scriptId: 'customrole_proved', name: 'Proved', centerType: 'CLASSIC', ...situation.roleFlags, permissions: [] });
    // Nobody can tell a role without any row from one whose rows are hidden: this permission decides nothing.
    setRolePermission(account, roleId, 'LIST_CALENDAR', 1);
    for (const [key, level] of Object.entries(situation.role)) setRolePermission(account, roleId, key, level);
    saveUser(account, { ...user, firstName: 'Proved', lastName: 'User', isInactive: situation.userFlags.isInactive, hasAccess: situation.userFlags.hasAccess });
    if (situation.userFlags.isAssigned) assignRole(account, user.id, roleId);
    for (const [key, level] of Object.entries(situation.global)) setGlobalPermission(account, user.id, key, level as Level);
    nameSendRecord(account, situation.isSendRecordNamed ? sendRecord : '');
  });
  return { userId: user.id, roleId };
}

let namedNow: string | undefined;

/** Script parameters are the deployments'; written only when they change. */
function nameSendRecord(account: Account, name: string): void {
  if (namedNow === name) return;
  const all = listDeployments(account);
  const script = all.find((deployment) => deployment.script.scriptId === 'customscript_extsync_checker')!.script;
  const deployments = all.filter((deployment) => deployment.script.id === script.id);
  saveScript(account, {
    ...script,
    deployments: deployments.map((deployment) => ({ ...deployment, parameters: { ...deployment.parameters, custscript_extsync_send_record: name } })),
  });
  namedNow = name;
}
