import { knownPeople } from '../../local/account/demo';
import { permissionsOfRole, replaceRolePermissions, setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { findDeployment } from '../../local/account/scripts';
import type { Account, Row } from '../../local/account/types';
import { takeUp } from '../../local/mapReduce/run';
import { runTask } from '../../local/mapReduce/runTask';
import { submitAsSystem } from '../../local/mapReduce/submitAsSystem';
import type { Task } from '../../local/mapReduce/task';
import { findTask, unfinishedTasks } from '../../local/mapReduce/tasks';

const script = 'customscript_extsync_audit';
const runs = 'customrecord_extsync_audit_run';
const findings = 'customrecord_extsync_audit_finding';

export type AuditDeployment = 'nightly' | 'now';

function deploymentOf(account: Account, name: AuditDeployment) {
  const found = findDeployment(account, script, `customdeploy_extsync_audit_${name}`);
  if ('missing' in found) throw new Error(`The audit is not installed: ${name}.`);
  return found;
}

/** Internal ids of the audits that an account keeps, the oldest first. */
export function auditIds(account: Account): readonly number[] {
  return account.database.all(`SELECT id FROM ${runs} ORDER BY id`).map(({ id }) => Number(id));
}

/** Works on a task until it has ended, or something is so; each step is a call of the script. */
export function workOn(account: Account, task: Task, isEnough: (task: Task) => boolean = () => false): void {
  const steps = runTask(takeUp(account, task)!);
  while (!isEnough(findTask(account, task.taskId)!) && steps.next().done !== true);
}

/** Runs an audit to its end, as NetSuite's clock begins it, and gives its internal id. */
export function auditNow(account: Account, name: AuditDeployment = 'nightly'): number {
  workOn(account, submitAsSystem(account, deploymentOf(account, name), 'http://localhost'));
  return auditIds(account).at(-1)!;
}

/** The audits on demand that somebody began and that have not ended. */
export function begunOnDemand(account: Account): readonly Task[] {
  return unfinishedTasks(account, deploymentOf(account, 'now').id);
}

/** Gives an audit of an account, the newest one where there is one. */
export function anyAudit(account: Account): number {
  return auditIds(account).at(-1) ?? auditNow(account);
}

/** Sets a field of an audit as nobody but its script does: to moments that do not change, or to a state that it leaves soon. */
export function setOfAudit(account: Account, id: number, values: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(values)) account.database.run(`UPDATE ${runs} SET custrecord_extsync_run_${name} = ? WHERE id = ?`, [value, id]);
}

/** Makes another audit of an account that has the same to say, the newest one, and gives its internal id. */
export function copyAudit(account: Account, id: number): number {
  const values = Object.entries(account.database.get(`SELECT * FROM ${runs} WHERE id = ?`, [id])!).filter(([name]) => name !== 'id' && name !== 'externalid');
  put(account, runs, [Object.fromEntries(values)]);
  return auditIds(account).at(-1)!;
}

/** Names whom the nightly audit writes to. */
export function writeAuditsTo(account: Account, list: string): void {
  for (const { id, parameters } of [deploymentOf(account, 'nightly'), deploymentOf(account, 'now')]) {
    const named = JSON.stringify({ ...parameters, custscript_extsync_audit_mail_to: list });
    account.database.run('UPDATE local_deployment SET parameters = ? WHERE deployment = ?', [named, id]);
  }
}

type Level = Parameters<typeof setRolePermission>[3];
type Change = readonly [role: string, permission: string, level: Level];

/** What somebody changed before each of some nights. */
const nights: readonly (readonly Change[])[] = [
  [],
  [['customrole_bw_sales_outlook', 'LIST_CASE', 0]],
  [
    ['customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH', 0],
    ['customrole_bw_autopilot', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 0],
  ],
  [],
  [['customrole_bw_sales_outlook', 'ADMI_LOGIN_OAUTH', 4]],
  [
    ['customrole_bw_autopilot', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 4],
    ['customrole_bw_outlook_pilot', 'ADMI_WEBSERVICES', 0],
    ['customrole_bw_outlook_pilot', 'TRAN_ESTIMATE', 0],
  ],
];

const firstNight = Date.UTC(2026, 0, 25, 9);
const day = 24 * 60 * 60 * 1000;

const idOf = (account: Account, role: string): number => findRole(account, role)!.id;

/** Puts an audit into the past: for the same moment always, and for as long. */
function movedTo(account: Account, id: number, started: number, seconds: number): void {
  setOfAudit(account, id, { started: new Date(started).toISOString(), ended: new Date(started + seconds * 1000).toISOString() });
}

/** Makes an audit every night, with roles that somebody changed in between and that are as they were afterwards. */
function makeNights(account: Account): void {
  const roles = [...new Set(nights.flat().map(([role]) => idOf(account, role)))];
  const before = roles.map((id) => [id, permissionsOfRole(account, id)] as const);
  const lastMail = Number(account.database.get('SELECT MAX(id) AS id FROM local_mail')?.['id'] ?? 0);
  writeAuditsTo(account, String(knownPeople.ada.id));
  nights.forEach((changes, night) => {
    for (const [role, permission, level] of changes) setRolePermission(account, idOf(account, role), permission, level);
    movedTo(account, auditNow(account), firstNight + night * day, 71 + night);
  });
  for (const [id, permissions] of before) replaceRolePermissions(account, id, permissions);
  account.database.run('DELETE FROM local_mail WHERE id > ?', [lastMail]);
  writeAuditsTo(account, '');
}

type Kept = Readonly<Record<typeof runs | typeof findings, readonly Row[]>>;

/** Nights take seconds: an account that had them gets the same again. */
const had = new WeakMap<Account, Kept>();

function put(account: Account, table: string, rows: readonly Row[]): void {
  for (const row of rows) {
    const columns = Object.keys(row);
    account.database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
  }
}

/** Gives an account an audit every night, with changes in between; all moments are always the same. Gives how to undo it. */
export function auditNights(account: Account): () => void {
  const kept = had.get(account);
  if (kept) {
    for (const table of [runs, findings] as const) put(account, table, kept[table]);
  } else {
    makeNights(account);
    const rowsOf = (table: string) => account.database.all(`SELECT * FROM ${table}`);
    had.set(account, { [runs]: rowsOf(runs), [findings]: rowsOf(findings) });
  }
  return () => {
    for (const table of [runs, findings]) account.database.run(`DELETE FROM ${table}`);
  };
}
