import type { Account, Row } from './types';

export interface LogEntry {
  readonly level: 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';
  readonly title: string;
  readonly details: string;
  /** Script ids, such as customscript_x and customdeploy_x. */
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly userId: number;
  readonly date: Date;
}

const mostKept = 10_000;

function toEntry(row: Row): LogEntry {
  return {
    level: row.level as LogEntry['level'],
    title: String(row.title),
    details: String(row.details),
    scriptId: String(row.scriptid),
    deploymentId: String(row.deploymentid),
    userId: Number(row.userid),
    date: new Date(String(row.date)),
  };
}

/** Adds a line to the script log, which keeps the newest 10,000. */
export function writeLog(account: Account, entry: LogEntry): void {
  const { lastInsertRowid } = account.database.run(
    `INSERT INTO local_script_log (level, title, details, scriptid, deploymentid, userid, date)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.level,
      entry.title,
      entry.details,
      entry.scriptId,
      entry.deploymentId,
      entry.userId,
      entry.date.toISOString(),
    ],
  );
  account.database.run('DELETE FROM local_script_log WHERE id <= ?', [lastInsertRowid - mostKept]);
}

/** The newest lines first, at most `limit`. */
export function readLog(account: Account, { limit }: { readonly limit: number }): LogEntry[] {
  return account.database.all('SELECT * FROM local_script_log ORDER BY id DESC LIMIT ?', [limit]).map(toEntry);
}
