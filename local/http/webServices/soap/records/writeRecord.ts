import { isChecked } from '../../../../account/checkbox';
import type { RecordType } from '../../../../account/recordAccess';
import type { Row, Value } from '../../../../account/types';
import { declared } from '../namespaces';
import { element, type Xml } from '../writeXml';
import { fieldsOf, type Field } from './fields';
import { soapNameOf } from './soapNames';

/** A record as an answer holds it. @param elementName record, or platformCore:record in a search's list */
export function writeRecord(elementName: string, version: string, type: RecordType, row: Row): Xml {
  const { name, prefix } = soapNameOf(type);
  const attributes = {
    ...declared(prefix, version),
    'xsi:type': `${prefix}:${name}`,
    internalId: String(row.id),
    externalId: row.externalid === undefined || row.externalid === null ? undefined : String(row.externalid),
  };
  const written = fieldsOf(type).map((field) => writeField(prefix, field, row[field.column] ?? null));
  return element(elementName, attributes, ...written.filter((field) => field !== undefined));
}

/** What is empty is left out; a file's content is not kept. */
function writeField(prefix: string, { name, kind }: Field, value: Value): Xml | undefined {
  if (value === null || value === '' || kind === 'content') return undefined;
  const qualified = `${prefix}:${name}`;
  if (kind === 'reference' || kind === 'key') return element(qualified, { internalId: String(value) });
  return element(qualified, {}, textOfValue(kind, value));
}

function textOfValue(kind: Field['kind'], value: Value): string {
  if (kind === 'boolean') return String(isChecked(value));
  return kind === 'date' ? `${String(value).replace(' ', 'T')}.000Z` : String(value);
}
