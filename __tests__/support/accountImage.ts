import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import type { Account, Database } from '../../local/account/types';

/**
 * Gives a function that gives an account of its own at each call: a copy, in memory, of the one that is made at the first.
 * To make one takes ten times as long as to copy it. The image goes with the test file, or the program, that asked for it.
 * @param make gives the account, in memory; it is closed here
 */
export function accountImage(make: () => Account): () => Account {
  let image: { readonly folder: string; readonly file: string; readonly fileCabinet: string } | undefined;
  whenDone(() => {
    if (image !== undefined) rmSync(image.folder, { recursive: true, force: true });
    image = undefined;
  });
  return () => {
    image ??= write(make());
    return { database: copyOf(image.file), fileCabinet: image.fileCabinet };
  };
}

/** Pictures are taken by a program, without tests. */
function whenDone(work: () => void): void {
  if (typeof afterAll === 'function') afterAll(work);
  else process.once('exit', work);
}

function write({ database, fileCabinet }: Account) {
  const folder = mkdtempSync(join(tmpdir(), 'extsync-image-'));
  const file = join(folder, 'account.db');
  database.exec(`VACUUM INTO ${quoted(file)}`);
  database.close();
  return { folder, file, fileCabinet };
}

function copyOf(file: string): Database {
  const database = openDatabase(':memory:');
  database.exec(`ATTACH ${quoted(file)} AS image`);
  database.transaction(() => copyInto(database));
  database.exec('DETACH image');
  return database;
}

/** Indexes come last: it is quicker to sort the rows of a whole table than to find a place for each. */
function copyInto(database: Database): void {
  const objects = database.all("SELECT type, name, sql FROM image.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  const tables = objects.filter(({ type }) => type === 'table');
  const others = objects.filter(({ type }) => type !== 'table');
  const run = (statements: readonly unknown[]): void => database.exec(statements.join(';\n'));
  run(tables.map(({ sql }) => sql));
  run(tables.map(({ name }) => `INSERT INTO main."${String(name)}" SELECT * FROM image."${String(name)}"`));
  run(others.map(({ sql }) => sql));
  // Where numbers that were given once and never again have got to.
  run(['DELETE FROM main.sqlite_sequence', 'INSERT INTO main.sqlite_sequence SELECT * FROM image.sqlite_sequence']);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
