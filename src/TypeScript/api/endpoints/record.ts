import * as v from 'valibot';
import { reasonOf } from '../../account/reading';
import { rowsOf, type Row } from '../../account/suiteql';
import { endpoint } from '../endpoint';
import { demand } from '../permission';
import { recordTypeIds, recordTypes, type RecordTypeId } from '../records/recordTypes';
import { idSchema, typeSchema } from '../records/reference';
import { needsOf } from '../records/skipped';
import { detailColumns, detailEntries, summaryColumns, summaryEntries, toDetails, toSummary, typeCondition } from '../records/summary';
import { recordNotFound } from '../writing/failures';

const input = v.object({ type: typeSchema, id: idSchema }, 'must be given');

function readRow(type: RecordTypeId, id: number): Row | undefined {
  const { sql, parameters } = typeCondition(type);
  return rowsOf(`SELECT ${summaryColumns(type)}${detailColumns(type)} FROM ${recordTypes[type].table} WHERE ${sql} AND id = ?`, [...parameters, id])[0];
}

/** To a role that may not see a table, NetSuite says that there is none: whatever getPermission told, no record of it can be seen. */
function isTableHidden(thrown: unknown): boolean {
  return reasonOf(thrown).includes(' was not found');
}

function answer({ type, id }: v.InferOutput<typeof input>) {
  demand({ requirement: recordTypes[type].see });
  try {
    const row = readRow(type, id);
    if (row !== undefined) return { record: { ...toSummary(type, row), ...toDetails(type, row) } };
  } catch (thrown) {
    if (!isTableHidden(thrown)) throw thrown;
  }
  throw recordNotFound(type, id);
}

/**
 * GET record: what the pane shows of one record. 10 units.
 * @throws ApiError MISSING_PERMISSION; RECORD_NOT_FOUND, which one that this role cannot see is as well
 */
export const record = endpoint({
  method: 'get',
  resource: 'record',
  summary: 'What is worth showing of one record.',
  needs: needsOf(recordTypeIds, 'where a record of that type is asked for'),
  input,
  output: v.object({ record: v.object({ ...summaryEntries, ...detailEntries }) }),
  failures: ['MISSING_PERMISSION', 'RECORD_NOT_FOUND'],
  example: {
    input: { resource: 'record', type: 'customer', id: '501' },
    output: {
      record: { type: 'customer', id: 501, name: 'Aquila Instruments', email: 'office@aquila.example', link: '/app/common/entity/custjob.nl?id=501', phone: '+44 20 7946 0100' },
    },
  },
  answer,
});
