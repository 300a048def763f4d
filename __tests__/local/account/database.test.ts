import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/account/database';
import { AccountError } from '../../../local/account/errors';

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof AccountError ? error.code : String(error);
  }
  return 'no error';
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('the storage of an account', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'account-'));
    file = join(folder, 'deep', 'account.db');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with its folder, and keeps what was written', () => {
    const first = openDatabase(file);
    first.exec('CREATE TABLE kept (value TEXT)');
    first.run('INSERT INTO kept VALUES (?)', ['東京']);
    first.close();

    const second = openDatabase(file);
    expect(second.all('SELECT * FROM kept')).toEqual([{ value: '東京' }]);
    second.close();
  });

  it('is refused while it is open, and free once it is closed', () => {
    const database = openDatabase(file);
    expect(codeOf(() => openDatabase(file))).toBe('ACCOUNT_IN_USE');
    database.close();
    openDatabase(file).close();
  });

  it('is refused while another living process owns it, and says which', () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(`${file}.owner`, String(process.ppid));
    expect(codeOf(() => openDatabase(file))).toBe('ACCOUNT_IN_USE');
    expect(() => openDatabase(file)).toThrow(String(process.ppid));
    expect(readFileSync(`${file}.owner`, 'utf8')).toBe(String(process.ppid));
  });

  it('opens after its owner was killed: the lock that he left is removed', () => {
    openDatabase(file).close();
    writeFileSync(`${file}.owner`, String(deadProcess()));
    mkdirSync(`${file}.lock`);

    const database = openDatabase(file);
    database.exec('CREATE TABLE written (value)');
    database.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('opens where the owner file is not readable as a process id', () => {
    openDatabase(file).close();
    writeFileSync(`${file}.owner`, 'nonsense');
    openDatabase(file).close();
    expect(existsSync(`${file}.owner`)).toBe(false);
  });

  it('is refused where its folder cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(codeOf(() => openDatabase(join(folder, 'file', 'account.db')))).toBe('ACCOUNT_NOT_WRITABLE');
  });

  it('is refused where the file is something else, which stays as it is and has no owner', () => {
    mkdirSync(join(folder, 'deep'));
    const content = 'This is no account, and long enough to be looked at as one. '.repeat(20);
    writeFileSync(file, content);
    expect(codeOf(() => openDatabase(file))).toBe('ACCOUNT_NOT_READABLE');
    expect(existsSync(`${file}.owner`)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('rolls back what a killed process had written by half', () => {
    const module = join(__dirname, '..', '..', '..', 'node_modules', 'node-sqlite3-wasm');
    openDatabase(file).close();
    const script = `
      const database = new (require(${JSON.stringify(module)}).Database)(${JSON.stringify(file)});
      database.exec('CREATE TABLE kept (value TEXT); PRAGMA cache_size = 1; PRAGMA cache_spill = 1');
      database.exec('BEGIN');
      for (let index = 0; index < 5000; index += 1) {
        database.run('INSERT INTO kept VALUES (?)', ['half-written '.repeat(20)]);
      }
      process.kill(process.pid, 'SIGKILL');`;
    const killed = spawnSync(process.execPath, ['-e', script]);
    expect(killed.signal).toBe('SIGKILL');
    writeFileSync(`${file}.owner`, String(killed.pid));
    expect(existsSync(`${file}.lock`)).toBe(true);

    const database = openDatabase(file);
    expect(database.get('SELECT COUNT(*) AS count FROM kept')).toEqual({ count: 0 });
    database.close();
  });

  it('closes twice without harm', () => {
    const database = openDatabase(':memory:');
    database.close();
    expect(() => database.close()).not.toThrow();
  });
});

describe('a transaction', () => {
  it('keeps nothing of what failed, the inner transactions included', () => {
    const database = openDatabase(':memory:');
    database.exec('CREATE TABLE kept (value INTEGER)');
    const work = (): void =>
      database.transaction(() => {
        database.transaction(() => database.run('INSERT INTO kept VALUES (1)'));
        throw new Error('stop');
      });
    expect(work).toThrow('stop');
    expect(database.all('SELECT * FROM kept')).toEqual([]);
    database.close();
  });

  it('gives what its work gives, and the database works on after a failed one', () => {
    const database = openDatabase(':memory:');
    database.exec('CREATE TABLE kept (value INTEGER PRIMARY KEY)');
    const insert = (): number => database.transaction(() => database.run('INSERT INTO kept VALUES (1)').changes);
    expect(insert()).toBe(1);
    expect(insert).toThrow('UNIQUE');
    expect(insert).toThrow('UNIQUE');
    expect(database.get('SELECT COUNT(*) AS count FROM kept')).toEqual({ count: 1 });
    database.close();
  });
});

describe('statements', () => {
  it('answer with undefined for no row, and with numbers and nulls as they are', () => {
    const database = openDatabase(':memory:');
    expect(database.get('SELECT 1 WHERE FALSE')).toBeUndefined();
    expect(database.get('SELECT 9007199254740993 AS large, 1.5 AS fraction, NULL AS missing')).toEqual({
      large: 9007199254740992,
      fraction: 1.5,
      missing: null,
    });
    database.close();
  });

  it('are prepared again after more of them than are kept', () => {
    const database = openDatabase(':memory:');
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 300; index += 1) {
        expect(database.get(`SELECT ${index} AS value`)).toEqual({ value: index });
      }
    }
    database.close();
  });
});
