import { printable } from './printable';

/** Nobody reads a longer name or message; in characters. */
const LONGEST = 300;

/** Gives a text of a file or an account as a line of a terminal can show it. */
export const inBrief = (text: string): string => printable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
