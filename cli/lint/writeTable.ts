import type { Problem } from '../../sdf/problem';
import type { ProjectType } from '../../sdf/project';
import type { Io } from '../io';
import { coloursOf, type Colours } from '../terminal/colours';
import { displayWidth } from '../terminal/displayWidth';
import { inBrief } from '../terminal/inBrief';
import { printable } from '../terminal/printable';
import { indented, wrap, writableWidth } from '../terminal/wrap';
import { writeProblems } from '../terminal/writeProblems';
import type { Linted } from './lint';

const GAP = 2;
/** With less room beside it, code and message stand below a place, which is never broken. In columns. */
const NARROWEST_MESSAGE = 36;

const typeWords: Readonly<Record<ProjectType, string>> = { SUITEAPP: 'SuiteApp', ACCOUNTCUSTOMIZATION: 'account customization project' };

/** Writes each problem with its place, code and message, and last how many there are; what could not be read, to standard error. */
export function writeTable(linted: Linted, io: Io, isQuiet: boolean): void {
  const width = writableWidth(io);
  const lines = linesOf(linted.problems, width, coloursOf(io));
  if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
  writeProblems(linted.unread, io);
  if (isQuiet) return;
  io.out(`${lines.length > 0 ? '\n' : ''}${wrap(summary(linted), width).join('\n')}\n`);
}

function linesOf(problems: readonly Problem[], width: number, colours: Colours): string[] {
  const rows = problems.map(({ file, line, code, message }) => ({ place: `${printable(file)}${line === undefined ? '' : `:${line}`}`, code, message: inBrief(message) }));
  const placeWidth = widest(rows.map(({ place }) => place));
  const codeWidth = widest(rows.map(({ code }) => code));
  const left = placeWidth + codeWidth + 2 * GAP;
  const isBeside = width - left >= NARROWEST_MESSAGE;
  return rows.flatMap(({ place, code, message }) => {
    if (!isBeside) {
      const [first, ...others] = indented(`${code} ${message}`, width, GAP);
      return [place, `${' '.repeat(GAP)}${colours.red(code)}${first!.slice(GAP + code.length)}`, ...others];
    }
    const [first, ...others] = indented(message, width, left);
    return [`${padded(place, placeWidth)}${colours.red(code)}${' '.repeat(codeWidth - code.length + GAP)}${first!.trimStart()}`, ...others];
  });
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);

const padded = (text: string, width: number): string => text + ' '.repeat(width - displayWidth(text) + GAP);

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function summary({ project, type, objects, files, problems, unread }: Linted): string {
  const count = problems.length === 0 ? 'No problem' : several(problems.length, 'problem', 'problems');
  const where = `${type ? typeWords[type] : 'project'} ${printable(project)}`;
  return [
    `${count} in the ${where} (${several(objects, 'object', 'objects')}, ${several(files, 'file', 'files')}).`,
    ...(unread.length > 0 ? [`${several(unread.length, 'file', 'files')} could not be read.`] : []),
  ].join(' ');
}
