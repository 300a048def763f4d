import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { setFeature } from '../../local/account/features';
import { installDemoAccount } from '../../local/account/demo';
import { insertRows } from '../../local/account/insert';
import { createSchema } from '../../local/account/schema';
import { readLog } from '../../local/account/scriptLog';
import type { Account, Row } from '../../local/account/types';
import { installWithScripts } from '../../local/lifecycle/installWithScripts';
import { runInstallationScript, type InstallationScriptOutcome, type Installing } from '../../local/lifecycle/runInstallationScript';
import { uninstallSuiteApp } from '../../local/lifecycle/uninstallSuiteApp';
import { takeUp } from '../../local/mapReduce/run';
import { runTask } from '../../local/mapReduce/runTask';
import { findTask } from '../../local/mapReduce/tasks';
import type { BeforeCall } from '../../local/runtime/faults';
import { applicationId } from '../../scripts/suiteAppFolder';
import { accountImage } from '../support/accountImage';

const project = join(__dirname, '..', '..', 'src');

const installing: Installing = { caller: { userId: -4, roleId: 3 }, baseUrl: 'http://localhost:8300' };

/** An attached mail as its record says it; ids are counted from 1. */
export interface KeptMail {
  readonly internet_message_id: string;
  readonly record_type: string;
  readonly record_id: string;
  readonly message_id: string;
  readonly attached_by: string;
  readonly attached_at: string;
}

const demoAccount = accountImage(() => {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  return account;
});

/** The demo account in memory, into which a test installs the built SuiteApp and from which it uninstalls it. */
export class LifecycleAccount {
  readonly account = demoAccount();

  close(): void {
    this.account.database.close();
  }

  switchOff(...features: readonly string[]): void {
    for (const feature of features) setFeature(this.account, feature, false);
  }

  install(beforeCall?: BeforeCall): void {
    installWithScripts(this.account, project, { ...installing, beforeCall });
  }

  /** Gives whether the SuiteApp was there. */
  uninstall(beforeCall?: BeforeCall): boolean {
    return uninstallSuiteApp(this.account, applicationId(), { ...installing, beforeCall, stopTask: () => undefined });
  }

  /** Runs what an uninstallation runs first, and nothing else of it. */
  runUninstallScript(beforeCall?: BeforeCall): InstallationScriptOutcome {
    const script = { scriptId: 'customscript_extsync_uninstall', deploymentId: 'customdeploy_extsync_uninstall' };
    return runInstallationScript(this.account, script, { fromVersion: '1.0.0', toVersion: null }, { ...installing, beforeCall })!;
  }

  /** Attaches so many mails, whose ids a test may choose. */
  attach(count: number, idOf = (number: number): string => `${number}.mail@example.com`, created = '2026-07-01 09:30:00'): void {
    const rows = Array.from({ length: count }, (_, index): Row => {
      const number = index + 1;
      return {
        id: number, externalid: `hash ${number}`, owner: 7, created, custrecord_extsync_message_id: idOf(number), custrecord_extsync_message_mail: 'a'.repeat(64),
        custrecord_extsync_message_type: 'customer', custrecord_extsync_message_record: 1000 + number, custrecord_extsync_message_message: 2000 + number,
      };
    });
    this.account.database.transaction(() => insertRows(this.account, 'customrecord_extsync_message', rows));
  }

  /** Leaves records of so many findings of one audit, and of no other. */
  setFindings(count: number): void {
    for (const table of ['customrecord_extsync_audit_run', 'customrecord_extsync_audit_finding']) this.account.database.run(`DELETE FROM ${table}`);
    insertRows(this.account, 'customrecord_extsync_audit_run', [{ id: 1, custrecord_extsync_run_status: 'complete' }]);
    const rows = Array.from({ length: count }, (_, index): Row => ({ id: index + 1, custrecord_extsync_finding_run: 1, custrecord_extsync_finding_role: index }));
    this.account.database.transaction(() => insertRows(this.account, 'customrecord_extsync_audit_finding', rows));
  }

  count(table: string): number {
    return Number(this.account.database.get(`SELECT COUNT(*) AS found FROM "${table}"`)!['found']);
  }

  /** Works on every task that was submitted, to its end; gives how they ended. */
  workOnTasks(): string[] {
    const ids = this.account.database.all('SELECT taskid FROM local_task WHERE ended IS NULL ORDER BY id').map(({ taskid }) => String(taskid));
    return ids.map((id) => {
      const run = takeUp(this.account, findTask(this.account, id)!)!;
      for (const pause of runTask(run)) expect(pause).toBeUndefined();
      return findTask(this.account, id)!.status;
    });
  }

  /** Names and contents of the files that were kept, by name. */
  files(): Map<string, string> {
    const rows = this.account.database.all(
      `SELECT file.name, content FROM file JOIN local_file_content ON local_file_content.file = file.id
       JOIN mediaitemfolder ON mediaitemfolder.id = file.folder WHERE mediaitemfolder.name = 'ExtendSync Access' AND parent IS NULL ORDER BY file.id`,
    );
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    return new Map(rows.map(({ name, content }) => [String(name), Buffer.from(String(content), 'base64').toString('utf8')]));
  }

  /** Removes what was kept, and its folder. */
  removeFiles(): void {
    const folder = "SELECT id FROM mediaitemfolder WHERE name = 'ExtendSync Access'";
    this.account.database.run(`DELETE FROM local_file_content WHERE file IN (SELECT id FROM file WHERE folder IN (${folder}))`);
    this.account.database.run(`DELETE FROM file WHERE folder IN (${folder})`);
    this.account.database.run("DELETE FROM mediaitemfolder WHERE name = 'ExtendSync Access'");
  }

  /** What the log says, the oldest line first. */
  log(): { level: string; title: string; details: string }[] {
    return readLog(this.account, { limit: 50 }).reverse().map(({ level, title, details }) => ({ level, title, details }));
  }
}

/** The mails of a CSV file, read as RFC 4180 has it. */
export function mailsIn(csv: string): KeptMail[] {
  const lines = [...csv.replace(/^\uFEFF/, '').matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line]) => line!);
  const [columns, ...rows] = lines.map((line) => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!));
  return rows.map((row) => Object.fromEntries(columns!.map((column, index) => [column, row[index]])) as unknown as KeptMail);
}
