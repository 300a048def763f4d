import { ScriptError } from '../runtime/scriptError';

/**
 * Reading what a script passes to an N function. Most take one object of named options; many also take the first one or
 * two by position. Values come from the script's side and may be anything.
 */
export type Options = Readonly<Record<string, unknown>>;

/** The named options: the object passed, or the arguments named in order. */
export function readOptions(argumentList: readonly unknown[], names: readonly string[]): Options {
  const [first] = argumentList;
  if (argumentList.length <= 1 && isOptions(first)) return first;
  const options: Record<string, unknown> = {};
  names.forEach((name, index) => {
    options[name] = argumentList[index];
  });
  return options;
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT naming function and option */
export function required(functionName: string, options: Options, name: string): unknown {
  const value = options[name];
  if (value === undefined || value === null || value === '') {
    throw new ScriptError('SSS_MISSING_REQD_ARGUMENT', `${functionName}: Missing a required argument: ${name}`);
  }
  return value;
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE */
export function requiredText(functionName: string, options: Options, name: string): string {
  const value = required(functionName, options, name);
  if (typeof value !== 'string') throw wrongType(name, 'string');
  return value;
}

/** Text where it is given; undefined where it is not. @throws ScriptError WRONG_PARAMETER_TYPE */
export function optionalText(options: Options, name: string): string | undefined {
  const value = options[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(name, 'string');
  return value;
}

export function wrongType(name: string, expected: string): ScriptError {
  return new ScriptError('WRONG_PARAMETER_TYPE', `Wrong parameter type: ${name} is expected as ${expected}.`);
}

/** Whether a value is an object that can hold named options. */
export function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Script-given parameters of an address as text pairs; null and undefined are left out. */
export function textPairs(value: unknown): [string, string][] {
  if (!isOptions(value)) return [];
  const pairs: [string, string][] = [];
  for (const [name, entry] of Object.entries(value)) {
    if (entry !== undefined && entry !== null) pairs.push([name, String(entry)]);
  }
  return pairs;
}
