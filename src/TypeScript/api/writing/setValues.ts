import type * as record from 'N/record';

/** Sets fields of a record by their ids. No units. */
export function setValues(draft: record.Record, values: Readonly<Record<string, record.FieldValue>>): void {
  for (const [fieldId, value] of Object.entries(values)) draft.setValue({ fieldId, value });
}
