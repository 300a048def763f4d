import * as v from 'valibot';
import { topFolder } from '../../account/topFolder';
import { endpoint, type Need } from '../endpoint';
import { demand } from '../permission';
import { recordTypeIds } from '../records/recordTypes';
import { attachFile } from '../writing/attachFile';
import { ATTACHMENT_FOLDER } from '../writing/attachmentFolder';
import { recordNotFound, throwIfAllFailed } from '../writing/failures';
import { isRunnable, safeFileName } from '../writing/fileName';
import { cabinetName, findFile, saveFile } from '../writing/files';
import { readRecords } from '../writing/readRecords';
import { fileEntries, recordErrorSchema, recordReferencesSchema } from '../writing/schemas';
import { refuseLargeFiles, refuseLargeRequest } from '../writing/size';

const needs = {
  file: { requirement: 'attachFiles' },
  runnable: { requirement: 'uploadScriptsAndPages', when: 'where the file is a program or a page, such as .js, .htm or .exe' },
} as const satisfies Record<string, Need>;

const input = v.object({ ...fileEntries, records: recordReferencesSchema }, 'must be given');
type Input = v.InferOutput<typeof input>;

function answer(given: Input) {
  const { records, ...sent } = given;
  refuseLargeFiles([sent]);
  refuseLargeRequest(given);
  demand(needs.file);
  if (isRunnable(safeFileName(sent.name))) demand(needs.runnable);
  const seen = readRecords(records);
  const [first] = records;
  if (seen.length === 0 && first !== undefined) throw recordNotFound(first.type, first.id);
  const folder = topFolder(ATTACHMENT_FOLDER);
  const name = cabinetName(sent);
  const kept = findFile(folder, name);
  const id = kept?.id ?? saveFile(folder, name, sent.content);
  const results = attachFile(id, records, seen);
  throwIfAllFailed(results);
  return { file: { id, name, status: kept === undefined ? ('stored' as const) : ('already-stored' as const) }, results };
}

/**
 * POST file: keeps one file and attaches it to records. The same content under the same name is kept once, and a record
 * has a file once, so that the request may be repeated.
 *
 * Units: 10 for each table of the records (at most 11), 20 to 45 for the folder and the name, 20 for a new file, 10 for
 * each record: with 20 records at most 375.
 * @throws ApiError INVALID_INPUT, TOO_LARGE, MISSING_PERMISSION, RECORD_NOT_FOUND before anything is written; the first
 * record's code where all of them failed
 */
export const file = endpoint({
  method: 'post',
  resource: 'file',
  summary: 'Keeps one file in the File Cabinet and attaches it to 1 to 20 records.',
  needs: [needs.file, needs.runnable],
  input,
  output: v.object({
    file: v.object({ id: v.number(), name: v.string(), status: v.picklist(['stored', 'already-stored']) }),
    results: v.array(v.object({ type: v.picklist(recordTypeIds), id: v.number(), status: v.picklist(['attached', 'failed']), error: v.optional(recordErrorSchema) })),
  }),
  failures: ['MISSING_PERMISSION', 'RECORD_NOT_FOUND', 'TOO_LARGE', 'CONFLICT'],
  example: {
    input: { resource: 'file', name: 'offer.txt', content: 'VGVuIHB1bXBz', records: [{ type: 'customer', id: 501 }] },
    output: { file: { id: 8019, name: '41c7e5b80f6a offer.txt', status: 'stored' }, results: [{ type: 'customer', id: 501, status: 'attached' }] },
  },
  answer,
});
