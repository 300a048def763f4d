import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AccountError } from './errors';

/** Account files that this process has open, so that its own process id in an owner file is told from a reused one. */
const openHere = new Set<string>();

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ownerFileOf(file: string): string {
  return `${file}.owner`;
}

function readOwner(file: string): number | undefined {
  try {
    const processId = Number(readFileSync(ownerFileOf(file), 'utf8'));
    return Number.isInteger(processId) && processId > 0 ? processId : undefined;
  } catch {
    return undefined;
  }
}

function refuseWhenOwned(file: string): void {
  const owner = readOwner(file);
  const isOwned = openHere.has(file) || (owner !== undefined && owner !== process.pid && isAlive(owner));
  if (!isOwned) {
    return;
  }
  throw new AccountError(
    'ACCOUNT_IN_USE',
    `The account ${file} is in use by process ${owner ?? process.pid}. Stop it, or start with another account file. ` +
      `If that process is not Local NetSuite, delete ${ownerFileOf(file)} and start again.`,
  );
}

function writeOwner(file: string): void {
  rmSync(ownerFileOf(file), { force: true });
  writeFileSync(ownerFileOf(file), String(process.pid), { flag: 'wx' });
}

/**
 * Makes this process the owner of an account file, creating its folder where its parent is there. node-sqlite3-wasm locks by a
 * folder `<file>.lock` which a killed process leaves behind; it is removed here, once no living process owns the
 * account. Gives the function that ends the ownership.
 * @throws {AccountError} ACCOUNT_IN_USE, ACCOUNT_NOT_WRITABLE
 */
export function takeOwnership(path: string): () => void {
  const file = resolve(path);
  refuseWhenOwned(file);
  try {
    if (!existsSync(dirname(file))) mkdirSync(dirname(file));
    writeOwner(file);
    rmSync(`${file}.lock`, { recursive: true, force: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AccountError('ACCOUNT_NOT_WRITABLE', `The account ${file} cannot be written: ${reason}`);
  }
  openHere.add(file);
  return () => {
    openHere.delete(file);
    rmSync(ownerFileOf(file), { force: true });
  };
}
