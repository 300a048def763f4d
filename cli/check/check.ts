import type { Problem } from '../../sdf/problem';
import { COULD_NOT_CHECK, worstOf, type ExitCode } from '../exitCode';
import { findFiles } from '../files/findFiles';
import { noRoleIn } from '../roles/noRoleIn';
import { readRole } from '../roles/readRole';
import { roleXmlJudge, type JudgeOptions } from '../roles/roleXmlJudge';
import { selectRoles, type Selection } from '../roles/selectRoles';
import { UsageError } from '../usageError';
import { checkRole, type CheckedRole } from './checkedRole';

/** The roles of some files, judged. */
export interface Checked {
  /** What was asked for: paths as they were typed. */
  readonly paths: readonly string[];
  readonly judging: JudgeOptions;
  readonly selection: Selection;
  /** Those selected, in the order of their files. */
  readonly roles: readonly CheckedRole[];
  /** What could not be read, and NO_ROLE_FOUND where nothing was there to judge. */
  readonly problems: readonly Problem[];
  /** XML files that hold something other than a role. */
  readonly skipped: number;
  readonly exitCode: ExitCode;
}

/**
 * Reads and judges the roles of files, folders and projects; without a path, of the project here. One file is held at a time.
 * @throws UsageError where no path is given and here is no project, and for a script id that no role has
 */
export function check(paths: readonly string[], judging: JudgeOptions, selection: Selection, cwd: string): Checked {
  const found = findFiles(paths, cwd);
  const judge = roleXmlJudge(judging);
  const all: CheckedRole[] = [];
  const problems: Problem[] = [...found.problems];
  let skipped = 0;
  for (const file of found.files) {
    const read = readRole(file);
    if (read.kind === 'role') all.push(checkRole(read.role, judge));
    else if (read.kind === 'unreadable') problems.push(read.problem);
    else skipped += 1;
  }
  if (all.length === 0 && problems.length === 0) problems.push(...noRoleIn(paths, cwd));
  const roles = all.length === 0 ? all : selected(all, selection);
  return { paths, judging, selection, roles, problems, skipped, exitCode: exitCodeOf(roles, problems) };
}

/** Nothing that was checked is never shown as in order. */
function selected(all: readonly CheckedRole[], selection: Selection): readonly CheckedRole[] {
  const roles = selectRoles(all, selection);
  if (roles.length === 0) throw new UsageError('--only and --except leave no role to check.');
  return roles;
}

function exitCodeOf(roles: readonly CheckedRole[], problems: readonly Problem[]): ExitCode {
  const codes = new Set(roles.map(({ exitCode }) => exitCode));
  return worstOf(problems.length > 0 ? [COULD_NOT_CHECK] : [...codes]);
}
