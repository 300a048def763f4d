import * as v from 'valibot';
import { readAsker } from '../../account/currentUser';
import { endpoint } from '../endpoint';
import { ApiError } from '../errors';
import { demand } from '../permission';
import { idSchema, typeSchema } from '../records/reference';
import { demandFeatureOfLinks } from '../writing/feature';
import { hashOfAssociation } from '../writing/hash';
import { deleteLink, findLinks } from '../writing/links';
import { deleteMessage, findMessages } from '../writing/messages';
import { messageIdSchema } from '../writing/schemas';

const input = v.object({ messageid: messageIdSchema, type: typeSchema, id: idSchema }, 'must be given');

/** @throws ApiError CONFLICT */
function refuseUnnoted(): never {
  throw new ApiError('CONFLICT', 'Nobody can tell who attached this mail, because attaching it was interrupted. Attach it again, which completes it; then it can be detached.');
}

/** Deletes the message, then the note of it: what is interrupted in between is found by the note and completed. */
function answer({ messageid, type, id }: v.InferOutput<typeof input>) {
  demandFeatureOfLinks();
  demand({ requirement: 'manageMessages' });
  const externalId = hashOfAssociation(messageid, type, id);
  const link = findLinks([externalId]).get(externalId);
  const message = findMessages([externalId]).get(externalId);
  if (link === undefined) return message === undefined ? { status: 'not-attached' as const } : refuseUnnoted();
  if (link.owner !== readAsker().userId) throw new ApiError('CONFLICT', 'Somebody else attached this mail. Only he can detach it here.');
  if (message !== undefined) deleteMessage(message);
  deleteLink(link);
  return { status: 'detached' as const };
}

/**
 * DELETE association: detaches a mail that the caller attached, by deleting its message at that record. Attachments stay
 * in the File Cabinet: other records may have them. 34 units.
 * @throws ApiError INVALID_INPUT, FEATURE_OFF, MISSING_PERMISSION; CONFLICT where somebody else attached it
 */
export const detach = endpoint({
  method: 'delete',
  resource: 'association',
  summary: 'Detaches a mail from a record, if the caller attached it. Its attachments stay in the File Cabinet.',
  needs: [{ requirement: 'manageMessages' }],
  input,
  output: v.object({ status: v.picklist(['detached', 'not-attached']) }),
  failures: ['MISSING_PERMISSION', 'FEATURE_OFF', 'CONFLICT'],
  example: { input: { resource: 'association', messageid: '<8f2c41d0@northwind.example>', type: 'customer', id: '501' }, output: { status: 'detached' } },
  answer,
});
