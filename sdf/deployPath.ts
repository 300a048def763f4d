/**
 * Whether a path of an installation preference, such as ~/Objects/*, takes a file of the project in. The star stands for
 * anything, sub-folders included.
 */
export function matchesPath(pattern: string, file: string): boolean {
  const [beginning = '', ...parts] = withoutRoot(pattern).split('*');
  const end = parts.pop();
  if (end === undefined) return file === beginning;
  if (!file.startsWith(beginning)) return false;
  let place = beginning.length;
  for (const part of parts) {
    const found = file.indexOf(part, place);
    if (found < 0) return false;
    place = found + part.length;
  }
  return file.endsWith(end) && place <= file.length - end.length;
}

/** What a path of deploy.xml names: a file, or all of a folder by a star at its end. */
interface Target {
  readonly kind: 'file' | 'folder';
  readonly name: string;
}

/** Files of the project, to be found by paths of deploy.xml. */
export class DeployableFiles {
  readonly #names: Readonly<Record<Target['kind'], ReadonlySet<string>>>;

  /** @param files relative to the project folder, with forward slashes */
  constructor(files: readonly string[]) {
    this.#names = { file: new Set(files), folder: new Set(files.flatMap(foldersAbove)) };
  }

  /** Whether the path takes any of the files in. */
  areTakenBy(path: string): boolean {
    const target = targetOf(path);
    return target !== undefined && this.#names[target.kind].has(target.name);
  }
}

/** Paths of deploy.xml, to be asked about files. */
export class DeployPaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(paths: readonly string[]) {
    for (const target of paths.map(targetOf)) {
      if (target !== undefined) (target.kind === 'file' ? this.#files : this.#folders).add(target.name);
    }
  }

  /** Whether any of the paths takes the file in. */
  take(file: string): boolean {
    return this.#files.has(file) || foldersAbove(file).some((folder) => this.#folders.has(folder));
  }
}

/** Undefined for what Oracle's own packaging takes no notice of (suitecloud project:package, executed). */
function targetOf(path: string): Target | undefined {
  if (!path.startsWith('~/')) return undefined;
  const name = withoutRoot(path);
  return name.endsWith('/*') ? { kind: 'folder', name: name.slice(0, -'/*'.length) } : { kind: 'file', name };
}

function withoutRoot(path: string): string {
  return path.replace(/^~\//, '');
}

/** Objects and Objects/roles of Objects/roles/customrole_x.xml */
function foldersAbove(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}
