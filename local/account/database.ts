import { Database as Sqlite, type JSValue, type SQLiteValue } from 'node-sqlite3-wasm';
import { sqlFunctions } from '../suiteql/functions';
import { AccountError } from './errors';
import { takeOwnership } from './ownership';
import { Statements } from './statements';
import type { Database, Row, Value } from './types';

function toValue(value: SQLiteValue | undefined): Value {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'number') {
    return value ?? null;
  }
  return typeof value === 'bigint' ? Number(value) : new TextDecoder().decode(value);
}

/** The row itself, which is nobody else's: most of its values are what they should be. */
function toRow(record: object): Row {
  const row = record as Row;
  for (const column in row) {
    const value: SQLiteValue | undefined = row[column];
    if (typeof value !== 'string' && typeof value !== 'number') row[column] = toValue(value);
  }
  return row;
}

class AccountDatabase implements Database {
  private readonly statements: Statements;
  private depth = 0;

  constructor(
    private readonly sqlite: Sqlite,
    private readonly endOwnership: () => void,
  ) {
    this.statements = new Statements(sqlite);
  }

  all(sql: string, parameters: readonly Value[] = []): Row[] {
    return this.statements.use(sql, (statement) => statement.all([...parameters]).map(toRow));
  }

  /** Reads to the end: a statement left half-read would keep the file locked. */
  get(sql: string, parameters: readonly Value[] = []): Row | undefined {
    return this.all(sql, parameters)[0];
  }

  run(sql: string, parameters: readonly Value[] = []): { readonly changes: number; readonly lastInsertRowid: number } {
    return this.statements.use(sql, (statement) => {
      const { changes, lastInsertRowid } = statement.run([...parameters]);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    });
  }

  exec(sql: string): void {
    this.sqlite.exec(sql);
  }

  transaction<Result>(work: () => Result): Result {
    if (this.depth > 0) {
      return work();
    }
    this.sqlite.exec('BEGIN IMMEDIATE');
    this.depth += 1;
    try {
      const result = work();
      this.sqlite.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.sqlite.inTransaction) {
        this.sqlite.exec('ROLLBACK');
      }
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  close(): void {
    if (!this.sqlite.isOpen) {
      return;
    }
    this.statements.finalizeAll();
    this.sqlite.close();
    this.endOwnership();
  }
}

function addFunctions(sqlite: Sqlite): void {
  for (const { name, apply, isDeterministic } of sqlFunctions) {
    // Not wrapped: SQLite takes the number of arguments from the function's length.
    sqlite.function(name, apply as (...values: SQLiteValue[]) => JSValue, { deterministic: isDeterministic });
  }
}

function openSqlite(file: string): Sqlite {
  const sqlite = new Sqlite(file);
  try {
    addFunctions(sqlite);
    // Safe against a killed process, with fewer flushes to disk. It is the first statement that reads the file.
    sqlite.exec('PRAGMA synchronous = NORMAL');
    return sqlite;
  } catch (error) {
    sqlite.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new AccountError('ACCOUNT_NOT_READABLE', `${file} is no account of Local NetSuite: ${reason}`);
  }
}

/**
 * Opens the storage of an account: `:memory:` or a path, whose folder is made where it does not exist. The caller
 * closes it.
 * @throws {AccountError} ACCOUNT_IN_USE when a living process owns the file, ACCOUNT_NOT_WRITABLE,
 *   ACCOUNT_NOT_READABLE when the file is something else
 */
export function openDatabase(file: string): Database {
  if (file === ':memory:') {
    return new AccountDatabase(openSqlite(file), () => undefined);
  }
  const endOwnership = takeOwnership(file);
  try {
    return new AccountDatabase(openSqlite(file), endOwnership);
  } catch (error) {
    endOwnership();
    throw error;
  }
}
