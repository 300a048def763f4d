import { Command } from 'commander';
import { check } from '../check/check';
import { explain } from '../explain/explain';
import { readInput } from '../explain/readInput';
import { writeExplained } from '../explain/writeExplained';
import { writeExplainedJson } from '../explain/writeExplainedJson';
import { judgeOptionsOf } from '../options';
import type { MakeCommand } from '../run';

interface ExplainOptions {
  readonly roles?: readonly string[];
  readonly json?: true;
}

const collected = (path: string, earlier: readonly string[] = []): readonly string[] => [...earlier, path];

/** Explains an error that users of ExtendSync meet: its cause, what to do, and whether roles have the cause. */
export const explainCommand: MakeCommand = (io, endWith) =>
  new Command('explain')
    .description('Explains an error of ExtendSync: its cause, and what to do.')
    .argument('[text...]', 'the error, or any text that it stands in; - or nothing: standard input')
    .option('--roles <path>', 'a role file, folder or SDF project: which of its roles have the cause? May be given several times', collected)
    .option('--json', 'print the answer as JSON (docs/report.schema.json)')
    .action(async (words: string[], { roles, json }: ExplainOptions) => {
      const text = await readInput(words, io);
      const explained = explain(text, roles && check(roles, judgeOptionsOf({}), {}, io.cwd));
      if (json) writeExplainedJson(explained, io, new Date());
      else writeExplained(explained, io);
      endWith(explained.exitCode);
    });
