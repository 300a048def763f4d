import type { Realm } from './realm';
import { ScriptError } from './scriptError';

/** Why a script gave no answer. */
export interface ScriptFailure {
  /** NetSuite's code, or the one the script threw: UNEXPECTED_ERROR for an error without a code. */
  readonly code: string;
  readonly message: string;
  /** Frames in the account's files, one a line. */
  readonly stack?: string;
  /** Whether it happened while the files loaded or in the entry point function. */
  readonly phase: 'load' | 'run';
}

/** Anything thrown, by a script or at it, as a failure. Never throws, whatever the script made of its error. */
export function toFailure(realm: Realm, thrown: unknown, phase: ScriptFailure['phase']): ScriptFailure {
  try {
    return describe(realm, thrown, phase);
  } catch {
    return { code: 'UNEXPECTED_ERROR', message: 'The script threw an error that cannot be read.', phase };
  }
}

function describe(realm: Realm, thrown: unknown, phase: ScriptFailure['phase']): ScriptFailure {
  if (thrown instanceof ScriptError) return { code: thrown.code, message: thrown.message, phase };
  if (typeof thrown !== 'object' || thrown === null) {
    return { code: 'UNEXPECTED_ERROR', message: String(thrown), phase };
  }
  const name = textAt(thrown, 'name');
  const message = textAt(thrown, 'message');
  const stack = framesOf(thrown);
  const withStack = stack === '' ? {} : { stack };
  if (realm.isError(thrown) && !('type' in thrown)) {
    return { code: 'UNEXPECTED_ERROR', message: `${name}: ${message}${placeOf(stack)}`, ...withStack, phase };
  }
  if (name !== '') return { code: name, message, ...withStack, phase };
  return { code: 'UNEXPECTED_ERROR', message: realm.stringify(thrown) ?? '', phase };
}

function textAt(thrown: object, property: string): string {
  const value: unknown = Reflect.get(thrown, property);
  return typeof value === 'string' ? value : '';
}

/** Frames of the account's files only: those of Local NetSuite mean nothing to a script's author. */
function framesOf(thrown: object): string {
  const stack: unknown = Reflect.get(thrown, 'stack');
  const lines = Array.isArray(stack) ? stack.map(String) : String(stack ?? '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => /(^at |\()\/\S+\.js:\d/.test(line) && !line.includes('/node_modules/')).join('\n');
}

function placeOf(stack: string): string {
  const frame = stack.split('\n', 1)[0] ?? '';
  return frame === '' ? '' : ` [${frame}]`;
}
