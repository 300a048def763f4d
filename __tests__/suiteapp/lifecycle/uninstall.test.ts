import * as file from 'N/file';
import * as log from 'N/log';
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { beforeUninstallation } from '../../../src/TypeScript/lifecycle/uninstall';

jest.mock('N/file');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');

const mock = (member: unknown) => member as jest.Mock;

const fail = () => {
  throw Object.assign(new Error('no'), { name: 'INSUFFICIENT_PERMISSION' });
};

interface Saved {
  readonly name: string;
  readonly folder: number;
  readonly contents: string;
}

/** What the script left in the File Cabinet. */
let saved: Saved[];
/** Rows by the table that a query reads. */
let tables: Record<string, object[]>;

const mail = (id: number, changes: object = {}) => ({
  id, mail: `${id}@mail.example`, recordtype: 'customer', recordid: 5, message: 100 + id, owner: 7, attachedat: '2026-07-01 09:30:00', ...changes,
});

function answer({ query: sql, params }: { query: string; params: readonly (string | number)[] }): object {
  const table = /FROM (\w+)/.exec(sql)![1]!;
  const rows = (tables[table] ?? []) as { id: number }[];
  const behind = table.startsWith('customrecord') ? rows.filter(({ id }) => id > Number(params[0])) : rows;
  return { asMappedResults: () => behind.slice(0, 5000) };
}

/** Details of the one line that the script logged, with its level and title. */
function summary() {
  const lines = [...mock(log.audit).mock.calls.map(([line]) => ['audit', line]), ...mock(log.error).mock.calls.map(([line]) => ['error', line])];
  expect(lines).toHaveLength(1);
  const [level, { title, details }] = lines[0] as [string, { title: string; details: { attachedMails: object; audits: object } }];
  return { level, title, ...details };
}

beforeEach(() => {
  jest.resetAllMocks();
  saved = [];
  tables = { customrecord_extsync_message: [mail(1), mail(2)], customrecord_extsync_audit_run: [{ id: 1 }], customrecord_extsync_audit_finding: [{ id: 1 }, { id: 4 }] };
  mock(runtime.getCurrentScript).mockReturnValue({ getRemainingUsage: () => 10_000 });
  mock(query.runSuiteQL).mockImplementation(answer);
  mock(record.create).mockReturnValue({ setValue: () => ({ save: () => 55 }) });
  mock(file.create).mockImplementation((created: Saved) => ({ save: () => saved.push(created) }));
});

describe('before an uninstallation', () => {
  it('which mail is attached where is kept in the File Cabinet, unseen by anybody without log-in', () => {
    beforeUninstallation();
    expect(record.create).toHaveBeenCalledTimes(1);
    expect(saved).toEqual([expect.objectContaining({ name: 'attached-mails-20260701093000-part-1.csv', folder: 55, isOnline: false })]);
    expect(saved[0]!.contents).toBe(
      '\uFEFFinternet_message_id,record_type,record_id,message_id,attached_by,attached_at\r\n' +
        '1@mail.example,customer,5,101,7,2026-07-01 09:30:00\r\n2@mail.example,customer,5,102,7,2026-07-01 09:30:00\r\n',
    );
    expect(summary()).toEqual({
      level: 'audit',
      title: 'Attached mails kept',
      attachedMails: { kept: 2, files: 1, firstFile: 'ExtendSync Access/attached-mails-20260701093000-part-1.csv' },
      audits: { deleted: 3 },
    });
  });

  it('a folder that is there is used', () => {
    tables['mediaitemfolder'] = [{ id: 12 }];
    beforeUninstallation();
    expect(record.create).not.toHaveBeenCalled();
    expect(saved[0]).toMatchObject({ folder: 12 });
  });

  it.each([
    ['=HYPERLINK("http://evil.example";"x")@m', `"'=HYPERLINK(""http://evil.example"";""x"")@m"`],
    ['+1@m', `'+1@m`],
    ['a,b\r\n"c"@m', `"a,b\r\n""c""@m"`],
  ])('no id of a mail becomes a formula or another cell: %s', (id, cell) => {
    tables['customrecord_extsync_message'] = [mail(1, { mail: id })];
    beforeUninstallation();
    expect(saved[0]!.contents).toContain(`\r\n${cell},customer,5,101,7,`);
  });

  it('what a record lacks is an empty cell', () => {
    tables['customrecord_extsync_message'] = [mail(1, { recordid: null, message: null, owner: null, attachedat: null })];
    beforeUninstallation();
    expect(saved[0]).toMatchObject({ name: 'attached-mails--part-1.csv', contents: expect.stringContaining('\r\n1@mail.example,customer,,,,\r\n') });
  });

  it('nothing is made where no mail was ever attached', () => {
    tables = {};
    beforeUninstallation();
    expect([record.create, file.create, record.delete].map((each) => mock(each).mock.calls.length)).toEqual([0, 0, 0]);
    expect(summary()).toEqual({ level: 'audit', title: 'Attached mails kept', attachedMails: { kept: 0, files: 0 }, audits: { deleted: 0 } });
  });

  it('files are of at most 5 MB, and hold every mail once', () => {
    const long = '\u{1f4e7}'.repeat(140);
    tables['customrecord_extsync_message'] = Array.from({ length: 12_000 }, (_, index) => mail(index + 1, { mail: `${index + 1}${long}` }));
    beforeUninstallation();
    expect(saved.map(({ name }) => name)).toEqual([1, 2].map((part) => `attached-mails-20260701093000-part-${part}.csv`));
    for (const { contents } of saved) expect(Buffer.byteLength(contents)).toBeLessThanOrEqual(5_000_000);
    const ids = saved.flatMap(({ contents }) => contents.split('\r\n').slice(1, -1).map((line) => Number.parseInt(line)));
    expect(ids).toEqual(Array.from({ length: 12_000 }, (_, index) => index + 1));
  });

  it('findings go before audits', () => {
    beforeUninstallation();
    expect(mock(record.delete).mock.calls.map(([{ type, id }]) => `${type} ${id}`)).toEqual([
      'customrecord_extsync_audit_finding 1', 'customrecord_extsync_audit_finding 4', 'customrecord_extsync_audit_run 1',
    ]);
  });
});

