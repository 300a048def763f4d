import * as v from 'valibot';
import { shown } from './shown';

const LONGEST_ADDRESS = 254;
const words = `must be an email address: at most ${LONGEST_ADDRESS} characters, one @, neither blanks nor control characters`;

const isAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && /^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u.test(text);

/** An address to look for, in lower case. RFC 5321 gives it 254 characters. A refusal repeats its first 60. */
export const emailAddress = v.pipe(
  v.string(words),
  v.description(words),
  v.check(isAddress, ({ input }) => `${words}; ${shown(input)} is none`),
  v.toLowerCase(),
);
