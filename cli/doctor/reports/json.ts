import { printableJson } from '../../terminal/printable';
import { version } from '../../version';
import { anchorOf, type Result } from '../checks/check';
import type { Diagnosis } from '../diagnosis';

/** Raised whenever a field of the document changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** The diagnosis for programs, as one line of JSON without nulls. */
export function json({ results, account, host, at, exitCode }: Diagnosis): string {
  const document = { schemaVersion: SCHEMA_VERSION, tool: version, at: new Date(at).toISOString(), account, host, exitCode, checks: results.map(checkOf) };
  return `${printableJson(document)}\n`;
}

function checkOf({ check, outcome }: Result) {
  const { id, category, says } = check;
  return { id, category, says, anchor: anchorOf(check), ...outcome };
}
