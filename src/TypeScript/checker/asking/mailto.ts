import { t } from '../speech';

/** As many characters of an address as every mail program takes; Windows hands over about 2,000. */
const LONGEST = 1800;

/** A link that opens the reader's mail program with a letter in it. */
export interface MailLink {
  readonly href: string;
  /** Whether lines were left out. */
  readonly isShortened: boolean;
}

/** Lines end in CRLF (RFC 6068). */
const linkWith = (subject: string, lines: readonly string[]): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;

/** Gives a text of at most so many characters, the rest of it marked as missing; no character is cut in half. */
function cut(words: string, length: number): string {
  const characters = Array.from(words);
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : words;
}

/**
 * Gives a mailto link without a recipient: whom to ask is the reader's to know. It has at most 1,800 characters, as many
 * of the lines as fit, and a last one that says so where some do not. Neither subject nor lines may hold half characters.
 */
export function mailLink(subject: string, lines: readonly string[]): MailLink {
  const whole = linkWith(subject, lines);
  if (whole.length <= LONGEST) return { href: whole, isShortened: false };
  const title = cut(subject, 60);
  const shortened = (kept: number) => linkWith(title, [...lines.slice(0, kept), t('letter_shortened')]);
  let kept = lines.length;
  while (kept > 0 && shortened(kept).length > LONGEST) kept -= 1;
  return { href: shortened(kept), isShortened: true };
}
