import schemaFile from './reference/schema.json';

/** What one field of an SDF object may hold. Source: Oracle's SDF XML reference. */
export interface FieldSchema {
  readonly type: FieldType;
  readonly isRequired: boolean;
  readonly isAttribute: boolean;
  /** Values joined by | */
  readonly isMultiple: boolean;
  readonly maximumLength: number | undefined;
}

export type FieldType =
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number' }
  | { readonly kind: 'scriptId'; readonly pattern: RegExp }
  | { readonly kind: 'choice'; readonly values: ReadonlySet<string> | undefined }
  | { readonly kind: 'structure'; readonly fields: Structure | undefined; readonly isList: boolean };

/** Field name to field. */
export type Structure = ReadonlyMap<string, FieldSchema>;

interface SchemaField {
  type: string;
  required?: boolean;
  attribute?: boolean;
  multi?: boolean;
  regex?: string;
  default?: string;
  maxLength?: number;
}
type SchemaStructures = Record<string, Record<string, SchemaField>>;

const objects: Record<string, SchemaStructures> = schemaFile.objects;
const enums: Record<string, string[]> = schemaFile.enums;

/** The feature ids that a manifest may name. */
export const featureIds: ReadonlySet<string> = new Set(schemaFile.meta.featureIds);

/** The script ids of NetSuite's own roles, as an audience may name them. */
export const standardRoleIds: ReadonlySet<string> = new Set(enums['generic_role']);

/** The languages that a translation may be in, as SDF and XLIFF write them: de-DE. */
export const languageTags: ReadonlySet<string> = new Set(enums['translationcollection_defaultlanguage']);

const known = new Map<string, Structure | undefined>();

/** The fields of an object by its root element; undefined for a root whose fields are not in the reference here. */
export function objectStructure(rootElement: string): Structure | undefined {
  if (!Object.hasOwn(objects, rootElement)) return undefined;
  if (!known.has(rootElement)) known.set(rootElement, structure(objects[rootElement] ?? {}, rootElement));
  return known.get(rootElement);
}

function structure(structures: SchemaStructures, name: string): Structure | undefined {
  const fields = structures[name];
  if (fields === undefined) return undefined;
  return new Map(Object.entries(fields).map(([fieldName, field]) => [fieldName, fieldSchema(structures, field)]));
}

function fieldSchema(structures: SchemaStructures, field: SchemaField): FieldSchema {
  return {
    type: fieldType(structures, field),
    isRequired: field.required ?? false,
    isAttribute: field.attribute ?? false,
    isMultiple: field.multi ?? false,
    maximumLength: field.maxLength,
  };
}

function fieldType(structures: SchemaStructures, field: SchemaField): FieldType {
  if (field.type === 'STRING') return { kind: 'text' };
  if (field.type === 'BOOLEAN') return { kind: 'boolean' };
  if (field.type === 'NUMBER') return { kind: 'number' };
  if (field.type === 'SERVICE_ID') return { kind: 'scriptId', pattern: scriptIdPattern(field) };
  if (field.type.startsWith('enum:')) return { kind: 'choice', values: choices(field.type.slice('enum:'.length)) };
  const list = /^list<(.+)>$/.exec(field.type)?.[1];
  return { kind: 'structure', fields: structure(structures, list ?? field.type), isList: list !== undefined };
}

/** Oracle publishes the pattern of whole objects; of their parts only the prefix, as default value. */
function scriptIdPattern(field: SchemaField): RegExp {
  return new RegExp(`^(?:${field.regex ?? `${field.default ?? ''}[0-9a-z_]+`})$`);
}

/** Undefined for the lists that the reference does not spell out. */
function choices(name: string): ReadonlySet<string> | undefined {
  const values = enums[name];
  return values === undefined ? undefined : new Set(values);
}
