import { resolve } from 'node:path';
import ts from 'typescript';
import { jsonSchemaOf, type Schema } from '../../scripts/reference/jsonSchema';
import { endpoints } from '../../src/TypeScript/api/router';

/** The client's types by endpoint: what a POST takes and what each answers. The queries of GET and DELETE are texts made by the client. */
const types: Readonly<Record<string, { readonly input?: string; readonly answer: string }>> = {
  'get status': { answer: 'Status' },
  'get session': { answer: 'Session' },
  'get permissions': { answer: 'PermissionReport' },
  'get matches': { answer: 'Matches' },
  'get search': { answer: 'SearchPage' },
  'get record': { answer: 'RecordAnswer' },
  'get associations': { answer: 'Associations' },
  'post email': { input: 'EmailInput', answer: 'EmailResult' },
  'post file': { input: 'FileInput', answer: 'FileResult' },
  'post record': { input: 'CreateRecordInput', answer: 'CreatedRecord' },
  'post event': { input: 'EventInput', answer: 'EventResult' },
  'delete association': { answer: 'Detached' },
};

const file = resolve('client/types.ts');
const program = ts.createProgram([file], { strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] });
const checker = program.getTypeChecker();
const source = program.getSourceFile(file)!;
const exported = new Map(checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]));

/** A shape, however it was written: a JSON Schema of the plainest kind. */
interface Shape {
  readonly kind: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'record' | 'union';
  /** Values of a string that may be but these. */
  readonly values?: readonly string[];
  readonly item?: Shape;
  readonly properties?: Readonly<Record<string, { readonly shape: Shape; readonly isRequired: boolean }>>;
  readonly options?: readonly Shape[];
}

function shapeOfType(type: ts.Type): Shape {
  if (type.flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean' };
  if (type.isUnion()) return shapeOfUnion(type);
  if (type.isStringLiteral()) return { kind: 'string', values: [type.value] };
  if (type.flags & ts.TypeFlags.String) return { kind: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { kind: 'number' };
  if (checker.isArrayType(type)) return { kind: 'array', item: shapeOfType(checker.getTypeArguments(type as ts.TypeReference)[0]!) };
  const index = type.getStringIndexType();
  if (index !== undefined) return { kind: 'record', item: shapeOfType(index) };
  const properties = checker.getPropertiesOfType(type).map((symbol) => {
    const isRequired = (symbol.flags & ts.SymbolFlags.Optional) === 0;
    return [symbol.name, { shape: shapeOfType(checker.getNonNullableType(checker.getTypeOfSymbol(symbol))), isRequired }] as const;
  });
  return { kind: 'object', properties: Object.fromEntries(properties) };
}

function shapeOfUnion(type: ts.UnionType): Shape {
  if (type.types.every((one) => one.flags & ts.TypeFlags.BooleanLike)) return { kind: 'boolean' };
  if (type.types.every((one) => one.isStringLiteral())) return { kind: 'string', values: type.types.map((one) => (one as ts.StringLiteralType).value) };
  return { kind: 'union', options: type.types.map(shapeOfType) };
}

function shapeOfSchema(schema: Schema): Shape {
  const options = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (options !== undefined && schema.properties === undefined) return { kind: 'union', options: options.map(shapeOfSchema) };
  if (schema.const !== undefined) return typeof schema.const === 'string' ? { kind: 'string', values: [schema.const] } : { kind: 'boolean' };
  if (schema.enum !== undefined) return { kind: 'string', values: schema.enum.map(String) };
  if (schema.type === 'array') return { kind: 'array', item: shapeOfSchema(schema.items as Schema) };
  if (schema.type !== 'object') return { kind: schema.type === 'integer' ? 'number' : (schema.type as 'string') };
  if (schema.properties === undefined || Object.keys(schema.properties).length === 0) return { kind: 'record', item: shapeOfSchema(schema.additionalProperties as Schema) };
  const required = new Set(schema.required);
  return { kind: 'object', properties: Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, { shape: shapeOfSchema(field as Schema), isRequired: required.has(name) }])) };
}

/** Why not every value of one shape is of the other; none where each is. */
function misfits(given: Shape, wanted: Shape, path: string): string[] {
  if (given.kind === 'union') return given.options!.flatMap((option, index) => misfits(option, wanted, `${path}<${index}>`));
  if (wanted.kind === 'union') return misfitsOfAll(given, wanted.options!, path);
  if (given.kind !== wanted.kind) return [`${path}: ${given.kind}, not ${wanted.kind}`];
  if (given.kind === 'string') return misfitsOfText(given.values, wanted.values, path);
  if (given.kind === 'array' || given.kind === 'record') return misfits(given.item!, wanted.item!, `${path}[]`);
  return given.kind === 'object' ? misfitsOfObject(given, wanted, path) : [];
}

function misfitsOfAll(given: Shape, options: readonly Shape[], path: string): string[] {
  const tries = options.map((option) => misfits(given, option, path)).sort((one, other) => one.length - other.length);
  return tries[0] ?? [];
}

function misfitsOfText(given: readonly string[] | undefined, wanted: readonly string[] | undefined, path: string): string[] {
  if (wanted === undefined || given?.every((value) => wanted.includes(value))) return [];
  return [`${path}: ${given?.join() ?? 'any string'}, not ${wanted.join()}`];
}

function misfitsOfObject({ properties: given = {} }: Shape, { properties: wanted = {} }: Shape, path: string): string[] {
  const missing = Object.entries(wanted).filter(([name, { isRequired }]) => isRequired && given[name]?.isRequired !== true).map(([name]) => `${path}.${name}: not always there`);
  const inner = Object.entries(given).flatMap(([name, { shape }]) => (wanted[name] === undefined ? [`${path}.${name}: unknown to the other`] : misfits(shape, wanted[name].shape, `${path}.${name}`)));
  return [...missing, ...inner];
}

const shapeOf = (name: string) => shapeOfType(exported.get(name)!);

describe('the client’s types', () => {
  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.resource}`, endpoint] as const))('hold what the schemas of %s say, and nothing else', (name, { output, input }) => {
    const { answer, input: taken } = types[name]!;
    expect(misfits(shapeOfSchema(jsonSchemaOf(output, 'output')), shapeOf(answer), answer)).toEqual([]);
    if (taken !== undefined) expect(misfits(shapeOf(taken), shapeOfSchema(jsonSchemaOf(input, 'input')), taken)).toEqual([]);
  });

  it('tell a field too few, too many, of another type, and one that may be absent', () => {
    const shape = (schema: Schema) => shapeOfSchema(schema);
    const one = shape({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'number' } }, required: ['a'] });
    const other = shape({ type: 'object', properties: { a: { type: 'string', enum: ['x'] }, b: { type: 'string' }, c: { type: 'number' } }, required: ['b', 'c'] });
    expect(misfits(one, other, 'T')).toEqual(['T.b: not always there', 'T.c: not always there', 'T.a: any string, not x', 'T.b: number, not string']);
    expect(misfits(shape({ type: 'object', properties: { a: { type: 'string' } } }), shape({ type: 'object', properties: { d: { type: 'string' } } }), 'T')).toEqual(['T.a: unknown to the other']);
  });
});
