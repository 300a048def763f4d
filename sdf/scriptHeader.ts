import { closeSync, openSync, readSync } from 'node:fs';
import { unreadableBy, type UnreadableText } from './files/readText';

/** What a script says of itself in the doc comments that begin its file. */
export interface ScriptHeader {
  readonly state: 'read';
  /** The value of `@NScriptType`; undefined where there is none, as in a module. */
  readonly scriptType: string | undefined;
  /** The value of `@NApiVersion`. */
  readonly apiVersion: string | undefined;
}

/** The comments that begin a file are over by then, however large the script. In bytes. */
const BEGINNING = 64_000;

/**
 * Reads the header of a .js file from the doc comments before its first statement. Never throws. Oracle has it in the first
 * comment (help section_4527904430) and does not say what becomes of one behind a licence or a linter's comment, where many
 * a file that works has it: it is taken.
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
  const comments = docCommentsBefore(text);
  const valueOf = (tag: string): string | undefined => new RegExp(`@${tag}[ \\t]+([^\\s*]+)`).exec(comments)?.[1];
  return { state: 'read', scriptType: valueOf('NScriptType'), apiVersion: valueOf('NApiVersion') };
}

/** Blanks, or a whole comment, where the one before ends. */
const blanksOrComment = /[\s\uFEFF]+|\/\/.*|\/\*[\s\S]*?\*\//y;

/** The doc comments before the first statement, each in lines of its own. */
function docCommentsBefore(text: string): string {
  const comments: string[] = [];
  blanksOrComment.lastIndex = 0;
  for (let part = blanksOrComment.exec(text); part; part = blanksOrComment.exec(text)) {
    if (part[0].startsWith('/**')) comments.push(part[0]);
  }
  return comments.join('\n');
}
