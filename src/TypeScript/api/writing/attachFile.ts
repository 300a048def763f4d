import * as record from 'N/record';
import { recordNotFound, toRecordError, type RecordError } from './failures';
import type { RecordReference } from './schemas';
import { requireUnitsForAStep } from './units';

/** What became of a file at one record. */
export interface FileResult extends RecordReference {
  readonly status: 'attached' | 'failed';
  readonly error?: RecordError;
}

/**
 * Attaches a file to records, each for itself: 10 units a record. To attach again what is attached changes nothing.
 * Results come in the order asked for.
 */
export function attachFile(fileId: number, references: readonly RecordReference[], seen: readonly RecordReference[]): FileResult[] {
  return references.map(({ type, id }): FileResult => {
    try {
      if (!seen.some((at) => at.type === type && at.id === id)) throw recordNotFound(type, id);
      requireUnitsForAStep();
      record.attach({ record: { type: 'file', id: fileId }, to: { type, id } });
      return { type, id, status: 'attached' };
    } catch (thrown) {
      return { type, id, status: 'failed', error: toRecordError(thrown) };
    }
  });
}
