import { hasTwin, insertRow } from '../../../../account/recordStore';
import type { SoapContext } from '../context';
import { namespace } from '../namespaces';
import { textOf, type Element } from '../readXml';
import { checkAccess } from '../records/access';
import { newRow } from '../records/newRow';
import { readRecord, typeOfRecord } from '../records/readRecord';
import { RecordError } from '../records/recordError';
import { writeReference } from '../records/reference';
import { element, type Xml } from '../writeXml';
import { listedChildren, mostRecords, onlyChild } from './lists';
import { success, withStatus } from './status';

/** Adds one record. @throws SoapFault */
export function add(context: SoapContext, request: Element): Xml {
  const response = context.account.database.transaction(() => addOne(context, onlyChild(request, 'record')));
  return element('addResponse', { xmlns: namespace('platformMsgs', context.version) }, response);
}

/** Adds records; each succeeds or fails by itself. @throws SoapFault */
export function addList(context: SoapContext, request: Element): Xml {
  const records = listedChildren(request, 'record', mostRecords.write);
  const responses = context.account.database.transaction(() => records.map((record) => addOne(context, record)));
  const list = element('writeResponseList', {}, success(context.version), ...responses);
  return element('addListResponse', { xmlns: namespace('platformMsgs', context.version) }, list);
}

function addOne(context: SoapContext, record: Element): Xml {
  const { account, caller, version, now } = context;
  return withStatus(
    version,
    () => {
      const type = typeOfRecord(account, record);
      checkAccess(context, type, 'create', textOf(record, 'name'));
      const row = newRow(account, type, readRecord(account, type, record), caller, now);
      if (typeof row.externalid === 'string' && hasTwin(account, type, row.externalid)) {
        throw new RecordError('DUP_RCRD', 'This record already exists.');
      }
      const id = insertRow(account, type, row);
      return element('writeResponse', {}, success(version), writeReference({ type, id }, version));
    },
    (status) => element('writeResponse', {}, status),
  );
}
