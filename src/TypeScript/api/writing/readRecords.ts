import { asText, rowsOf, type Row } from '../../account/suiteql';
import { demand } from '../permission';
import { recordTypes, type RecordTypeFacts } from '../records/recordTypes';
import type { RecordReference } from './schemas';

/** A record that exists and that the role sees. */
export interface SeenRecord extends RecordReference {
  /** The company of a case, an activity or a contact, and the entity of a transaction, by internal id. */
  readonly company?: number;
}

/** The column that holds a record's company, where its table has one. */
const companyColumns: Readonly<Record<string, string>> = {
  contact: 'company',
  supportcase: 'company',
  task: 'company',
  calendarevent: 'company',
  phonecall: 'company',
  transaction: 'entity',
};

const placeholders = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

function rowsOfTable(table: string, ids: readonly number[]): Row[] {
  const company = companyColumns[table];
  const columns = ['id', ...(company === undefined ? [] : [`${company} AS company`]), ...(table === 'transaction' ? ['type'] : [])];
  return rowsOf(`SELECT ${columns.join(', ')} FROM ${table} WHERE id IN (${placeholders(ids)})`, ids);
}

function toSeen(reference: RecordReference, rows: readonly Row[]): SeenRecord | undefined {
  const { transactionType }: RecordTypeFacts = recordTypes[reference.type];
  const row = rows.find((candidate) => Number(candidate['id']) === reference.id && (transactionType === undefined || candidate['type'] === transactionType));
  if (row === undefined) return undefined;
  const company = Number(asText(row['company']));
  return company > 0 ? { ...reference, company } : reference;
}

/**
 * Gives those of the records that exist and that the role sees, in the order asked for: 10 units a table, of which all
 * transactions share one. One that another role sees is as absent as one that nobody has.
 * @throws ApiError MISSING_PERMISSION where the role lacks a type altogether
 */
export function readRecords(references: readonly RecordReference[]): SeenRecord[] {
  for (const type of new Set(references.map((reference) => reference.type))) demand({ requirement: recordTypes[type].see });
  const tables = new Map<string, number[]>();
  for (const { type, id } of references) tables.set(recordTypes[type].table, [...(tables.get(recordTypes[type].table) ?? []), id]);
  const rows = new Map([...tables].map(([table, ids]) => [table, rowsOfTable(table, ids)]));
  return references.map((reference) => toSeen(reference, rows.get(recordTypes[reference.type].table) ?? [])).filter((seen): seen is SeenRecord => seen !== undefined);
}
