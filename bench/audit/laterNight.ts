import { insertRows } from '../../local/account/insert';
import { findDeployment } from '../../local/account/scripts';
import type { Account, Row } from '../../local/account/types';

const runs = 'customrecord_extsync_audit_run';
const findings = 'customrecord_extsync_audit_finding';

/** Of every so many roles one gets worse. */
const oneOf = 100;

function nextId({ database }: Account, table: string): number {
  return Number(database.get(`SELECT MAX(id) AS last FROM ${table}`)?.['last']) + 1;
}

/** Keeps the last audit and its findings a second time, as if it had been made again the night after. */
function repeatLastAudit(account: Account): void {
  const { database } = account;
  const run = nextId(account, runs);
  const last = run - 1;
  const copyOf = (table: string, condition: string, change: (row: Row, id: number) => Row): void => {
    const first = nextId(account, table);
    insertRows(account, table, database.all(`SELECT * FROM ${table} WHERE ${condition} ORDER BY id`, [last]).map((row, index) => ({ ...row, ...change(row, first + index) })));
  };
  copyOf(findings, 'custrecord_extsync_finding_run = ?', (row, id) => ({
    id,
    custrecord_extsync_finding_run: run,
    externalid: `${run}:${String(row['custrecord_extsync_finding_role'])}`,
  }));
  copyOf(runs, 'id = ?', (_, id) => ({ id, externalid: `after:${last}` }));
}

function setParameters(account: Account, given: Readonly<Record<string, string>>): void {
  const deployment = findDeployment(account, 'customscript_extsync_audit', 'customdeploy_extsync_audit_nightly');
  if ('missing' in deployment) throw new Error('The SuiteApp is not installed.');
  account.database.run('UPDATE local_deployment SET parameters = ? WHERE deployment = ?', [JSON.stringify({ ...deployment.parameters, ...given }), deployment.id]);
}

/**
 * Makes of an account that was audited once one in which the next audit has all to do that a night can bring: there is an
 * audit to compare with, one role of a hundred got worse, somebody is to be written to, and the oldest audit is no longer
 * kept and is to be deleted with all its findings.
 */
export function prepareLaterNight(account: Account): void {
  const { database } = account;
  database.transaction(() => {
    repeatLastAudit(account);
    database.run(`DELETE FROM rolepermissions WHERE permkey = 'ADMI_LOGIN_OAUTH' AND role % ${oneOf} = 1`);
  });
  const reader = Number(database.get('SELECT MIN(id) AS id FROM employee WHERE email IS NOT NULL')?.['id']);
  setParameters(account, { custscript_extsync_audit_mail_to: String(reader), custscript_extsync_audit_keep_runs: '2' });
}
