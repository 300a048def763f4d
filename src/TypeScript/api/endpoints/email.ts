import * as v from 'valibot';
import { endpoint, type Need } from '../endpoint';
import { demand } from '../permission';
import { recordTypeIds } from '../records/recordTypes';
import { limits } from '../limits';
import { attachMail, isComplete, readStanding } from '../writing/attachMail';
import { storeAttachments, storedAttachments } from '../writing/attachments';
import { recordNotFound, throwIfAllFailed } from '../writing/failures';
import { demandFeatureOfLinks } from '../writing/feature';
import { isRunnable, safeFileName } from '../writing/fileName';
import { readRecords } from '../writing/readRecords';
import { fileSchema, messageIdSchema, peopleSchema, personSchema, recordErrorSchema, recordReferencesSchema, timeSchema } from '../writing/schemas';
import { refuseLargeBody, refuseLargeFiles, refuseLargeRequest } from '../writing/size';

const needs = {
  message: { requirement: 'attachEmails' },
  file: { requirement: 'attachFiles', when: 'where the mail has attachments' },
  runnable: { requirement: 'uploadScriptsAndPages', when: 'where an attachment is a program or a page, such as .js, .htm or .exe' },
} as const satisfies Record<string, Need>;

const input = v.object(
  {
    messageId: messageIdSchema,
    subject: v.pipe(v.string('must be a text'), v.maxLength(2000, 'must have at most 2000 characters')),
    from: personSchema,
    to: peopleSchema,
    cc: v.optional(peopleSchema),
    sentAt: timeSchema,
    body: v.pipe(v.string('must be the mail as HTML'), v.description(`the mail as HTML, at most ${limits.bodyCharacters} characters; NetSuite keeps it as it is`)),
    incoming: v.optional(v.pipe(v.boolean('must be true or false'), v.description('true where the caller got the mail, false or left out where he sent it'))),
    records: recordReferencesSchema,
    attachments: v.optional(
      v.pipe(v.array(fileSchema, 'must be a list of files: {"name", "content"}'), v.maxLength(limits.attachments, `must have at most ${limits.attachments} files; send more over several requests`)),
    ),
    more: v.optional(v.pipe(v.literal(true, 'must be true, or be left out'), v.description('true where further requests of this mail follow: this one stores its attachments only'))),
  },
  'must be given',
);
type Input = v.InferOutput<typeof input>;

/** Everything that can refuse the request as a whole, before anything is written. */
function refuseBeforehand(given: Input): void {
  const attachments = given.attachments ?? [];
  refuseLargeBody(given.body);
  refuseLargeFiles(attachments);
  refuseLargeRequest(given);
  demandFeatureOfLinks();
  demand(needs.message);
  if (attachments.length > 0) demand(needs.file);
  if (attachments.some(({ name }) => isRunnable(safeFileName(name)))) demand(needs.runnable);
}

function answer(given: Input) {
  const { messageId, records, attachments = [], more, cc = [], incoming = false, ...mail } = given;
  refuseBeforehand(given);
  const seen = readRecords(records);
  const [first] = records;
  if (seen.length === 0 && first !== undefined) throw recordNotFound(first.type, first.id);
  if (more) return { results: [], attachments: storeAttachments(messageId, attachments).results };
  const standing = readStanding(messageId, records);
  const isAllDone = seen.every((record) => isComplete(standing, messageId, record));
  const files = attachments.length > 0 ? storeAttachments(messageId, attachments) : { results: [], fileIds: isAllDone ? [] : storedAttachments(messageId) };
  const results = attachMail(records, seen, messageId, standing, { ...mail, cc, incoming, fileIds: files.fileIds });
  throwIfAllFailed(results);
  return { results, attachments: files.results };
}

/**
 * POST email: attaches one mail to records, as NetSuite messages with its attachments. Safe to repeat: see attachTo.
 *
 * Units: 10 for each table of the records (at most 11), 20 for what is there already, 20 to 45 for the folder, 20 for
 * each new file, 21 for each record: with 20 records and 5 attachments at most 695. Two clients at once: 20 more a record.
 * @throws ApiError INVALID_INPUT, TOO_LARGE, FEATURE_OFF, MISSING_PERMISSION, RECORD_NOT_FOUND before anything is written;
 * CONFLICT where the units run low; the first record's code where all of them failed
 */
export const email = endpoint({
  method: 'post',
  resource: 'email',
  summary:
    'Attaches one mail to 1 to 20 records, once, however often it is sent. Large mails come in several requests, all but the last with more: they store attachments only. A subject of more than 200 characters is cut.',
  needs: [needs.message, needs.file, needs.runnable],
  input,
  output: v.object({
    results: v.array(
      v.object({
        type: v.picklist(recordTypeIds),
        id: v.number(),
        status: v.picklist(['attached', 'already-attached', 'failed']),
        messageRecordId: v.optional(v.number()),
        error: v.optional(recordErrorSchema),
      }),
    ),
    attachments: v.array(v.object({ name: v.pipe(v.string(), v.description('its name in the File Cabinet; attachments come in the order in which they were sent')), fileId: v.number(), status: v.picklist(['stored', 'already-stored']) })),
  }),
  failures: ['MISSING_PERMISSION', 'RECORD_NOT_FOUND', 'TOO_LARGE', 'FEATURE_OFF', 'CONFLICT'],
  example: {
    input: {
      resource: 'email',
      messageId: '<8f2c41d0@northwind.example>',
      subject: 'Order SO10042',
      from: { address: 'morgan.lee@northwind.example', name: 'Morgan Lee' },
      to: [{ address: 'rita.ready@brightwater.example' }],
      sentAt: '2026-11-24T09:00:00Z',
      body: '<p>Please find our order attached.</p>',
      incoming: true,
      records: [{ type: 'customer', id: 501 }],
      attachments: [{ name: 'order.txt', content: 'VGVuIHB1bXBz' }],
    },
    output: {
      results: [{ type: 'customer', id: 501, status: 'attached', messageRecordId: 7025 }],
      attachments: [{ name: '6b1f0a3c9d2e-41c7e5b80f6a order.txt', fileId: 8019, status: 'stored' }],
    },
  },
  answer,
});
