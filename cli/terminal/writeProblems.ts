import type { Problem } from '../../sdf/problem';
import type { Io } from '../io';
import { printable } from './printable';

/** Writes what could not be read to standard error, one line each: file:line: message. */
export function writeProblems(problems: readonly Problem[], { err }: Pick<Io, 'err'>): void {
  for (const { file, line, message } of problems) {
    err(`${printable(file)}${line === undefined ? '' : `:${line}`}: ${printable(message)}\n`);
  }
}
