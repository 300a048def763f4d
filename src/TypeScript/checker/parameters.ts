import { text } from '../texts/text';
import { accept, quoted, refuse, type Parameters, type Parsed } from './parsed';

/** As many characters of a search as anybody types. */
const LONGEST_SEARCH = 200;

/** Higher than any page, and than any internal id of a role or an audit. */
const HIGHEST_NUMBER = 999_999_999;

/** Gives a parameter that is a whole number from 1 to 999,999,999, the fallback where it is not given; refuses anything else. */
export function wholeNumber(parameters: Parameters, name: string, fallback: number): Parsed<number> {
  const value = parameters[name];
  if (!value) return accept(fallback);
  const number = /^\d+$/.test(value) ? Number(value) : 0;
  if (number > 0 && number <= HIGHEST_NUMBER) return accept(number);
  return refuse('INVALID_INPUT', text('refused_number', name, HIGHEST_NUMBER, quoted(value)));
}

/** Gives a parameter that is one of these words, the fallback where it is not given; refuses anything else. */
export function oneOf<Word extends string>(parameters: Parameters, name: string, words: readonly Word[], fallback: Word): Parsed<Word> {
  const value = parameters[name] || fallback;
  const word = words.find((each) => each === value);
  return word === undefined ? refuse('INVALID_INPUT', text('refused_word', name, words.join(', '), quoted(value))) : accept(word);
}

/** Gives the text that a list is searched for, without blanks around it; empty where there is none. Every character stands for itself. */
export function searchText(parameters: Parameters, name = 'q'): Parsed<string> {
  // A half of a character can stand in no address, and so in no link to the next page.
  const value = (parameters[name] ?? '').replace(/\p{Cs}/gu, '\uFFFD').trim();
  return value.length <= LONGEST_SEARCH ? accept(value) : refuse('INVALID_INPUT', text('refused_search', name, LONGEST_SEARCH));
}
