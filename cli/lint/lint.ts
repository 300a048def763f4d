import { join, resolve } from 'node:path';
import type { UnreadableCode } from '../../sdf/files/readText';
import { judgeProject } from '../../sdf/judgeProject';
import type { Problem } from '../../sdf/problem';
import { objectsOf, projectTypeOf, type ProjectType } from '../../sdf/project';
import { readProject } from '../../sdf/readProject';
import { COULD_NOT_CHECK, NOT_READY, READY, worstOf, type ExitCode } from '../exitCode';
import { projectHere, projectIn, shownPath } from '../files/findFiles';
import { printable } from '../terminal/printable';
import { UsageError } from '../usageError';

/** An SDF project, judged. */
export interface Linted {
  /** The folder with the manifest, as messages show it. */
  readonly project: string;
  /** Undefined where the manifest does not tell. */
  readonly type: ProjectType | undefined;
  /** Those that could be read. */
  readonly objects: number;
  /** Below FileCabinet. */
  readonly files: number;
  /** For which SDF would refuse the project. Their files as messages show them: relative to where the command runs. */
  readonly problems: readonly Problem[];
  /** What could not be read, and so was not judged. */
  readonly unread: readonly Problem[];
  readonly exitCode: ExitCode;
}

const unreadableCodes: Readonly<Record<UnreadableCode, true>> = {
  FILE_NOT_FOUND: true,
  FILE_NOT_READABLE: true,
  NOT_A_FILE: true,
  FILE_TOO_LARGE: true,
  FILE_EMPTY: true,
  BINARY_FILE: true,
  ENCODING_NOT_KNOWN: true,
  NOT_IN_ITS_ENCODING: true,
};

/**
 * Judges an SDF project as NetSuite would when it is deployed.
 * @param path a folder with manifest.xml, or with src/manifest.xml; undefined for the project here
 * @throws UsageError where there is no project
 */
export function lint(path: string | undefined, cwd: string): Linted {
  const folder = path === undefined ? projectHere(cwd) : projectIn(resolve(cwd, path));
  if (folder === undefined) throw new UsageError(`${printable(path ?? '')} is no SDF project: it has no manifest.xml, nor src/manifest.xml.`);
  const project = readProject(folder);
  const all = judgeProject(project).map((problem) => ({ ...problem, file: shownPath(join(folder, problem.file), cwd) }));
  const unread = all.filter(isUnread);
  const problems = all.filter((problem) => !isUnread(problem));
  return {
    project: shownPath(folder, cwd),
    type: projectTypeOf(project),
    objects: objectsOf(project).length,
    files: project.fileCabinet.length,
    problems,
    unread,
    exitCode: worstOf([problems.length > 0 ? NOT_READY : READY, unread.length > 0 ? COULD_NOT_CHECK : READY]),
  };
}

function isUnread({ code }: Problem): boolean {
  return Object.hasOwn(unreadableCodes, code);
}
