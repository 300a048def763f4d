import { writeProblems } from '../terminal/writeProblems';
import type { Io } from '../io';
import { coloursOf } from '../terminal/colours';
import { wrap, writableWidth } from '../terminal/wrap';
import type { FixAll, Fixed, FixOptions } from './fix';
import { roleLines } from './roleLines';
import { summary } from './summary';
import { unifiedDiff } from './unifiedDiff';

/**
 * Fixes roles and writes what becomes of each for people. Of a dry run the result is the diff, which other programs take
 * from standard output: all else is then written to standard error.
 */
export async function writeForPeople(fixAll: FixAll, options: FixOptions, io: Io): Promise<Fixed> {
  const width = writableWidth(io);
  const showing = { width, colours: coloursOf(io), isDryRun: options.isDryRun };
  const say = options.isDryRun ? io.err : io.out;
  const fixed = await fixAll((role, fix) => {
    say(`${roleLines(role, fix, showing).join('\n')}\n`);
    if (options.isDryRun && fix.edited) io.out(unifiedDiff(role.file.shown, role.source.text, fix.edited.text, showing.colours));
  });
  writeProblems(fixed.problems, io);
  say(`${fixed.counts.size > 0 ? '\n' : ''}${summary(fixed, options).flatMap((sentence) => wrap(sentence, width)).join('\n')}\n`);
  return fixed;
}
