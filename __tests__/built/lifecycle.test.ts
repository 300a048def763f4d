import { InstallationError } from '../../local/account/installer/installationError';
import { listSuiteApps } from '../../local/account/suiteApps';
import type { Account, Row } from '../../local/account/types';
import { UninstallationError } from '../../local/lifecycle/uninstallationError';
import { Crash, type GovernedCall } from '../../local/runtime/faults';
import { ScriptError } from '../../local/runtime/scriptError';
import { LifecycleAccount, mailsIn } from './lifecycleAccount';

let local: LifecycleAccount;

beforeEach(() => {
  local = new LifecycleAccount();
});

afterEach(() => local.close());

const titles = () => local.log().map(({ title }) => title);

describe('installing the SuiteApp', () => {
  it('looks at the features, and begins the first audit, which runs to its end', () => {
    local.install();
    expect(local.log().map(({ level, title }) => [level, title])).toEqual([['AUDIT', 'Installed'], ['AUDIT', 'Features checked'], ['AUDIT', 'Audit submitted']]);
    expect(local.workOnTasks()).toEqual(['COMPLETE']);
    expect(local.account.database.all('SELECT custrecord_extsync_run_status AS status FROM customrecord_extsync_audit_run')).toEqual([{ status: 'complete' }]);
    expect(titles().at(-1)).toBe('Audit ended');
  });

  it.each([
    ['waits', () => undefined, ['Audit not submitted']],
    ['has ended', () => local.workOnTasks(), []],
  ])('a second time begins no other audit while the first one %s', (_when, meanwhile, said) => {
    local.install();
    meanwhile();
    const before = local.log().length;
    local.install();
    expect(local.count('local_task')).toBe(1);
    expect(local.log().slice(before).map(({ level, title }) => [level, title])).toEqual([...['Installed', 'Features checked'], ...said].map((title) => ['AUDIT', title]));
  });

  it('goes on where features are off that users sign in with, and names them', () => {
    local.switchOff('TBA', 'WEBSERVICESEXTERNAL');
    local.install();
    const errors = local.log().filter(({ level }) => level === 'ERROR');
    expect(errors.map(({ title }) => title)).toEqual(['Feature needed', 'Feature needed']);
    expect(errors.map(({ details }) => (JSON.parse(details) as { feature: string }).feature).sort()).toEqual(['TBA', 'WEBSERVICESEXTERNAL']);
    expect(local.workOnTasks()).toEqual(['COMPLETE']);
  });

  it('is refused where a feature is off that it cannot do without, and no script runs', () => {
    local.switchOff('CUSTOMRECORDS');
    expect(() => local.install()).toThrow(InstallationError);
    expect(local.log()).toEqual([]);
    expect(listSuiteApps(local.account)).toEqual([]);
  });

  it('is stopped by nothing that fails in its script', () => {
    const calls: GovernedCall[] = [];
    local.install((call) => void calls.push(call));
    expect(calls.map(({ member }) => member)).toEqual(['runSuiteQL', 'submit']);
    for (const { number } of calls) {
      expect(() => local.install((call) => {
        if (call.number === number) throw new ScriptError('UNEXPECTED_ERROR', 'no');
      })).not.toThrow();
    }
  });
});

/** Ids of mails that mean something to a spreadsheet, to CSV, to HTML or to nobody. */
const hostileIds = [
  '=HYPERLINK("http://evil.example","x")@m', '+1@m', '-1@m', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '"quoted"@m', 'a,b;c@m', 'two\r\nlines@m', '<script>alert(1)</script>@m',
  `'); DROP TABLE message; --@m`, '\u202Emsg@m', '\u{1f4e7}@m', '名前@例え', 'x'.repeat(300),
];

/** Every row but those of the log, and of what an uninstallation leaves on purpose. */
function contentOf({ database }: Account): Record<string, Row[]> {
  const left = /^(local_script_log|local_last_id|sqlite_sequence|file|mediaitemfolder|local_file_content)$/;
  const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => String(name));
  return Object.fromEntries(tables.filter((name) => !left.test(name)).map((name) => [name, database.all(`SELECT * FROM "${name}"`)]));
}

