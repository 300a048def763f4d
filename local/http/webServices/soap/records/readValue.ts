import { toCheckbox } from '../../../../account/checkbox';
import { isThere } from '../../../../account/recordStore';
import type { Account, Value } from '../../../../account/types';
import { storedDate } from '../../../../suiteql/functions/date';
import type { Element } from '../readXml';
import type { Field, FieldKind } from './fields';
import { RecordError } from './recordError';

/** Characters of a field. NetSuite's words for it are those of support article 9509615. */
const longestText = 1_000_000;

const readers: Readonly<Record<FieldKind, (account: Account, field: Field, element: Element) => Value>> = {
  text: (_, field, { text }) => {
    if (text.length <= longestText) return text;
    throw new RecordError('EXCEEDED_MAX_FIELD_LENGTH', `The field ${field.name} contained more than the maximum number (${longestText}) of characters allowed.`);
  },
  date: (_, field, { text }) => readDate(text.trim()) ?? refuse(field, 'a date and time such as 2026-01-31T09:30:00Z'),
  boolean: (_, field, { text }) => readBoolean(text.trim()) ?? refuse(field, 'true or false'),
  number: (_, field, { text }) => (/^-?\d{1,12}(\.\d{1,8})?$/.test(text.trim()) ? Number(text) : refuse(field, 'a number')),
  key: (_, field, element) => String(readInternalId(element.attributes.get('internalId'), field.name)),
  reference: (account, field, element) => {
    const id = readInternalId(element.attributes.get('internalId'), field.name);
    if (!isThere(account, field.tables ?? [], id)) throw invalidReference(field.name, String(id));
    return id;
  },
  content: (_, field, { text }) => sizeOfBase64(text.replace(/\s/g, '')) ?? refuse(field, 'in Base64'),
};

/** A field's value as its column keeps it; null for an empty element. @throws RecordError USER_ERROR, INVALID_KEY_OR_REF, EXCEEDED_MAX_FIELD_LENGTH */
export function readValue(account: Account, field: Field, element: Element): Value {
  const isReference = field.kind === 'reference' || field.kind === 'key';
  if (!isReference && element.text.trim() === '') return null;
  return readers[field.kind](account, field, element);
}

/** An internal id. @throws RecordError INVALID_KEY_OR_REF */
export function readInternalId(text: string | undefined, of: string): number {
  if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
  throw invalidReference(of, (text ?? '').slice(0, 40));
}

function invalidReference(of: string, key: string): RecordError {
  return new RecordError('INVALID_KEY_OR_REF', `Invalid ${of} reference key ${key}.`);
}

function refuse(field: Field, wanted: string): never {
  throw new RecordError('USER_ERROR', `The field ${field.name} must be ${wanted}.`);
}

function readBoolean(text: string): Value | undefined {
  if (text === 'true' || text === '1') return toCheckbox(true);
  return text === 'false' || text === '0' ? toCheckbox(false) : undefined;
}

const dateTime = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** xsd:date and xsd:dateTime; without a zone it is this account's, UTC. */
function readDate(text: string): Value | undefined {
  const [, day, time = '00:00:00', zone = 'Z'] = dateTime.exec(text) ?? [];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T${time}${zone}`);
  // JavaScript carries over: February 30 becomes March 2.
  const isReal = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  const year = date.getUTCFullYear();
  return isReal && year >= 1 && year <= 9999 ? storedDate(date) : undefined;
}

function sizeOfBase64(text: string): number | undefined {
  const isBase64 = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return isBase64 ? Buffer.from(text, 'base64').length : undefined;
}
