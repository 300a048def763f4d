import type { Problem } from '../../sdf/problem';
import { COULD_NOT_CHECK, worstOf, type ExitCode } from '../exitCode';
import { findFiles, type FoundFile } from '../files/findFiles';
import { noRoleIn } from '../roles/noRoleIn';
import { readRole, type RoleXml } from '../roles/readRole';
import { roleXmlJudge, type JudgeOptions } from '../roles/roleXmlJudge';
import { selectRoles, type Selection } from '../roles/selectRoles';
import { UsageError } from '../usageError';
import { fixRole, type Outcome, type RoleFix } from './fixRole';
import { letInterrupt } from './letInterrupt';
import { writeAtomically } from './writeAtomically';

/** What is to be fixed, and how. */
export interface FixOptions {
  readonly judging: JudgeOptions;
  readonly selection: Selection;
  /** Whether the permission SAML Single Sign-on is taken out. */
  readonly removesSaml: boolean;
  /** Whether nothing is written. */
  readonly isDryRun: boolean;
}

/** What was fixed, all together. */
export interface Fixed {
  readonly counts: ReadonlyMap<Outcome, number>;
  /** What could not be read or written, and NO_ROLE_FOUND where there was nothing to fix. */
  readonly problems: readonly Problem[];
  /** XML files that hold something other than a role. */
  readonly skipped: number;
  /** Whether a file that was changed holds something that NetSuite would refuse. */
  readonly needsLint: boolean;
  readonly exitCode: ExitCode;
}

/** Fixes the roles. A signal that ends the process does so between two files. */
export type FixAll = (tell: Tell) => Promise<Fixed>;

/** Is told of each role once it is fixed, in the order of the files. */
export type Tell = (role: RoleXml, fix: RoleFix) => void;

/**
 * Makes the roles of files, folders and projects ready; without a path, those of the project here. One file is held at a time.
 * @throws UsageError where no path is given and here is no project, and for a script id that no role has; nothing was written then
 */
export function fix(paths: readonly string[], options: FixOptions, cwd: string): FixAll {
  const found = findFiles(paths, cwd);
  const files = filesOf(found.files, options.selection);
  const judge = roleXmlJudge(options.judging);
  return async (tell) => {
    const problems: Problem[] = [...found.problems];
    const counts = new Map<Outcome, number>();
    const codes = new Set<ExitCode>();
    let skipped = 0;
    let needsLint = false;
    for await (const file of letInterrupt(files)) {
      const read = readRole(file);
      if (read.kind === 'unreadable') problems.push(read.problem);
      if (read.kind === 'other') skipped += 1;
      if (read.kind !== 'role') continue;
      const done = written(read.role, fixRole(judge(read.role), judge, options.removesSaml), options.isDryRun, problems);
      counts.set(done.outcome, (counts.get(done.outcome) ?? 0) + 1);
      codes.add(done.exitCode);
      needsLint ||= done.edited !== undefined && read.role.problems.length > 0;
      tell(read.role, done);
    }
    if (counts.size === 0 && problems.length === 0) problems.push(...noRoleIn(paths, cwd));
    return { counts, problems, skipped, needsLint, exitCode: worstOf(problems.length > 0 ? [COULD_NOT_CHECK] : [...codes]) };
  };
}

/** Which roles there are is read first where some are named, so that a wrong name leaves everything as it is. */
function filesOf(files: readonly FoundFile[], selection: Selection): readonly FoundFile[] {
  if (!selection.only && !selection.except) return files;
  const roles = files.flatMap((file) => {
    const read = readRole(file);
    return read.kind === 'role' ? [{ file, scriptId: read.role.scriptId }] : [];
  });
  if (roles.length === 0) return files;
  const selected = new Set(selectRoles(roles, selection).map(({ file }) => file));
  if (selected.size === 0) throw new UsageError('--only and --except leave no role to fix.');
  const leftOut = new Set(roles.map(({ file }) => file).filter((file) => !selected.has(file)));
  return files.filter((file) => !leftOut.has(file));
}

/** Gives what became of a role once its file is written, if it is to be. */
function written({ file, source }: RoleXml, done: RoleFix, isDryRun: boolean, problems: Problem[]): RoleFix {
  const failure = isDryRun || !done.edited ? undefined : writeAtomically(file.path, source.bytes, done.edited.bytes);
  if (!failure) return done;
  problems.push({ code: failure.code, file: file.shown, message: failure.message });
  return { ...done, outcome: 'not-written', changes: [], reasons: [{ message: failure.message }], exitCode: COULD_NOT_CHECK };
}
