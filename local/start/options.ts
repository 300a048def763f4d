import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { GeneratedSize } from '../account/generate';

export interface StartOptions {
  readonly port: number;
  /** Begin with a new account, whatever the file holds. */
  readonly isFresh: boolean;
  readonly accountFile: string;
  /** Added to the demo account when it is made; undefined for the demo account alone. */
  readonly generated: GeneratedSize | undefined;
}

interface CommandOptions {
  port: number;
  fresh?: true;
  roles?: number;
  users?: number;
  account?: string;
}

const largestPort = 65_535;
const mostGenerated = 1_000_000;

/**
 * Reads the command line.
 * @param argv as process.argv
 * @param folder where accounts are kept unless --account says otherwise
 * @param name what the user types in front of the options
 * @throws CommanderError on a wrong option, and on --help; what there is to say was written
 */
export function readOptions(argv: readonly string[], folder: string, name: string): StartOptions {
  const { port, fresh = false, roles, users, account } = startOptions(name).parse(argv).opts<CommandOptions>();
  const generated = roles === undefined && users === undefined ? undefined : { roles: roles ?? 0, users: users ?? 0 };
  return { port, isFresh: fresh, generated, accountFile: resolve(account ?? resolve(folder, fileNameFor(generated))) };
}

/** The options, as --help shows them. */
export function startOptions(name: string): Command {
  return new Command(name)
    .description('Starts Local NetSuite: the built SuiteApp in an account on this machine.')
    .option('--port <number>', 'port on localhost; 0 takes a free one', wholeNumber(0, largestPort), 8300)
    .option('--fresh', 'begin with a new account')
    .option('--roles <number>', 'make an account with this many more roles', wholeNumber(0, mostGenerated))
    .option('--users <number>', 'make an account with this many more users', wholeNumber(0, mostGenerated))
    .option('--account <file>', 'file that holds the account')
    .allowExcessArguments(false)
    .exitOverride();
}

/** A large account has a file of its own, so that the demo account stays as it was. */
function fileNameFor(generated: GeneratedSize | undefined): string {
  return generated === undefined ? 'account.db' : `account-${generated.roles}-roles-${generated.users}-users.db`;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
