import { inBrief } from '../terminal/inBrief';
import type { RoleXml } from '../roles/readRole';
import type { Colours } from '../terminal/colours';
import { printable } from '../terminal/printable';
import { indented } from '../terminal/wrap';
import type { Outcome, RoleFix } from './fixRole';
import type { Change } from './planFix';
import { permissionLabel } from './permissionLabel';
import type { Remark } from './remark';

/** An outcome as a terminal shows it: never by colour alone. */
interface OutcomeWords {
  readonly icon: string;
  readonly done: string;
  /** Where nothing is written. */
  readonly planned: string;
  readonly colour: keyof Pick<Colours, 'green' | 'yellow' | 'red' | 'dim'>;
}

/** In the order in which they are counted. */
export const outcomeWords = {
  fixed: { icon: '✓', done: 'Fixed', planned: 'Would be fixed', colour: 'green' },
  'partly-fixed': { icon: '!', done: 'Fixed in part', planned: 'Would be fixed in part', colour: 'yellow' },
  'already-ready': { icon: '✓', done: 'Already ready', planned: 'Already ready', colour: 'green' },
  'left-alone': { icon: '-', done: 'Left alone', planned: 'Left alone', colour: 'dim' },
  'cannot-be-fixed': { icon: '✗', done: 'Cannot be fixed', planned: 'Cannot be fixed', colour: 'red' },
  'not-written': { icon: '✗', done: 'Not written', planned: 'Not written', colour: 'red' },
} as const satisfies Record<Outcome, OutcomeWords>;

const INDENT = 2;
const HANGING = 2;

/** How what became of a role is shown. */
export interface Showing {
  /** In columns. */
  readonly width: number;
  readonly colours: Colours;
  readonly isDryRun: boolean;
}

/** Gives what became of a role as lines: a heading, the permissions written, and in sentences why it is not ready. */
export function roleLines(role: RoleXml, { outcome, changes, reasons, notes }: RoleFix, { width, colours, isDryRun }: Showing): string[] {
  const { icon, done, planned, colour } = outcomeWords[outcome];
  const words = `${icon} ${isDryRun ? planned : done}${isReadyBut(role, outcome) ? ', with problems' : ''}`;
  const name = role.name === role.scriptId ? [] : [inBrief(role.name)];
  const place = `${printable(role.file.shown)}:${role.element.line}`;
  const [first, ...others] = indented([words, inBrief(role.scriptId) || '(no script id)', ...name, place].join('  '), width, 0, HANGING);
  const sentences = [...changes.map(changeInWords), ...reasons.map(inWords('✗')), ...notes.map(inWords('!'))];
  return [colours[colour](words) + first!.slice(words.length), ...others, ...sentences.flatMap((text) => indented(text, width, INDENT, HANGING))];
}

/** Who reads no further than the first words is not to deploy what NetSuite refuses. */
function isReadyBut({ problems }: RoleXml, outcome: Outcome): boolean {
  return problems.length > 0 && (outcome === 'fixed' || outcome === 'partly-fixed' || outcome === 'already-ready');
}

function changeInWords({ key, from, to }: Change): string {
  const label = inBrief(permissionLabel(key));
  if (to === undefined) return `- ${label}`;
  return from === undefined ? `+ ${label} = ${to}` : `~ ${label}: ${from} -> ${to}`;
}

function inWords(icon: string): (remark: Remark) => string {
  return ({ line, message }) => `${icon} ${line === undefined ? '' : `Line ${line}: `}${inBrief(message)}`;
}
