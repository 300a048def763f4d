import members from './members.json';

/**
 * What a member of an N module is: a function; a function that also has a promise form; a value known only while a
 * script runs; or an enumeration with its constants.
 */
export type MemberKind = 'function' | 'promised function' | 'value' | Readonly<Record<string, string | number>>;
export type Members = Readonly<Record<string, MemberKind>>;

interface MemberLists {
  readonly modules: Readonly<Record<string, Members>>;
  readonly classes: Readonly<Record<string, Members>>;
}

/** Members of every N module and of the objects they hand out, as Oracle's unit-testing stubs 1.9.1 list them. */
const lists = members as MemberLists;

/** Names of all modules that a script can depend on: N/action, N/auth, ... */
export const moduleNames: readonly string[] = Object.keys(lists.modules);

/** Names of all objects that modules hand out: N/query/resultSet, ... */
export const classNames: readonly string[] = Object.keys(lists.classes);

/** Members of a module or of an object; undefined for a name that NetSuite does not know. */
export function membersOf(name: string): Members | undefined {
  return lists.modules[name] ?? lists.classes[name];
}
