import { join } from 'node:path';
import { Command } from 'commander';
import { COULD_NOT_CHECK, READY } from '../exitCode';
import type { MakeCommand } from '../run';

/** The package, from the folder that the bundle is built to. */
const packageFolder = join(__dirname, '..');

/** Options are read by Local NetSuite itself, which is loaded for nobody who does not start it. */
export const startCommand: MakeCommand = (io, endWith) =>
  new Command('start')
    .description('Starts Local NetSuite: the SuiteApp with a demo account on this machine.')
    .argument('[options...]', 'as npm start takes them; extendsync start --help lists them')
    .allowUnknownOption()
    .passThroughOptions()
    .helpOption(false)
    .action(async (options: string[]) => {
      const { startLocalNetSuite } = await import('../../local/start/startLocalNetSuite');
      const folders = { project: join(packageFolder, 'src'), accounts: join(io.cwd, '.local') };
      endWith((await startLocalNetSuite(['node', 'extendsync', ...options], folders, 'extendsync start')) ? READY : COULD_NOT_CHECK);
    });
