import { Argument, Command, Option } from 'commander';
import { check } from '../check/check';
import { writeChecked, type Format } from '../check/writeChecked';
import { addRoleOptions, judgeOptionsOf, selectionOf, type RoleOptions } from '../options';
import type { MakeCommand } from '../run';

interface CheckOptions extends RoleOptions, Format {}

const formats = ['json', 'csv', 'sarif', 'quiet'] as const;

const formatOption = (name: (typeof formats)[number], description: string) =>
  new Option(`--${name}`, description).conflicts(formats.filter((other) => other !== name));

/** Judges role XML: whether users with these roles can sign in, and what they lack. */
export const checkCommand: MakeCommand = (io, endWith) =>
  addRoleOptions(
    new Command('check')
      .description('Judges the XML of roles: whether users can sign in with them, and what they lack.')
      .addArgument(new Argument('[paths...]', 'role files, folders or SDF projects; without any, the project here')),
  )
    .addOption(formatOption('json', 'print the report as JSON (docs/report.schema.json)'))
    .addOption(formatOption('csv', 'print the report as CSV'))
    .addOption(formatOption('sarif', 'print the report as SARIF 2.1.0, for code hosts'))
    .addOption(formatOption('quiet', 'print one line for each role that is not ready, and nothing where all are'))
    .option('--all', 'print what is granted too; in SARIF, what other profiles lack')
    .action((paths: string[], options: CheckOptions) => {
      const checked = check(paths, judgeOptionsOf(options), selectionOf(options), io.cwd);
      writeChecked(checked, options, io);
      endWith(checked.exitCode);
    });
