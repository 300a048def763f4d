import { closeSync, openSync, readSync } from 'node:fs';
import { unreadableBy, type UnreadableText } from './files/readText';

/** What a script says of itself in the doc comment that begins its file. */
export interface ScriptHeader {
  readonly state: 'read';
  /** The value of `@NScriptType`; undefined where there is none, as in a module. */
  readonly scriptType: string | undefined;
  /** The value of `@NApiVersion`. */
  readonly apiVersion: string | undefined;
}

/** A comment that begins a file is over by then, however large the script. In bytes. */
const BEGINNING = 64_000;

/**
 * Reads the header of a .js file. Never throws. NetSuite takes it from the first comment of the file.
 * Source: Oracle help section_4527904430.
 */
export function readScriptHeader(path: string): ScriptHeader | UnreadableText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const beginning = Buffer.allocUnsafe(BEGINNING);
    return headerOf(beginning.toString('utf8', 0, readSync(descriptor, beginning, 0, BEGINNING, 0)));
  } catch (error) {
    return unreadableBy(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function headerOf(text: string): ScriptHeader {
  const comment = /^\uFEFF?\s*\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
  const valueOf = (tag: string): string | undefined => new RegExp(`@${tag}[ \\t]+([^\\s*]+)`).exec(comment)?.[1];
  return { state: 'read', scriptType: valueOf('NScriptType'), apiVersion: valueOf('NApiVersion') };
}
