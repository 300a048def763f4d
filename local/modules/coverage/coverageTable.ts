import { moduleNames } from '../members';
import type { Coverage } from './measureCoverage';

const opening = '<!-- coverage: written by local/modules/coverage/update.ts -->';
const closing = '<!-- end of coverage -->';

/** The coverage as Markdown: a table of what works at least in part, and a list of the modules in which nothing does. */
export function coverageTable(coverage: readonly Coverage[]): string {
  const working = coverage.filter(({ available }) => available.length > 0);
  const idleModules = coverage.filter(({ name, available }) => available.length === 0 && moduleNames.includes(name));
  const rows = working.map(({ name, available, missing }) => `| \`${name}\` | ${listed(available)} | ${listed(missing)} |`);
  return [
    '| module or object | works | not available |',
    '|---|---|---|',
    ...rows,
    '',
    `Nothing but the enumerations: ${idleModules.map(({ name }) => `\`${name}\``).join(', ')}.`,
  ].join('\n');
}

/** A text with the table between its two marks replaced. @throws Error without the marks */
export function withCoverageTable(text: string, table: string): string {
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) throw new Error('The text has no place for the coverage table');
  return `${text.slice(0, start)}${opening}\n${table}\n${text.slice(end)}`;
}

function listed(members: readonly string[]): string {
  return members.length === 0 ? '—' : members.map((member) => `\`${member}\``).join(', ');
}
