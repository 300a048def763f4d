import { deleteRow, findRow, hasRoles } from '../../../../account/recordStore';
import type { SoapContext } from '../context';
import { namespace } from '../namespaces';
import type { Element } from '../readXml';
import { checkAccess } from '../records/access';
import { RecordError } from '../records/recordError';
import { readReference, writeReference, type RecordReference } from '../records/reference';
import { element, type Xml } from '../writeXml';
import { listedChildren, mostRecords, onlyChild } from './lists';
import { success, withStatus } from './status';

/** Deletes the record of one baseRef. @throws SoapFault */
export function deleteRecord(context: SoapContext, request: Element): Xml {
  const response = context.account.database.transaction(() => deleteOne(context, onlyChild(request, 'baseRef')));
  return element('deleteResponse', { xmlns: namespace('platformMsgs', context.version) }, response);
}

/** Deletes the records of baseRefs; each succeeds or fails by itself. @throws SoapFault */
export function deleteList(context: SoapContext, request: Element): Xml {
  const references = listedChildren(request, 'baseRef', mostRecords.write);
  const responses = context.account.database.transaction(() => references.map((reference) => deleteOne(context, reference)));
  const list = element('writeResponseList', {}, success(context.version), ...responses);
  return element('deleteListResponse', { xmlns: namespace('platformMsgs', context.version) }, list);
}

function deleteOne(context: SoapContext, baseRef: Element): Xml {
  const { account, version } = context;
  return withStatus(
    version,
    () => {
      const reference = readReference(account, baseRef);
      checkDeletable(context, reference);
      deleteRow(account, reference.type, reference.id);
      return element('writeResponse', {}, success(version), writeReference(reference, version));
    },
    (status) => element('writeResponse', {}, status),
  );
}

function checkDeletable(context: SoapContext, { type, id }: RecordReference): void {
  checkAccess(context, type, 'delete');
  if (findRow(context.account, type, id) === undefined) throw new RecordError('RCRD_DSNT_EXIST', 'That record does not exist.');
  if (type.id === 'employee' && hasRoles(context.account, id)) {
    throw new RecordError('USER_ERROR', 'This record cannot be deleted because it has dependent records.');
  }
}
