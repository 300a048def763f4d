import { findRow } from '../../../../account/recordStore';
import type { SoapContext } from '../context';
import { namespace } from '../namespaces';
import type { Element } from '../readXml';
import { checkAccess } from '../records/access';
import { RecordError } from '../records/recordError';
import { readReference } from '../records/reference';
import { writeRecord } from '../records/writeRecord';
import { element, type Xml } from '../writeXml';
import { listedChildren, mostRecords, onlyChild } from './lists';
import { success, withStatus } from './status';

/** One record by its baseRef. @throws SoapFault */
export function get(context: SoapContext, request: Element): Xml {
  return element('getResponse', { xmlns: namespace('platformMsgs', context.version) }, read(context, onlyChild(request, 'baseRef')));
}

/** Records by their baseRefs; each succeeds or fails by itself. @throws SoapFault */
export function getList(context: SoapContext, request: Element): Xml {
  const responses = listedChildren(request, 'baseRef', mostRecords.read).map((reference) => read(context, reference));
  const list = element('readResponseList', {}, success(context.version), ...responses);
  return element('getListResponse', { xmlns: namespace('platformMsgs', context.version) }, list);
}

function read(context: SoapContext, baseRef: Element): Xml {
  const { account, version } = context;
  return withStatus(
    version,
    () => {
      const { type, id } = readReference(account, baseRef);
      checkAccess(context, type, 'view');
      const row = findRow(account, type, id);
      if (row === undefined) throw new RecordError('RCRD_DSNT_EXIST', 'That record does not exist.');
      return element('readResponse', {}, success(version), writeRecord('record', version, type, row));
    },
    (status) => element('readResponse', {}, status),
  );
}
