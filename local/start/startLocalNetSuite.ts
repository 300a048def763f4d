import { join, relative } from 'node:path';
import { CommanderError } from 'commander';
import { knownPeople } from '../account/demo';
import { AccountError } from '../account/errors';
import { InstallationError } from '../account/installer/installationError';
import { outlookPaths } from '../outlook/paths';
import { installProject } from './installProject';
import { openAccount, type OpenedAccount } from './openAccount';
import { readOptions, type StartOptions } from './options';
import { refuseTakenPort, serve } from './serve';
import { StartError } from './startError';

/** Where a start finds and keeps things. */
export interface StartFolders {
  /** The SDF project with the built SuiteApp. */
  readonly project: string;
  /** Where accounts are kept unless --account says otherwise. */
  readonly accounts: string;
}

/**
 * Starts Local NetSuite, until the process is told to end. Gives whether it did what was asked, which may be to show its
 * help; why it did not was written.
 * @param argv as process.argv
 * @param command what the user types in front of the options, as help and messages show it
 */
export async function startLocalNetSuite(argv: readonly string[], { project, accounts }: StartFolders, command: string): Promise<boolean> {
  try {
    await start(readOptions(argv, accounts, command), project);
    return true;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0;
    explain(error);
    return false;
  }
}

async function start(options: StartOptions, projectFolder: string): Promise<void> {
  await refuseTakenPort(options.port);
  const opened = openAccount(options, join(projectFolder, 'FileCabinet'));
  const { account } = opened;
  try {
    installProject(account, projectFolder, `http://localhost:${options.port}`);
    const server = await serve(account, options.port);
    console.log(`Local NetSuite is ready at http://localhost:${server.port}`);
    console.log(whatToOpen());
    console.log(whereItIs(options, opened));
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void server.stop().then(() => account.database.close()));
    }
  } catch (error) {
    account.database.close();
    throw error;
  }
}

function whatToOpen(): string {
  const { sam, ada } = knownPeople;
  return `Open it and sign in as ${sam.firstName} ${sam.lastName} to see a role that fails, as ${ada.firstName} ${ada.lastName} (Administrator) to repair it; or open ${outlookPaths.pane} to sign in from Outlook.`;
}

function whereItIs({ accountFile, generated }: StartOptions, { isNew }: OpenedAccount): string {
  const file = relative(process.cwd(), accountFile);
  if (!isNew) return `The account goes on from ${file}; --fresh begins anew.`;
  const size = generated === undefined ? '' : ` with ${generated.roles} more roles and ${generated.users} more users`;
  return `A new demo account${size} was made in ${file}.`;
}

/** One line for what a person can put right; anything else is a fault of ours, and shows where. */
function explain(error: unknown): void {
  const isExpected = error instanceof StartError || error instanceof AccountError || error instanceof InstallationError;
  console.error(isExpected ? `Local NetSuite did not start. ${error.message}` : error);
}

