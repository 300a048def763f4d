/** The API takes no more in one call. */
const mostNumbers = 20;
/** Nobody writes a longer subject; mail programs cut there. */
const longestSubject = 1_000;

/** Not within a word, nor a further part of a number such as INV-2026-08-14. */
const start = String.raw`(?<![\p{L}\p{N}_]-?)`;
const end = String.raw`(?![\p{L}\p{N}_])`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** What has four digits in a row and is no number of a record: dates, amounts, telephone numbers, addresses. */
const others = [
  String.raw`${start}\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:T[\d:.]+Z?)?${end}`,
  String.raw`${start}\d{1,2}[-./]\d{1,2}[-./]\d{2}(?:\d{2})?${end}`,
  String.raw`${start}\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?${month},? \d{4}${end}`,
  String.raw`${start}${month} \d{1,2}(?:st|nd|rd|th)?,? \d{4}${end}`,
  String.raw`${start}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${end}`,
  String.raw`\+\d[\d ()./-]{6,}`,
  String.raw`\S+@\S+`,
  String.raw`\w+://\S+`,
  String.raw`${start}\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?${end}`,
  String.raw`${start}\d+[.,]\d{1,2}${end}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Letters and at least three digits, in one piece or by hyphens: SO-1042, INV10023, INV-2026-00042. */
const lettered = String.raw`\p{L}{1,10}[-_]?(?:\d{1,12}-){0,3}\d{3,12}`;
const plain = String.raw`\d{4,12}`;
const candidate = new RegExp(`${start}(?:${lettered}|${plain})${end}`, 'giu');

/** Alone it is a year more often than a case; after # or one of these words it is meant as a number. */
const year = /^(?:19|20)\d{2}$/;
const announced = /(?:#|\b(?:case|ticket|order|invoice|quote|estimate|job|project|number|no\.?))\s*#?:?\s*$/i;

/**
 * The transaction, case and job numbers that stand in a mail's subject, as written, each once, at most 20: letters with
 * digits (SO-1042, INV10023), or four digits and more (support article 9509615). Dates, years, amounts, telephone
 * numbers and numbers of three digits are none.
 */
export function numbersInSubject(subject: string): string[] {
  const text = others.reduce((rest, pattern) => rest.replace(pattern, ' '), subject.slice(0, longestSubject));
  const found = new Map<string, string>();
  for (const { 0: number, index } of text.matchAll(candidate)) {
    const isYear = year.test(number) && !announced.test(text.slice(0, index));
    if (!isYear && !found.has(number.toUpperCase())) found.set(number.toUpperCase(), number);
  }
  return [...found.values()].slice(0, mostNumbers);
}
