import type { Project } from './project';
import { projectTypeOf, rootOf } from './project';
import { childOf, childrenOf } from './xml';

/** What an account customization project may refer to although only the account holds it. */
export interface AccountDependencies {
  /** Script ids of objects; what stands inside of them counts too. */
  readonly objects: ReadonlySet<string>;
  /** File Cabinet paths of files, and of folders with all that is below. */
  readonly files: ReadonlySet<string>;
}

/**
 * The objects and files that the manifest names as dependencies. None of a SuiteApp: it may refer only to what it holds
 * itself. Source: Oracle help section_1505834545, section_1523378695.
 */
export function accountDependenciesOf(project: Project): AccountDependencies {
  const manifest = projectTypeOf(project) === 'ACCOUNTCUSTOMIZATION' ? rootOf(project.manifest) : undefined;
  const dependencies = manifest && childOf(manifest, 'dependencies');
  const named = (list: string, entry: string): string[] => {
    const element = dependencies && childOf(dependencies, list);
    return element === undefined ? [] : childrenOf(element, entry).map(({ text }) => text);
  };
  return {
    objects: new Set(named('objects', 'object')),
    files: new Set([...named('files', 'file'), ...named('folders', 'folder').map((folder) => folder.replace(/\/$/, ''))]),
  };
}

/** Whether the manifest names the object: by its own script id, or by that of an object around it. */
export function isObjectNamed({ objects }: AccountDependencies, scriptId: string): boolean {
  return isNamed(objects, scriptId, '.');
}

/** Whether the manifest names the file, e.g. /SuiteScripts/page.js, or a folder around it. */
export function isFileNamed({ files }: AccountDependencies, path: string): boolean {
  return isNamed(files, path, '/');
}

function isNamed(names: ReadonlySet<string>, name: string, separator: string): boolean {
  const parts = name.split(separator);
  return parts.some((_part, index) => names.has(parts.slice(0, index + 1).join(separator)));
}
