import { existsSync, rmSync } from 'node:fs';
import { openDatabase } from '../account/database';
import { installDemoAccount, installDemoSignIn } from '../account/demo';
import { generateAccount } from '../account/generate';
import { createSchema } from '../account/schema';
import type { Account, Database } from '../account/types';
import { listUsers } from '../account/users';
import type { StartOptions } from './options';
import { StartError } from './startError';

export interface OpenedAccount {
  readonly account: Account;
  /** Whether it was made now, or goes on from an earlier start. */
  readonly isNew: boolean;
}

/**
 * Opens the account of the options: goes on with what the file holds, or makes the demo account, larger if asked.
 * @throws AccountError ACCOUNT_IN_USE, ACCOUNT_NOT_WRITABLE, ACCOUNT_NOT_READABLE
 * @throws StartError when the file is another program's database
 */
export function openAccount({ accountFile, isFresh, generated }: StartOptions, fileCabinet: string): OpenedAccount {
  if (isFresh && existsSync(accountFile)) removeAccount(accountFile);
  const account: Account = { database: openOwnDatabase(accountFile), fileCabinet };
  try {
    createSchema(account.database);
    const isNew = listUsers(account).length === 0;
    if (isNew) {
      account.database.transaction(() => {
        installDemoAccount(account);
        if (generated !== undefined) generateAccount(account, generated);
      });
    }
    // An account that an earlier version made has no application to sign in with yet.
    installDemoSignIn(account);
    return { account, isNew };
  } catch (error) {
    account.database.close();
    throw error;
  }
}

function removeAccount(file: string): void {
  openOwnDatabase(file).close();
  for (const path of [file, `${file}-journal`]) rmSync(path, { force: true });
}

/** Whoever mistypes a path must not lose, or find tables of ours in, a database of something else. */
function openOwnDatabase(file: string): Database {
  const database = openDatabase(file);
  const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => row['name']);
  if (tables.length === 0 || tables.includes('local_setting')) return database;
  database.close();
  throw new StartError(`${file} is the database of another program. Choose another file with --account <file>.`);
}
