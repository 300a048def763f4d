import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

export type Schema = ReturnType<typeof toJsonSchema>;
type Properties = NonNullable<Schema['properties']>;

/** What the walk reads of a valibot schema or of a step of a pipe; which of it exists depends on its kind. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly message?: unknown;
  readonly description?: unknown;
  readonly pipe?: readonly Part[];
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly value?: Part;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly unknown[];
}

/**
 * A schema of the API as JSON Schema 2020-12: what a client sends for 'input', what it is answered for 'output'. Rules
 * that JSON Schema cannot tell, and those that come after a text was taken apart, stand in the description, in the words
 * in which the API refuses.
 */
export function jsonSchemaOf(schema: v.GenericSchema, mode: 'input' | 'output'): Schema {
  const json = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: mode, errorMode: 'ignore' });
  delete json.$schema;
  return described(schema as unknown as Part, json);
}

function described(part: Part, json: Schema): Schema {
  const whole = { ...json, ...childrenOf(part, json) };
  const words = [...new Set(wordsOf(part))].join('; ');
  return words === '' ? whole : { ...whole, description: words };
}

/** Only the parts that a schema has are walked; where JSON Schema has another shape, it stays as it is. */
function childrenOf(part: Part, json: Schema): Schema {
  if (part.wrapped !== undefined) return childrenOf(part.wrapped, json);
  if (part.entries !== undefined && json.properties !== undefined) return { properties: mapped(part.entries, json.properties) };
  if (part.item !== undefined && isSchema(json.items)) return { items: described(part.item, json.items) };
  if (part.type === 'record' && part.value !== undefined && isSchema(json.additionalProperties)) return { additionalProperties: described(part.value, json.additionalProperties) };
  const key = json.oneOf === undefined ? 'anyOf' : 'oneOf';
  const { [key]: options } = json;
  if (options === undefined || part.options === undefined) return {};
  return { [key]: options.map((option, index) => (isSchema(option) ? described(part.options?.[index] as Part, option) : option)) };
}

function mapped(entries: Readonly<Record<string, Part>>, properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).map(([name, json]) => [name, isSchema(json) && entries[name] ? described(entries[name], json) : json]));
}

function isSchema(json: unknown): json is Schema {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Descriptions, and what the steps of a pipe say when they refuse; the schemas behind a transformation among them. */
function wordsOf(part: Part): string[] {
  if (part.wrapped !== undefined) return wordsOf(part.wrapped);
  return (part.pipe ?? []).flatMap((step, index) => {
    if (step.kind !== 'schema') return textsOf(step);
    // The first step is the schema itself, whose items are walked on their own; a later one's are seen by nobody else.
    return [...wordsOf(step), ...(index === 0 || step.item === undefined ? [] : wordsOf(step.item))];
  });
}

function textsOf({ kind, description, message }: Part): string[] {
  const text = kind === 'metadata' ? description : message;
  return typeof text === 'string' ? [text] : [];
}
