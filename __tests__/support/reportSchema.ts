import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';

interface Schema {
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly $defs: Readonly<Record<string, { readonly enum?: readonly unknown[]; readonly properties?: Readonly<Record<string, { readonly const?: unknown }>> }>>;
}

/** What docs/report.schema.json says of every report. */
export const reportSchema = JSON.parse(readFileSync(join(__dirname, '..', '..', 'docs', 'report.schema.json'), 'utf8')) as Schema;

const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(reportSchema);

const inWords = ({ instancePath, message, params }: ErrorObject): string => `${instancePath} ${message} ${JSON.stringify(params)}`;

/** Gives what keeps a value from being a report; nothing where it is one. The reports that it is not meant to be are left out. */
export function faultsOfReport(report: unknown): readonly string[] {
  if (validate(report)) return [];
  const { view } = report as { readonly view?: string };
  const meant = Object.entries(reportSchema.$defs).filter(([, { properties }]) => properties?.['view']?.const !== undefined && properties['view'].const === view);
  const faults = meant.flatMap(([name]) => {
    const one = ajv.compile({ ...reportSchema, oneOf: [{ $ref: `#/$defs/${name}` }] });
    return one(report) ? [] : one.errors!.map((error) => `${name}: ${inWords(error)}`);
  });
  return faults.length > 0 ? faults : validate.errors!.map(inWords);
}
