import type { Execution } from './execution';
import { readScriptFile } from './fileCabinet';
import { checkHeader, entryPointsOf } from './header';
import { resolveDependency } from './modulePath';
import { notAvailable, ScriptError } from './scriptError';

/** What a file handed to define: the names it depends on, and the function or the value that makes the module. */
interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: unknown;
}

/** A file of the File Cabinet in this execution. */
interface Module {
  readonly path: string;
  /** The scripts' own `module` object; its `exports` is the module's value unless the factory answers another. */
  readonly inside: { exports: unknown };
  /** Whether the file asked for exports or module: only then may a circular dependency see it half-made. */
  sharesExports: boolean;
  value: unknown;
  isComplete: boolean;
}

/** What a factory without a list of dependencies is called with. */
const commonJsDependencies = ['require', 'exports', 'module'];

/** Loads the files of one execution as AMD modules; each is evaluated once. */
export class Loader {
  readonly #execution: Execution;
  readonly #netsuiteModule: (name: string) => unknown;
  readonly #modules = new Map<string, Module>();
  /** The file being evaluated, and what it handed to define so far. */
  #evaluating: { readonly path: string; definition: Definition | undefined } | undefined;

  /** @param netsuiteModule gives an N module's members by its name; throws for a name NetSuite does not know */
  constructor(execution: Execution, netsuiteModule: (name: string) => unknown) {
    this.#execution = execution;
    this.#netsuiteModule = netsuiteModule;
    const { realm } = execution;
    realm.defineGlobal('define', (...argumentList: unknown[]) => this.#define(argumentList));
    realm.defineGlobal('require', (names: unknown, callback: unknown) => this.#require(this.#evaluating?.path ?? '/', names, callback));
    realm.defineGlobal('log', netsuiteModule('N/log'));
    realm.defineGlobal('util', netsuiteModule('N/util'));
  }

  /**
   * Loads the deployment's file and gives its entry point functions by name.
   * @throws ScriptError for a header or a file that NetSuite would refuse; whatever the file itself throws
   */
  loadEntryPoints(): Readonly<Record<string, unknown>> {
    const { account, deployment } = this.#execution;
    const { file, type } = deployment.script;
    checkHeader(readScriptFile(account.fileCabinet, file).source, type);
    return entryPointsOf(this.#load(file), type);
  }

  #load(path: string): unknown {
    const known = this.#modules.get(path);
    if (known !== undefined) return valueOf(known);

    const definition = this.#evaluate(path);
    const module = this.#createModule(path);
    this.#modules.set(path, module);
    try {
      this.#complete(module, definition);
    } catch (error) {
      this.#modules.delete(path);
      throw error;
    }
    return valueOf(module);
  }

  #evaluate(path: string): Definition {
    const file = readScriptFile(this.#execution.account.fileCabinet, path);
    const outer = this.#evaluating;
    const evaluating = { path, definition: undefined as Definition | undefined };
    this.#evaluating = evaluating;
    try {
      this.#execution.realm.evaluate(file.compiled);
    } finally {
      this.#evaluating = outer;
    }
    if (evaluating.definition === undefined) {
      throw loaderError('FAILED_TO_VALIDATE_SCRIPT_FILE', `Failed to validate script file: ${path} does not call define.`);
    }
    return evaluating.definition;
  }

  #createModule(path: string): Module {
    const inside = this.#execution.realm.data({ id: path, exports: {} }) as { exports: unknown };
    return { path, inside, sharesExports: false, value: undefined, isComplete: false };
  }

  #complete(module: Module, definition: Definition): void {
    const { realm } = this.#execution;
    const dependencies = definition.dependencies.map((name) => this.#dependency(module, name));
    const made = typeof definition.factory === 'function' ? realm.call(definition.factory, dependencies) : definition.factory;
    module.value = made === undefined && module.sharesExports ? module.inside.exports : made;
    module.isComplete = true;
  }

  #dependency(module: Module, name: string): unknown {
    switch (name) {
      case 'require':
        return (names: unknown, callback: unknown) => this.#require(module.path, names, callback);
      case 'exports':
        module.sharesExports = true;
        return module.inside.exports;
      case 'module':
        module.sharesExports = true;
        return module.inside;
      default:
        return this.#resolve(name, module.path);
    }
  }

  #resolve(name: string, from: string): unknown {
    const dependency = resolveDependency(name, from);
    return dependency.kind === 'netsuite' ? this.#netsuiteModule(dependency.name) : this.#load(dependency.path);
  }

  #define(argumentList: readonly unknown[]): void {
    const evaluating = this.#evaluating;
    if (evaluating === undefined) {
      throw loaderError('INVALID_DEFINE_CALL', 'Invalid define call, define can only be called while a file loads.');
    }
    if (evaluating.definition !== undefined) {
      throw loaderError('MULTIPLE_DEFINE_CALLS', `Invalid define call, define should only be called one time per module: ${evaluating.path}`);
    }
    evaluating.definition = readDefinition(argumentList, evaluating.path);
  }

  /** require('./x') gives the module; require(['./x', 'N/log'], callback) calls back with the modules, at once. */
  #require(from: string, names: unknown, callback: unknown): unknown {
    if (typeof names === 'string') return this.#resolve(names, from);
    if (!isListOfNames(names)) {
      throw loaderError('INVALID_REQUIRE_CALL', `Invalid require call in ${from}: name a module or list the names of modules.`);
    }
    const modules = names.map((name) => this.#resolve(name, from));
    if (typeof callback === 'function') this.#execution.realm.call(callback, modules);
    return undefined;
  }
}

function readDefinition(argumentList: readonly unknown[], path: string): Definition {
  const [first, second] = argumentList;
  if (typeof first === 'string') {
    throw notAvailable(`A module with a name of its own, define('${first}', …) in ${path},`);
  }
  if (argumentList.length === 1 && typeof first === 'function') {
    return { dependencies: commonJsDependencies, factory: first };
  }
  if (argumentList.length === 1 && typeof first === 'object' && first !== null && !Array.isArray(first)) {
    return { dependencies: [], factory: first };
  }
  if (argumentList.length === 2 && isListOfNames(first)) {
    return { dependencies: first, factory: second };
  }
  throw loaderError('INVALID_DEFINE_CALL', `Invalid define call in ${path}: use define([dependencies], callback) or define(callback).`);
}

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function valueOf(module: Module): unknown {
  if (module.isComplete) return module.value;
  return module.sharesExports ? module.inside.exports : undefined;
}

function loaderError(code: string, message: string): ScriptError {
  return new ScriptError(code, message, 'error.SuiteScriptModuleLoaderError');
}
