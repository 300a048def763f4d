import { SCHEMA_VERSION } from '../../src/TypeScript/verdict/serialize';
import type { Io } from '../io';
import { printableJson } from '../terminal/printable';
import type { FixAll, Fixed, FixOptions } from './fix';

/** Fixes roles and writes what becomes of each as one JSON document, each role on a line of its own as soon as it is fixed. */
export async function writeJson(fixAll: FixAll, { isDryRun }: FixOptions, { out }: Pick<Io, 'out'>): Promise<Fixed> {
  const head = printableJson({ schemaVersion: SCHEMA_VERSION, command: 'fix', dryRun: isDryRun }).slice(0, -1);
  out(`${head},"roles":[`);
  let separator = '\n';
  const fixed = await fixAll(({ file, scriptId, name }, { outcome, changes, reasons, notes }) => {
    out(`${separator}${printableJson({ file: file.shown, scriptId, name, outcome, changes, reasons, notes })}`);
    separator = ',\n';
  });
  const { exitCode, skipped, problems } = fixed;
  out(`\n],${printableJson({ exitCode, skipped, problems }).slice(1)}\n`);
  return fixed;
}
