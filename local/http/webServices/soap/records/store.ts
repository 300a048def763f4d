import type { RecordType } from '../../../../account/recordAccess';
import { rowsOfType } from '../../../../account/recordStore';
import type { Account, Row } from '../../../../account/types';

/** How an email address is compared with the one that is searched for, without regard to case. */
const comparisons = {
  is: 'lower(email) = lower(?)',
  contains: 'instr(lower(email), lower(?)) > 0',
  startsWith: 'substr(lower(email), 1, length(?)) = lower(?)',
} as const;

export type Comparison = keyof typeof comparisons;

/** A search by email. */
export interface EmailCriterion {
  readonly comparison: Comparison;
  readonly text: string;
}

export function isComparison(word: string): word is Comparison {
  return Object.hasOwn(comparisons, word);
}

/** The first rows by internal id, and how many there are. */
export function searchRows(
  account: Account,
  type: RecordType,
  email: EmailCriterion | undefined,
  limit: number,
): { readonly rows: Row[]; readonly total: number } {
  const { from, bound } = rowsOfType(type);
  const where = email === undefined ? from : `${from} AND ${comparisons[email.comparison]}`;
  const texts = email === undefined ? [] : email.comparison === 'startsWith' ? [email.text, email.text] : [email.text];
  const count = account.database.get(`SELECT COUNT(*) AS total FROM ${where}`, [...bound, ...texts]);
  const rows = account.database.all(`SELECT * FROM ${where} ORDER BY id LIMIT ?`, [...bound, ...texts, limit]);
  return { rows, total: Number(count?.total ?? 0) };
}
