import * as url from 'N/url';
import * as v from 'valibot';
import { asText, type Row } from '../../account/suiteql';
import { columnsOf, type DetailName } from './columns';
import { recordTypeIds, recordTypes, type RecordTypeFacts, type RecordTypeId } from './recordTypes';

/** What a client shows of a record in a list. */
export const summaryEntries = {
  type: v.picklist(recordTypeIds),
  id: v.number(),
  name: v.string(),
  number: v.optional(v.string()),
  email: v.optional(v.string()),
  company: v.optional(v.string()),
  link: v.pipe(v.string(), v.description('address of its page, relative to the account’s own')),
};
export const summarySchema = v.object(summaryEntries);
export type Summary = v.InferOutput<typeof summarySchema>;

/** The facts beyond it; days as 2026-11-24, the total in the transaction's currency. */
export const detailEntries = {
  phone: v.optional(v.string()),
  title: v.optional(v.string()),
  status: v.optional(v.string()),
  date: v.optional(v.string()),
  endDate: v.optional(v.string()),
  dueDate: v.optional(v.string()),
  location: v.optional(v.string()),
  total: v.optional(v.number()),
};

/** NUMBER and DATE are words of Oracle's: no column can be called so. */
const aliasOf = (field: string): string => `shown_${field.toLowerCase()}`;

const shownFields = ['name', 'number', 'email', 'company'] as const;

/** Gives the columns of a SELECT from which toSummary makes a record's summary. */
export function summaryColumns(type: RecordTypeId): string {
  const columns = columnsOf[type];
  const shown = shownFields.flatMap((field) => (columns[field] === undefined ? [] : [`${columns[field]} AS ${aliasOf(field)}`]));
  return ['id', ...shown].join(', ');
}

/** Gives the columns of a SELECT from which toDetails makes what is known beyond the summary. */
export function detailColumns(type: RecordTypeId): string {
  return Object.entries(columnsOf[type].details).map(([field, column]) => `, ${column} AS ${aliasOf(field)}`).join('');
}

/** Gives the condition, with its parameter, that tells a type from the others of its table; true where it has one of its own. */
export function typeCondition(type: RecordTypeId): { readonly sql: string; readonly parameters: readonly string[] } {
  const { transactionType }: RecordTypeFacts = recordTypes[type];
  return transactionType === undefined ? { sql: '1 = 1', parameters: [] } : { sql: 'type = ?', parameters: [transactionType] };
}

/** The page that leads to any person or company, for types whose own page N/url does not tell. */
const ENTITY_PAGE = '/app/common/entity/entity.nl';

function linkOf(type: RecordTypeId, id: number): string {
  try {
    return url.resolveRecord({ recordType: type, recordId: id });
  } catch {
    return `${ENTITY_PAGE}?id=${id}`;
  }
}

/** Gives the fields that have a value. */
function filled<Name extends string>(row: Row, names: readonly Name[]): Partial<Record<Name, string>> {
  const values = names.map((name) => [name, asText(row[aliasOf(name)])] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(values) as Partial<Record<Name, string>>;
}

/** Gives a record's summary. One without a name goes by its number, or by its type and id. No units. */
export function toSummary(type: RecordTypeId, row: Row): Summary {
  const id = Number(row['id']);
  const { name, number, ...rest } = filled(row, shownFields);
  const shownName = name ?? number ?? `${type} ${id}`;
  return { type, id, name: shownName, ...(number === undefined || number === shownName ? {} : { number }), ...rest, link: linkOf(type, id) };
}

/** Gives what is known of a record beyond its summary; what is empty is left out. */
export function toDetails(type: RecordTypeId, row: Row) {
  const { total, ...texts } = filled(row, Object.keys(columnsOf[type].details) as DetailName[]);
  return { ...texts, ...(total === undefined ? {} : { total: Number(total) }) };
}
