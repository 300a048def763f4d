import type { Io } from '../../io';
import { coloursOf } from '../../terminal/colours';
import { wrap, writableWidth } from '../../terminal/wrap';
import type { Checked } from '../check';
import { roleBlock } from './roleBlock';
import { summary } from './summary';
import { writeProblems } from '../../terminal/writeProblems';

/** Writes what was checked for people: every role, those with something to say apart from the others, then the summary. */
export function writeTable(checked: Checked, io: Io, all: boolean): void {
  const width = writableWidth(io);
  const colours = coloursOf(io);
  let isApart = false;
  for (const [index, role] of checked.roles.entries()) {
    const lines = roleBlock(role, { width, colours, all });
    if (index > 0 && (isApart || lines.length > 1)) io.out('\n');
    io.out(`${lines.join('\n')}\n`);
    isApart = lines.length > 1;
  }
  writeProblems(checked.problems, io);
  io.out(`${checked.roles.length > 0 ? '\n' : ''}${summary(checked).flatMap((sentence) => wrap(sentence, width)).join('\n')}\n`);
}
