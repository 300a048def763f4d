import * as v from 'valibot';
import { readAsker } from '../../account/currentUser';
import { VIEW } from '../../requirements/levels';
import { endpoint, type Need } from '../endpoint';
import { listOf } from '../lists';
import { demand } from '../permission';
import { findAssociations } from '../records/associations';
import { recordTypeIds } from '../records/recordTypes';
import { demandFeatureOfLinks } from '../writing/feature';
import { messageIdSchema } from '../writing/schemas';

const MOST_MESSAGES = 100;

const need: Need = { requirement: 'attachEmails', level: VIEW };

const input = v.object({ messageids: v.pipe(listOf(messageIdSchema, { items: 'Internet message ids', separator: 'blank', most: MOST_MESSAGES }), v.minLength(1, 'must name a message')) }, 'must be given');

function answer({ messageids }: v.InferOutput<typeof input>) {
  demandFeatureOfLinks();
  demand(need);
  return { associations: findAssociations(messageids, readAsker().userId) };
}

/**
 * GET associations: where mails are attached. 10 units for every 5,000 attachments begun.
 * @throws ApiError FEATURE_OFF, MISSING_PERMISSION
 */
export const associations = endpoint({
  method: 'get',
  resource: 'associations',
  summary: 'Which mails are attached to which records, by whom. A mail that was never attached has no records.',
  needs: [need],
  input,
  output: v.object({
    associations: v.array(
      v.object({
        messageId: v.string(),
        records: v.array(
          v.object({
            type: v.picklist(recordTypeIds),
            id: v.number(),
            messageRecordId: v.number(),
            attachedBy: v.object({ id: v.number(), name: v.optional(v.string()) }),
            attachedAt: v.pipe(v.string(), v.description('as in 2026-11-24T09:00:00, by the clock of the account')),
            isMine: v.boolean(),
          }),
        ),
      }),
    ),
  }),
  failures: ['MISSING_PERMISSION', 'FEATURE_OFF'],
  example: {
    input: { resource: 'associations', messageids: '<never-attached@northwind.example>' },
    output: { associations: [{ messageId: '<never-attached@northwind.example>', records: [] }] },
  },
  answer,
});
