import { supportAddress, supportAsksFor } from '../../src/TypeScript/requirements/support';
import { english } from '../../src/TypeScript/texts/english';
import { text } from '../../src/TypeScript/texts/text';
import type { Explanation } from '../../src/TypeScript/verdict/explain/explainError';
import { READ_CHARACTERS } from '../../src/TypeScript/verdict/explain/recognise';
import { writeProblems } from '../terminal/writeProblems';
import type { Io } from '../io';
import { coloursOf, type Colours } from '../terminal/colours';
import { indented, wrap, writableWidth } from '../terminal/wrap';
import type { Explained } from './explain';
import { whereItIs } from './whereItIs';

const INDENT = 2;
const DEEPER = 4;

/** Writes the answer for people: of each error its cause, what to do, whether the roles given have the cause, and the source. */
export function writeExplained(explained: Explained, io: Io): void {
  const width = writableWidth(io);
  const colours = coloursOf(io);
  const blocks = [
    ...(explained.isCut ? [wrap(english(text('explain_cut', READ_CHARACTERS)), width)] : []),
    ...(explained.isPart ? [wrap(english(text('explain_part')), width)] : []),
    ...(explained.explanations.length === 0 ? [nothingKnown(width, colours)] : []),
    ...explained.explanations.map((explanation) => errorBlock(explanation, explained, width, colours)),
  ];
  io.out(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  writeProblems(explained.judged?.problems ?? [], io);
}

function nothingKnown(width: number, colours: Colours): string[] {
  return [
    ...wrap(english(text('explain_unknown_title')), width).map(colours.bold),
    ...indented('Known are the errors that the articles of the vendor and the help of Oracle explain; none of them was found.', width, INDENT),
    ...indented(english(text('explain_send', supportAddress)), width, INDENT),
    ...supportAsksFor.flatMap((one) => indented(`- ${english(one)}`, width, INDENT, 2)),
  ];
}

function errorBlock(explanation: Explanation, explained: Explained, width: number, colours: Colours): string[] {
  const { title, cause, caveat, remedy, source } = explanation.error;
  const sources = [
    ...source.articles.map((article) => text('source_article', article)),
    ...source.oracleHelp.map((page) => text('source_oracle_help', page)),
  ];
  const section = (heading: string, sentences: readonly string[], hanging: number) => [
    ...indented(heading, width, INDENT).map(colours.bold),
    ...sentences.flatMap((sentence) => indented(sentence, width, DEEPER, hanging)),
  ];
  return [
    ...wrap(english(title), width).map(colours.bold),
    ...section(english(text('explain_cause')), [english(cause), ...(caveat ? [english(caveat)] : [])], 0),
    ...section(english(text('explain_remedy')), remedy.map((step, index) => `${index + 1}. ${english(step)}`), 3),
    ...section(english(text('explain_here')), whereItIs(explanation, explained), 2),
    ...indented(english(text('explain_source', sources.map(english).join(', '))), width, INDENT).map(colours.dim),
  ];
}
