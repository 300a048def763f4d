import { recordTypeIds } from '../../src/TypeScript/api/records/recordTypes';
import type { Schema } from './jsonSchema';

/** One line of a table of fields. */
export interface FieldRow {
  /** Path of the field: records[].type. */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly words: string;
}

/** A table of fields, and for which alternative it is, where a request or an answer has several. */
export interface FieldTable {
  /** "`type` contact"; undefined where there is but one. */
  readonly alternative: string | undefined;
  readonly rows: readonly FieldRow[];
}

/** The tables of a request or an answer: one for each alternative. */
export function fieldTables(schema: Schema): FieldTable[] {
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []) as Schema[];
  if (schema.properties !== undefined || alternatives.length === 0) return [{ alternative: undefined, rows: fieldRows(schema) }];
  return alternatives.map((alternative) => ({ alternative: nameOfAlternative(alternative), rows: fieldRows(alternative) }));
}

/** The fields that can have one value only tell one alternative from the next. */
function nameOfAlternative({ properties = {} }: Schema): string {
  const constants = Object.entries(properties).filter(([, field]) => (field as Schema).const !== undefined);
  return constants.map(([name, field]) => `\`${name}\` ${String((field as Schema).const)}`).join(', ');
}

/** The fields of an object, each followed by its own. */
function fieldRows(schema: Schema, prefix = ''): FieldRow[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => rowsOfField(`${prefix}${name}`, field as Schema, (schema.required ?? []).includes(name)));
  const alternatives = (schema.oneOf ?? schema.anyOf ?? []) as Schema[];
  return [...own, ...alternatives.flatMap((alternative) => fieldRows(alternative, prefix))];
}

function rowsOfField(name: string, field: Schema, isRequired: boolean): FieldRow[] {
  const row = { name, type: typeOf(field), isRequired, words: wordsOf(field) };
  return [row, ...fieldRows(field, `${name}.`), ...(isSchema(field.items) ? fieldRows(field.items, `${name}[].`) : [])];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(field: Schema): string {
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum !== undefined && field.enum.join() === recordTypeIds.join()) return '[record type](#record-types)';
  if (field.enum !== undefined) return field.enum.map((value) => JSON.stringify(value)).join(', ');
  if (isSchema(field.items)) return `array of ${typeOf(field.items)}`;
  if (isSchema(field.additionalProperties)) return `object of ${typeOf(field.additionalProperties)}`;
  if (field.type === undefined) return alternativesOf(field);
  return String(field.type);
}

function alternativesOf(field: Schema): string {
  const alternatives = (field.oneOf ?? field.anyOf ?? []) as Schema[];
  return [...new Set(alternatives.map(typeOf))].join(' or ') || 'any';
}

/** The API's own words where it has some, else what the schema's keywords say. */
function wordsOf(field: Schema): string {
  if (field.description !== undefined) return field.description;
  const bounds: readonly (readonly [value: unknown, word: string])[] = [
    [field.minLength, 'at least … characters'],
    [field.maxLength, 'at most … characters'],
    [field.minItems, 'at least … items'],
    [field.maxItems, 'at most … items'],
    [field.minimum, 'at least …'],
    [field.maximum, 'at most …'],
    [field.default, 'otherwise …'],
  ];
  return bounds.filter(([value]) => value !== undefined).map(([value, word]) => word.replace('…', String(value))).join('; ');
}
