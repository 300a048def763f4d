import { Argument, Command, Option } from 'commander';
import { lint } from '../lint/lint';
import { writeJson } from '../lint/writeJson';
import { writeTable } from '../lint/writeTable';
import type { MakeCommand } from '../run';

interface LintOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Judges an SDF project: SuiteApp or account customization project. */
export const lintCommand: MakeCommand = (io, endWith) =>
  new Command('lint')
    .description('Judges an SDF project as NetSuite would when it is deployed: manifest, objects, references, scripts, deployment.')
    .addArgument(new Argument('[project]', 'its folder; without one, the project here'))
    .addOption(new Option('--json', 'print what was found as JSON').conflicts('quiet'))
    .option('--quiet', 'print the problems only, and nothing where there are none')
    .action((project: string | undefined, { json = false, quiet = false }: LintOptions) => {
      const linted = lint(project, io.cwd);
      if (json) writeJson(linted, io);
      else writeTable(linted, io, quiet);
      endWith(linted.exitCode);
    });
