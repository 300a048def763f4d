import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check';
import { doctorCommand } from './commands/doctor';
import { explainCommand } from './commands/explain';
import { fixCommand } from './commands/fix';
import { lintCommand } from './commands/lint';
import { startCommand } from './commands/start';
import { COULD_NOT_CHECK, READY, type ExitCode } from './exitCode';
import type { Io } from './io';
import { UsageError } from './usageError';
import { version } from './version';

/** Gives a subcommand, which hands over the code that it ends with. */
export type MakeCommand = (io: Io, endWith: (code: ExitCode) => void) => Command;

const commands: readonly MakeCommand[] = [checkCommand, fixCommand, explainCommand, doctorCommand, lintCommand, startCommand];

/** The command line as a whole, as --help shows it. */
export function program(io: Io, endWith: (code: ExitCode) => void): Command {
  const root = new Command('extendsync')
    .description('Which NetSuite roles can sign in to ExtendSync for Outlook: judged, mended and explained before they are deployed.')
    .version(version)
    .enablePositionalOptions();
  for (const make of commands) root.addCommand(within(make(io, endWith), io));
  return within(root, io);
}

/** A command that writes where it is told to, and throws instead of ending the process. */
function within(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => io.width, getErrHelpWidth: () => io.width });
}

/**
 * Runs the command line.
 * @param argv what stands behind the program's name
 * @returns the code to exit with; every message was written
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = READY;
  const root = program(io, (ended) => {
    code = ended;
  });
  try {
    await root.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, io);
  }
}

/** Anything unexpected is a fault of ours, and shows where it was made. */
function codeOf(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? READY : COULD_NOT_CHECK;
  io.err(error instanceof UsageError ? `error: ${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return COULD_NOT_CHECK;
}
