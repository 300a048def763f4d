import type { Database as Sqlite, Statement } from 'node-sqlite3-wasm';

/** More than the distinct statements of any one request. Not all: each holds memory outside of JavaScript. */
const mostKept = 200;

/** Prepared statements by their text, the least recently used dropped first. */
export class Statements {
  private readonly kept = new Map<string, Statement>();

  constructor(private readonly sqlite: Sqlite) {}

  /** Runs `work` with the prepared statement. One that failed is not used again: SQLite repeats its error on reset. */
  use<Result>(sql: string, work: (statement: Statement) => Result): Result {
    const statement = this.take(sql);
    try {
      return work(statement);
    } catch (error) {
      this.kept.delete(sql);
      finalizeFailed(statement);
      throw error;
    }
  }

  finalizeAll(): void {
    for (const statement of this.kept.values()) {
      statement.finalize();
    }
    this.kept.clear();
  }

  private take(sql: string): Statement {
    const statement = this.kept.get(sql) ?? this.sqlite.prepare(sql);
    this.kept.delete(sql);
    this.kept.set(sql, statement);
    this.dropOldest();
    return statement;
  }

  private dropOldest(): void {
    if (this.kept.size <= mostKept) {
      return;
    }
    for (const [sql, oldest] of this.kept) {
      this.kept.delete(sql);
      oldest.finalize();
      return;
    }
  }
}

function finalizeFailed(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    // SQLite reports the failure of the last run once more; the caller has it already.
  }
}
