import { Argument, Command } from 'commander';
import { fix, type FixOptions } from '../fix/fix';
import { writeForPeople } from '../fix/writeForPeople';
import { writeJson } from '../fix/writeJson';
import { addRoleOptions, judgeOptionsOf, selectionOf, type RoleOptions } from '../options';
import type { MakeCommand } from '../run';
import { UsageError } from '../usageError';

interface TypedOptions extends RoleOptions {
  readonly removeSso?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Adds to role XML the permissions that its users lack, and changes nothing else. */
export const fixCommand: MakeCommand = (io, endWith) =>
  addRoleOptions(
    new Command('fix')
      .description('Adds to the XML of roles what they lack, raises what is too low, and changes nothing else.')
      .addArgument(new Argument('[paths...]', 'role files, folders or SDF projects; without any, the project here')),
  )
    .option('--remove-sso', 'take out the permission SAML Single Sign-on, which keeps users out where single sign-on is not used')
    .option('--dry-run', 'write nothing, and print what would be changed as a unified diff')
    .option('--json', 'print what became of each role as JSON')
    .action(async (paths: string[], typed: TypedOptions) => {
      const options = fixOptionsOf(typed);
      const fixed = await (typed.json ? writeJson : writeForPeople)(fix(paths, options, io.cwd), options, io);
      endWith(fixed.exitCode);
    });

function fixOptionsOf(typed: TypedOptions): FixOptions {
  const judging = judgeOptionsOf(typed);
  const { removeSso = false, dryRun = false } = typed;
  if (removeSso && judging.profiles.includes('single-sign-on')) {
    throw new UsageError('The profile single-sign-on needs the permission that --remove-sso takes out: ask for one of them.');
  }
  return { judging, selection: selectionOf(typed), removesSaml: removeSso, isDryRun: dryRun };
}
