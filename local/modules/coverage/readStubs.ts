import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { MemberKind, Members } from '../members';

/** Where Oracle's unit-testing package keeps its stubs of the N modules. */
const packageFolder = path.dirname(require.resolve('@oracle/suitecloud-unit-testing/package.json'));
const configurationFile = path.join(packageFolder, 'jest-configuration', 'SuiteCloudJestConfiguration.js');

/** One entry of the package's list: the module's name and the stub that stands for it. */
interface StubFile {
  readonly name: string;
  readonly file: string;
}

/** What Oracle's stubs know: the modules a script can depend on, and the objects those modules hand out. */
export interface Stubs {
  readonly modules: Readonly<Record<string, Members>>;
  readonly classes: Readonly<Record<string, Members>>;
}

/**
 * Reads every stub of @oracle/suitecloud-unit-testing. A stub whose file begins with a small letter is a module; the
 * others describe objects (query.ResultSet as N/query/resultSet), which no script can name as a dependency.
 */
export function readStubs(): Stubs {
  const modules: Record<string, Members> = {};
  const classes: Record<string, Members> = {};
  for (const stub of listStubs()) {
    const group = /^[a-z]/.test(path.basename(stub.file)) ? modules : classes;
    group[stub.name] = membersOf(evaluate(stub.file));
  }
  return { modules, classes };
}

/** What each function costs, in the stubs' own words, by module or object and member: N/query.runSuiteQL, 10 units. */
export function readGovernance(): Readonly<Record<string, string>> {
  const governance: Record<string, string> = {};
  const documented = /@governance ([^\n]+)\n(?:(?!\*\/)[\s\S])*\*\/\s*(?:this|\w+\.prototype)(?:\.(\w+)|\[["'](\w+)["']\]) = function/g;
  for (const { name, file } of listStubs()) {
    for (const [, text, plainMember, quotedMember] of readFileSync(file, 'utf8').matchAll(documented)) {
      governance[`${name}.${plainMember ?? quotedMember}`] = (text ?? '').trim();
    }
  }
  return governance;
}

function listStubs(): StubFile[] {
  const source = readFileSync(configurationFile, 'utf8');
  const entry = /module: '(N\/[^']+)',\s*path: `<rootDir>\/node_modules\/\$\{CORE_STUBS_PATH\}\/([^`]+)`/g;
  const stubs: StubFile[] = [];
  for (const [, name, file] of source.matchAll(entry)) {
    if (name !== undefined && file !== undefined) {
      stubs.push({ name, file: path.join(packageFolder, 'stubs', file) });
    }
  }
  return stubs.sort((left, right) => left.name.localeCompare(right.name));
}

function evaluate(file: string): object {
  let exported: object = {};
  const define = (dependencies: readonly string[], factory: (...stubs: unknown[]) => object): void => {
    exported = factory(...dependencies.map(() => ({})));
  };
  vm.runInNewContext(readFileSync(file, 'utf8'), { define }, { filename: file });
  return exported;
}

function membersOf(stub: object): Members {
  const members: Record<string, MemberKind> = {};
  for (const name of Object.keys(stub).concat(Object.keys(Reflect.getPrototypeOf(stub) ?? {}))) {
    members[name] = kindOf(Reflect.get(stub, name), name);
  }
  return members;
}

function kindOf(member: unknown, name: string): MemberKind {
  if (typeof member === 'function') {
    if (/^[A-Z]/.test(name)) return 'value';
    return 'promise' in member ? 'promised function' : 'function';
  }
  if (typeof member === 'object' && member !== null && Object.keys(member).length > 0) {
    return Object.fromEntries(Object.entries(member).map(([key, value]) => [key, Number(value) === value ? value : String(value)]));
  }
  return 'value';
}
