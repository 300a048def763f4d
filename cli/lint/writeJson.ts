import { SCHEMA_VERSION } from '../../src/TypeScript/verdict/serialize';
import type { Io } from '../io';
import { printableJson } from '../terminal/printable';
import type { Linted } from './lint';

/** Writes what was found as one JSON document, each problem on a line of its own; what could not be read comes first. */
export function writeJson({ project, type, objects, files, problems, unread, exitCode }: Linted, { out }: Pick<Io, 'out'>): void {
  const head = { schemaVersion: SCHEMA_VERSION, command: 'lint', project, ...(type && { type }), counts: { objects, files }, exitCode };
  const lines = [...unread, ...problems].map((problem) => `\n${printableJson(problem)}`);
  out(`${printableJson(head).slice(0, -1)},"problems":[${lines.join(',')}${lines.length > 0 ? '\n' : ''}]}\n`);
}
