import { encodingOf } from '../../sdf/files/encoding';
import { READ_CHARACTERS } from '../../src/TypeScript/verdict/explain/recognise';
import type { Io } from '../io';
import { UsageError } from '../usageError';

/** No character takes more in the encodings that are read. */
const BYTES_OF_A_CHARACTER = 4;

/** More is not read, so that an endless input ends; one character more than is looked at, so that it shows as cut. In bytes. */
const MOST_BYTES = (READ_CHARACTERS + 1) * BYTES_OF_A_CHARACTER;

/**
 * Gives the text to explain: the words of the command line, else standard input.
 * @throws UsageError where there is no text, and where standard input cannot be read
 */
export async function readInput(words: readonly string[], { stdin }: Pick<Io, 'stdin'>): Promise<string> {
  const isPiped = words.length === 0 ? !stdin.isTTY : words.length === 1 && words[0] === '-';
  if (!isPiped && words.length === 0) throw new UsageError('There is no text: give it in quotes, or on standard input.');
  const text = isPiped ? await readAll(stdin) : words.join(' ');
  if (text.trim() === '') throw new UsageError('There is no text to explain: it is empty.');
  return text;
}

async function readAll(stdin: Io['stdin']): Promise<string> {
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      read += chunk.length;
      if (read > MOST_BYTES) break;
    }
  } catch (error) {
    throw new UsageError(`Standard input could not be read: ${(error as Error).message}`);
  }
  const bytes = Buffer.concat(chunks);
  return new TextDecoder(encodingOf(bytes)?.name).decode(bytes);
}