/** Gives the script so many units: each call of an N module takes its own. */
function limitUnits(units: number): () => number {
  let left = units;
  const charge = (cost: number, member: unknown) => {
    const work = mock(member).getMockImplementation()!;
    mock(member).mockImplementation((...given: unknown[]) => {
      left -= cost;
      if (left < 0) throw new Error('NetSuite would have ended the script');
      return work(...given) as unknown;
    });
  };
  mock(record.delete).mockReturnValue(1).mockImplementation(() => 1);
  charge(10, query.runSuiteQL);
  charge(4, record.delete);
  charge(20, file.create);
  mock(runtime.getCurrentScript).mockReturnValue({ getRemainingUsage: () => left });
  return () => left;
}

describe('where units run short before an uninstallation', () => {
  it('what was read is kept, and the log says that there may be more', () => {
    tables['customrecord_extsync_message'] = Array.from({ length: 30_000 }, (_, index) => mail(index + 1));
    const left = limitUnits(130);
    beforeUninstallation();
    expect(left()).toBeGreaterThanOrEqual(0);
    expect(summary()).toMatchObject({
      level: 'error',
      title: 'Attached mails not all kept',
      attachedMails: { kept: 15_000, files: 1, stopped: 'governance units ran short' },
      audits: { deleted: 0, stopped: 'governance units ran short' },
    });
  });

  it('records of audits stay, which is no error', () => {
    tables['customrecord_extsync_audit_finding'] = Array.from({ length: 100 }, (_, index) => ({ id: index + 1 }));
    limitUnits(250);
    beforeUninstallation();
    expect(summary()).toMatchObject({ level: 'audit', attachedMails: { kept: 2 }, audits: { deleted: 25, stopped: 'governance units ran short' } });
  });
});

describe('where NetSuite refuses before an uninstallation', () => {
  it.each<[string, () => unknown, object]>([
    ['to read', () => mock(query.runSuiteQL).mockImplementation(fail), { kept: 0, files: 0 }],
    ['the folder', () => mock(record.create).mockImplementation(fail), { kept: 0, files: 0 }],
    ['the file', () => mock(file.create).mockReturnValue({ save: fail }), { kept: 0, files: 0 }],
    ['to tell what units are left', () => mock(runtime.getCurrentScript).mockImplementation(fail), { kept: 0, files: 0 }],
  ])('%s, the reason stands in the log, and nothing stops it', (_what, refuse, kept) => {
    refuse();
    expect(beforeUninstallation).not.toThrow();
    expect(summary()).toMatchObject({ level: 'error', attachedMails: { ...kept, stopped: 'INSUFFICIENT_PERMISSION: no' } });
  });

  it('to read on, what was read before is kept', () => {
    tables['customrecord_extsync_message'] = Array.from({ length: 12_000 }, (_, index) => mail(index + 1));
    let reads = 0;
    mock(query.runSuiteQL).mockImplementation((asked: Parameters<typeof answer>[0]) => {
      if (asked.query.includes('_message') && (reads += 1) === 2) fail();
      return answer(asked);
    });
    beforeUninstallation();
    expect(summary()).toMatchObject({ attachedMails: { kept: 5000, files: 1, stopped: 'INSUFFICIENT_PERMISSION: no' }, audits: { deleted: 3 } });
  });

  it('to delete records of audits, no more is tried', () => {
    mock(record.delete).mockImplementation(fail);
    beforeUninstallation();
    expect(record.delete).toHaveBeenCalledTimes(1);
    expect(summary()).toMatchObject({ level: 'audit', audits: { deleted: 0, stopped: 'INSUFFICIENT_PERMISSION: no' } });
  });

  it('everything, the log included, it goes on', () => {
    for (const member of [query.runSuiteQL, record.create, record.delete, file.create, log.audit, log.error]) mock(member).mockImplementation(fail);
    expect(beforeUninstallation).not.toThrow();
  });
});
