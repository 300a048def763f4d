import pc from 'picocolors';
import type { Io } from '../../io';
import { printable } from '../../terminal/printable';
import { indented, writableWidth } from '../../terminal/wrap';
import { anchorOf, categories, type Fault, type Outcome, type Result } from '../checks/check';
import { isBeforeNetSuite, type Diagnosis } from '../diagnosis';

type State = Outcome['state'];
type Colours = ReturnType<typeof pc.createColors>;

const marks: Readonly<Record<State, string>> = { right: '✓', warning: '!', wrong: '✗', unknown: '?', 'not-checked': '?' };

/** Columns before a check, and before what is said of it. */
const indents = { check: 2, fault: 6, cause: 8 } as const;

/** The diagnosis for people: by category, what is right in a line each, what is not with reason, remedy and place in the docs. */
export function table(diagnosis: Diagnosis, io: Pick<Io, 'hasColours' | 'width'>): string {
  const colours = pc.createColors(io.hasColours);
  const width = writableWidth(io);
  const lines = categories.flatMap((category) => {
    const own = diagnosis.results.filter(({ check }) => check.category === category);
    return own.length === 0 ? [] : [colours.bold(category), ...own.flatMap((result) => linesOf(result, width, colours)), ''];
  });
  return [...heading(diagnosis, width), ...lines, ...indented(summary(diagnosis), width, 0)].map((line) => `${line}\n`).join('');
}

function heading({ account, host }: Diagnosis, width: number): string[] {
  return account === undefined || host === undefined ? [] : [...indented(`Account ${account}, asked at ${host}`, width, 0), ''];
}

function linesOf({ check, outcome }: Result, width: number, colours: Colours): string[] {
  const said = `${marks[outcome.state]} ${check.says}${behind(outcome)}`;
  const [first = '', ...others] = indented(printable(said), width, indents.check, 2);
  return [painted(outcome.state, colours)(first), ...others, ...faultLines(outcome, anchorOf(check), width, colours)];
}

function behind(outcome: Outcome): string {
  if (outcome.state === 'not-checked') return ': not checked';
  return outcome.state === 'right' && outcome.found !== undefined ? ` (${outcome.found})` : '';
}

function faultLines(outcome: Outcome, anchor: string, width: number, { dim }: Colours): string[] {
  if (outcome.state === 'right' || outcome.state === 'not-checked') return [];
  const { why, causes = [], remedies = [] }: Fault = outcome;
  return [
    ...indented(printable(why), width, indents.fault),
    ...causes.flatMap(({ cause, remedy }, index) => [
      ...indented(`${index + 1}. ${printable(cause)}`, width, indents.fault, 3),
      ...indented(`→ ${printable(remedy)}`, width, indents.cause + 1, 2),
    ]),
    ...remedies.flatMap((remedy) => indented(`→ ${printable(remedy)}`, width, indents.fault, 2)),
    ...indented(`docs/checks.md#${anchor}`, width, indents.fault).map((line) => dim(line)),
  ];
}

function painted(state: State, { green, yellow, red, dim }: Colours): (text: string) => string {
  const paints = { right: green, warning: yellow, wrong: red, unknown: yellow, 'not-checked': dim } as const;
  return paints[state];
}

function summary({ results }: Diagnosis): string {
  const count = (state: State): number => results.filter(({ outcome }) => outcome.state === state).length;
  const [wrong, open, warnings, unchecked] = [count('wrong'), count('unknown'), count('warning'), count('not-checked')];
  const behindIt = unchecked === 0 ? '' : ` ${counted(unchecked, 'check')} could not be made behind that.`;
  if (results.some(isBeforeNetSuite)) return `NetSuite could not be asked: ${counted(wrong, 'check')} failed.${behindIt}`;
  if (wrong > 0) return `Something is wrong: ${counted(wrong, 'check')} failed${open === 0 ? '' : `, ${open} could not be told`}.${behindIt}`;
  if (open > 0) return `Whether all is right could not be told: ${counted(open, 'check')} gave no answer.${behindIt}`;
  return `The way to the RESTlet works${warnings === 0 ? '.' : `, with ${counted(warnings, 'warning')}.`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
