import * as v from 'valibot';
import { rowsOf } from '../../account/suiteql';
import { endpoint, type Need } from '../endpoint';
import { ApiError } from '../errors';
import { demand } from '../permission';
import { recordTypes } from '../records/recordTypes';
import { summaryColumns, summarySchema, toSummary } from '../records/summary';
import { createRecordOnce } from '../writing/createRecord';
import { recordNotFound, translated } from '../writing/failures';
import { newRecordSchema, type NewRecord } from '../writing/newRecordSchema';
import { readRecords } from '../writing/readRecords';

const needs = {
  contact: { requirement: 'createContacts', when: 'to create a contact' },
  task: { requirement: 'createTasks', when: 'to create a task' },
  phonecall: { requirement: 'createPhoneCalls', when: 'to create a phone call' },
  calendarevent: { requirement: 'createEvents', when: 'to create an event' },
  supportcase: { requirement: 'createCases', when: 'to create a case' },
} as const satisfies Record<NewRecord['type'], Need>;

/** @throws ApiError INVALID_INPUT, MISSING_PERMISSION, RECORD_NOT_FOUND */
function refuseBeforehand(given: NewRecord): void {
  if (given.type === 'calendarevent' && Date.parse(given.fields.end) < Date.parse(given.fields.start)) {
    throw new ApiError('INVALID_INPUT', 'fields.end: must not be before fields.start');
  }
  demand(needs[given.type]);
  const { company } = given.fields;
  if (company && readRecords([company]).length === 0) throw recordNotFound(company.type, company.id);
}

/** Gives the summary of a record as it stands in NetSuite now: 10 units. */
function readSummary(type: NewRecord['type'], id: number) {
  const [row = { id }] = rowsOf(`SELECT ${summaryColumns(type)} FROM ${recordTypes[type].table} WHERE id = ?`, [id]);
  return toSummary(type, row);
}

function answer(given: NewRecord) {
  refuseBeforehand(given);
  try {
    const { id, isNew } = createRecordOnce(given);
    return { record: readSummary(given.type, id), status: isNew ? ('created' as const) : ('already-created' as const) };
  } catch (thrown) {
    throw translated(thrown);
  }
}

/**
 * POST record: makes a contact, task, phone call, event or case. The same user's request of the same name never makes a
 * second one of a type, so that it may be repeated. 10 units for the company, 25 to make it, 10 for the answer.
 * @throws ApiError INVALID_INPUT, MISSING_PERMISSION, RECORD_NOT_FOUND before anything is written; CONFLICT in NetSuite's
 * words where it refuses the record
 */
export const createRecord = endpoint({
  method: 'post',
  resource: 'record',
  summary: 'Creates a contact, task, phone call, event or case, once for each requestId.',
  needs: Object.values(needs),
  input: newRecordSchema,
  output: v.object({
    record: summarySchema,
    status: v.picklist(['created', 'already-created']),
  }),
  failures: ['MISSING_PERMISSION', 'RECORD_NOT_FOUND', 'CONFLICT'],
  example: {
    input: { resource: 'record', type: 'task', requestId: 'pane-2026-11-24-0001', fields: { title: 'Call back', dueDate: '2026-11-27', company: { type: 'customer', id: 501 } } },
    output: { record: { type: 'task', id: 5025, name: 'Call back', company: 'Aquila Instruments', link: '/app/crm/calendar/task.nl?id=5025' }, status: 'created' },
  },
  answer,
});
