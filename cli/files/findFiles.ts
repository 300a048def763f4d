import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { unreadableBy } from '../../sdf/files/readText';
import type { Problem } from '../../sdf/problem';
import { UsageError } from '../usageError';

/** An XML file to be looked at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As messages show it: relative to where the command runs, with forward slashes. */
  readonly shown: string;
  /** Whether it was named itself: then it has to be a role. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** Each file once, in the order of the paths and of the names below them. */
  readonly files: readonly FoundFile[];
  /** Paths that do not exist and folders that cannot be read. */
  readonly problems: readonly Problem[];
}

/** What no project keeps its objects in. */
const isLeftOut = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/**
 * Gives the XML files of some paths: a file, all of a folder, the objects of an SDF project; without a path, of the
 * project here.
 * @throws UsageError where no path is given and here is no project
 */
export function findFiles(paths: readonly string[], cwd: string): FoundFiles {
  const found = new Map<string, FoundFile>();
  const problems: Problem[] = [];
  const seenFolders = new Set<string>();
  for (const path of paths.length > 0 ? paths : [projectHere(cwd)]) {
    search(resolve(cwd, path), true);
  }
  return { files: [...found.values()], problems };

  function search(path: string, isNamed: boolean): void {
    const shown = shownPath(path, cwd);
    try {
      const real = realpathSync(path);
      if (statSync(real).isDirectory()) searchFolder(isNamed ? objectsFolder(path) : path);
      else if ((isNamed || isXml(path)) && !found.has(real)) found.set(real, { path, shown, isNamed });
    } catch (error) {
      if (isNamed || isXml(path) || isFolderRefused(error)) problems.push(problemOf(shown, error));
    }
  }

  /** A folder that links lead to again is not searched again, so that no circle is endless. */
  function searchFolder(folder: string): void {
    const real = realpathSync(folder);
    if (seenFolders.has(real)) return;
    seenFolders.add(real);
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      if (!isLeftOut(entry.name) && mayHoldRoles(entry)) search(join(folder, entry.name), false);
    }
  }
}

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1);

const isXml = (path: string): boolean => /\.xml$/i.test(path);

/** A link is followed whatever its name: it may lead to a folder. */
function mayHoldRoles(entry: Dirent): boolean {
  return entry.isDirectory() || entry.isSymbolicLink() || isXml(entry.name);
}

/** A link that leads nowhere holds no roles; a folder that may not be read might. */
function isFolderRefused(error: unknown): boolean {
  return unreadableBy(error).code === 'FILE_NOT_READABLE';
}

/** Of an SDF project only the objects can be roles. */
function objectsFolder(folder: string): string {
  const project = projectIn(folder);
  const objects = project && join(project, 'Objects');
  return objects && existsSync(objects) ? objects : folder;
}

/** The folder with the manifest: itself, or its src as Oracle's command line makes it; undefined where there is none. */
export function projectIn(folder: string): string | undefined {
  return [folder, join(folder, 'src')].find((candidate) => existsSync(join(candidate, 'manifest.xml')));
}

/** @throws UsageError where neither the folder nor its src holds a manifest */
export function projectHere(cwd: string): string {
  const project = projectIn(cwd);
  if (project === undefined) throw new UsageError('Here is no SDF project: no manifest.xml, nor src/manifest.xml. Name a file or a folder.');
  return project;
}

/** Relative to where the command runs, with forward slashes; absolute where it lies elsewhere. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return (below === '' ? '.' : below.startsWith('..') ? path : below).split(sep).join('/');
}

function problemOf(file: string, error: unknown): Problem {
  const { code, message } = unreadableBy(error);
  return { code, file, message };
}
