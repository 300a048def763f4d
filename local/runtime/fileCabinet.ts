import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { ScriptError } from './scriptError';

/** A script file of the File Cabinet, read and compiled. */
export interface ScriptFile {
  /** File Cabinet path, /SuiteApps/com.example.app/x.js */
  readonly path: string;
  readonly source: string;
  readonly compiled: vm.Script;
}

interface CachedFile extends ScriptFile {
  readonly modified: number;
  readonly size: number;
}

/** Enough for the scripts of a few SuiteApps; each holds its source and V8's code. */
const cacheCapacity = 100;
const cache = new Map<string, CachedFile>();

/**
 * Reads and compiles a file, or takes it from memory while the file on disk is unchanged.
 * @param fileCabinet folder of this machine that stands for the File Cabinet's root
 * @param filePath absolute File Cabinet path, the ending .js included
 * @throws ScriptError MODULE_DOES_NOT_EXIST, SYNTAX_ERROR (with file and line)
 */
export function readScriptFile(fileCabinet: string, filePath: string): ScriptFile {
  const diskPath = path.join(fileCabinet, filePath);
  const status = statSync(diskPath, { throwIfNoEntry: false });
  if (status === undefined || !status.isFile()) {
    throw new ScriptError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${filePath}`, 'error.SuiteScriptModuleLoaderError');
  }
  const cached = cache.get(diskPath);
  if (cached !== undefined && cached.modified === status.mtimeMs && cached.size === status.size) return cached;

  const source = readFileSync(diskPath, 'utf8');
  const file = { path: filePath, source, compiled: compile(source, filePath), modified: status.mtimeMs, size: status.size };
  remember(diskPath, file);
  return file;
}

function compile(source: string, filePath: string): vm.Script {
  try {
    return new vm.Script(source, { filename: filePath });
  } catch (error) {
    throw new ScriptError('SYNTAX_ERROR', describeSyntaxError(error, filePath), 'error.SuiteScriptModuleLoaderError');
  }
}

/** V8 writes the place as the stack's first line: /SuiteApps/x.js:12 */
function describeSyntaxError(error: unknown, filePath: string): string {
  const { message, stack } = error as SyntaxError;
  const place = (stack ?? '').split('\n', 1)[0] ?? '';
  return `SyntaxError: ${message} (${place.startsWith(filePath) ? place : filePath})`;
}

function remember(diskPath: string, file: CachedFile): void {
  cache.delete(diskPath);
  cache.set(diskPath, file);
  const oldest = cache.keys().next();
  if (cache.size > cacheCapacity && oldest.done !== true) cache.delete(oldest.value);
}