describe('uninstalling the SuiteApp', () => {
  it('keeps which mail is attached where, whatever a mail calls itself', () => {
    local.install();
    local.attach(hostileIds.length, (number) => hostileIds[number - 1]!);
    expect(local.uninstall()).toBe(true);
    const [[name, csv]] = [...local.files()] as [[string, string]];
    expect(name).toBe('attached-mails-20260701093000-part-1.csv');
    const mails = mailsIn(csv);
    const withoutApostrophes = (texts: readonly string[]) => texts.map((text) => text.replaceAll("'", ''));
    expect(withoutApostrophes(mails.map(({ internet_message_id: id }) => id))).toEqual(withoutApostrophes(hostileIds));
    for (const { internet_message_id: id } of mails) expect(id.trimStart().normalize('NFKC')).not.toMatch(/^[=+\-@]/);
    expect(mails[3]).toMatchObject({ record_type: 'customer', record_id: '1004', message_id: '2004', attached_by: '7', attached_at: '2026-07-01 09:30:00' });
    expect(local.account.database.all("SELECT isonline FROM file WHERE name LIKE 'attached-mails-%'")).toEqual([{ isonline: 'F' }]);
  });

  it('changes nothing else of the account', () => {
    const before = contentOf(local.account);
    const filesBefore = [local.count('file'), local.count('mediaitemfolder')];
    local.install();
    local.attach(3);
    local.workOnTasks();
    local.uninstall();
    expect(contentOf(local.account)).toEqual(before);
    expect([local.count('file'), local.count('mediaitemfolder')]).toEqual(filesBefore.map((count) => count + 1));
  });

  it('leaves no file where no mail was ever attached', () => {
    const folders = local.count('mediaitemfolder');
    local.install();
    local.uninstall();
    expect(local.files()).toEqual(new Map());
    expect(local.count('mediaitemfolder')).toBe(folders);
  });

  it('tells in one line of the log what it did', () => {
    local.install();
    local.workOnTasks();
    local.attach(3);
    const records = local.count('customrecord_extsync_audit_run') + local.count('customrecord_extsync_audit_finding');
    const before = local.log().length;
    local.uninstall();
    const lines = local.log().slice(before);
    expect(lines).toEqual([{ level: 'AUDIT', title: 'Attached mails kept', details: expect.any(String) }]);
    expect(JSON.parse(lines[0]!.details)).toEqual({
      attachedMails: { kept: 3, files: 1, firstFile: 'ExtendSync Access/attached-mails-20260701093000-part-1.csv' },
      audits: { deleted: records },
    });
  });

  it('keeps 30,000 mails in files of at most 5 MB, for 10 units for every 5,000 and 20 for each file', () => {
    local.install();
    local.attach(30_000, (number) => `${number}${'ü'.repeat(150)}`);
    const { unitsUsed, failure } = local.runUninstallScript();
    expect(failure).toBeUndefined();
    const files = [...local.files().values()];
    expect(files.length).toBeGreaterThan(1);
    for (const csv of files) expect(Buffer.byteLength(csv)).toBeLessThanOrEqual(5_000_000);
    const ids = files.flatMap(mailsIn).map(({ internet_message_id: id }) => Number.parseInt(id));
    expect(ids).toEqual(Array.from({ length: 30_000 }, (_, index) => index + 1));
    const [folder, reads, audits] = [25, 7 * 10, 2 * 10];
    expect(unitsUsed).toBe(folder + reads + 20 * files.length + audits);
  });

  it('deletes no more records of audits than its units allow, and ends', () => {
    local.install();
    local.attach(1);
    local.setFindings(3_000);
    const { unitsUsed, failure } = local.runUninstallScript();
    expect(failure).toBeUndefined();
    expect(unitsUsed).toBeGreaterThan(9_000);
    expect(unitsUsed).toBeLessThanOrEqual(10_000);
    const { audits } = JSON.parse(local.log().at(-1)!.details) as { audits: { deleted: number; stopped: string } };
    expect([audits.stopped, audits.deleted + local.count('customrecord_extsync_audit_finding')]).toEqual(['governance units ran short', 3_000]);
    expect(local.uninstall()).toBe(true);
  });

  it('is stopped by nothing that fails in its script', () => {
    const members: string[] = [];
    local.install();
    local.attach(2);
    local.setFindings(1);
    local.runUninstallScript(({ member }) => void members.push(member));
    expect(members).toEqual(['runSuiteQL', 'runSuiteQL', 'create', 'save', 'save', 'runSuiteQL', 'delete', 'runSuiteQL', 'delete']);
    for (let failing = 1; failing <= members.length; failing += 1) {
      local.removeFiles();
      local.setFindings(1);
      const { failure } = local.runUninstallScript(({ number }) => {
        if (number === failing) throw new ScriptError('UNEXPECTED_ERROR', 'no');
      });
      expect(failure).toBeUndefined();
      expect(local.log().at(-1)!.details).toContain('"stopped":"UNEXPECTED_ERROR: no"');
    }
  });

  /** Kills the script before one of its calls and runs it again; everything must be as if it had never been killed. */
  function expectTheSameAfterKill(killedAt: number, expected: ReadonlyMap<string, string>): void {
    local.removeFiles();
    local.setFindings(2);
    const killed = local.runUninstallScript(({ number }) => {
      if (number === killedAt) throw new Crash();
    });
    expect(killed.failure).toBeDefined();
    expect(local.runUninstallScript().failure).toBeUndefined();
    expect(local.files()).toEqual(expected);
    expect([local.count('customrecord_extsync_audit_run'), local.count('customrecord_extsync_audit_finding')]).toEqual([0, 0]);
  }

  it('killed at any moment and begun again, it leaves the same file', () => {
    let calls = 0;
    local.install();
    local.attach(5);
    local.setFindings(2);
    local.runUninstallScript(() => void (calls += 1));
    const expected = local.files();
    expect([expected.size, calls]).toEqual([1, 10]);
    for (let killedAt = 1; killedAt <= calls; killedAt += 1) expectTheSameAfterKill(killedAt, expected);
  });

  it('killed between two files and begun again, it leaves the same files', () => {
    const members: string[] = [];
    local.install();
    local.attach(5_001, (number) => `${number}${'\u{1f4e7}'.repeat(280)}`);
    local.runUninstallScript(({ module, member }) => void members.push(`${module} ${member}`));
    const expected = local.files();
    expect(expected.size).toBe(2);
    expectTheSameAfterKill(members.lastIndexOf('N/file/instance save') + 1, expected);
  });

  it('killed, nothing of it is gone', () => {
    local.install();
    local.attach(2);
    const crash = (): never => {
      throw new Crash();
    };
    expect(() => local.uninstall(crash)).toThrow(UninstallationError);
    expect([listSuiteApps(local.account).length, local.count('customrecord_extsync_message')]).toEqual([1, 2]);
    expect(local.uninstall()).toBe(true);
    expect(listSuiteApps(local.account)).toEqual([]);
  });

  it('writes over nothing that an earlier uninstallation kept', () => {
    local.install();
    local.attach(3);
    local.uninstall();
    local.install();
    local.attach(1, () => 'later@example.com', '2026-09-02 10:00:00');
    local.uninstall();
    expect([...local.files()].map(([name, csv]) => [name, mailsIn(csv).length])).toEqual([
      ['attached-mails-20260701093000-part-1.csv', 3],
      ['attached-mails-20260902100000-part-1.csv', 1],
    ]);
  });

  it('and installing it again begins anew, with a first audit', () => {
    local.install();
    local.workOnTasks();
    local.uninstall();
    local.install();
    expect(local.workOnTasks()).toEqual(['COMPLETE']);
    expect(local.count('customrecord_extsync_audit_run')).toBe(1);
  });
});
