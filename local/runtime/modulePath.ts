import { posix } from 'node:path';
import { ScriptError } from './scriptError';

/** What a dependency names: a module of NetSuite, or a file of the File Cabinet. */
export type Dependency =
  | { readonly kind: 'netsuite'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/**
 * What a dependency means in the file that names it: N/query is NetSuite's, ./x stands beside the file, /SuiteApps/x is
 * absolute; the ending .js may be left out. No path leads out of the File Cabinet.
 * @param from absolute File Cabinet path of the file that has the dependency
 * @throws ScriptError MODULE_DOES_NOT_EXIST for any other name
 */
export function resolveDependency(name: string, from: string): Dependency {
  if (name === 'N' || name.startsWith('N/')) return { kind: 'netsuite', name };
  if (name.startsWith('./') || name.startsWith('../')) return file(posix.join(posix.dirname(from), name));
  if (name.startsWith('/')) return file(posix.normalize(name));
  throw new ScriptError(
    'MODULE_DOES_NOT_EXIST',
    `Module does not exist: ${name} (in ${from}). A dependency begins with N/, ./, ../ or /`,
    'error.SuiteScriptModuleLoaderError',
  );
}

function file(path: string): Dependency {
  return { kind: 'file', path: path.endsWith('.js') ? path : `${path}.js` };
}
