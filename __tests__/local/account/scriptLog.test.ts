import { readLog, writeLog, type LogEntry } from '../../../local/account/scriptLog';
import { emptyAccount } from './support';

function entry(title: string): LogEntry {
  return {
    level: 'AUDIT',
    title,
    details: 'details',
    scriptId: 'customscript_a',
    deploymentId: 'customdeploy_a',
    userId: 7,
    date: new Date('2026-11-24T10:00:00Z'),
  };
}

describe('the script log', () => {
  it('gives the newest first, as many as asked for, as they were written', () => {
    const account = emptyAccount();
    for (const title of ['first', 'second', 'third']) {
      writeLog(account, entry(title));
    }
    expect(readLog(account, { limit: 2 })).toEqual([entry('third'), entry('second')]);
  });

  it('keeps the newest 10,000', () => {
    const account = emptyAccount();
    account.database.transaction(() => {
      for (let index = 1; index <= 10_003; index += 1) {
        writeLog(account, entry(String(index)));
      }
    });
    const kept = readLog(account, { limit: 20_000 });
    expect(kept).toHaveLength(10_000);
    expect([kept[0]?.title, kept[kept.length - 1]?.title]).toEqual(['10003', '4']);
  });
});
