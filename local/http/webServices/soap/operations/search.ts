import type { SoapContext } from '../context';
import { declared, namespace } from '../namespaces';
import type { Element } from '../readXml';
import { checkAccess } from '../records/access';
import { readSearch } from '../records/readSearch';
import { searchRows } from '../records/store';
import { writeRecord } from '../records/writeRecord';
import { element, type Xml } from '../writeXml';
import { onlyChild } from './lists';
import { withStatus } from './status';

/** Records of the first page, the only one that is given. */
const pageSize = 1000;

/** The records of a basic search, by internal id. @throws SoapFault */
export function search(context: SoapContext, request: Element): Xml {
  const result = withStatus(
    context.version,
    () => found(context, onlyChild(request, 'searchRecord')),
    (status) => element('platformCore:searchResult', declared('platformCore', context.version), status),
  );
  return element('searchResponse', { xmlns: namespace('platformMsgs', context.version) }, result);
}

function found(context: SoapContext, searchRecord: Element): Xml {
  const { account, version, jobId } = context;
  const { type, email } = readSearch(account, searchRecord);
  checkAccess(context, type, 'search');
  const { rows, total } = searchRows(account, type, email, pageSize);
  const records = rows.map((row) => writeRecord('platformCore:record', version, type, row));
  return element(
    'platformCore:searchResult',
    declared('platformCore', version),
    element('platformCore:status', { isSuccess: 'true' }),
    element('platformCore:totalRecords', {}, String(total)),
    element('platformCore:pageSize', {}, String(pageSize)),
    element('platformCore:totalPages', {}, String(Math.ceil(total / pageSize))),
    element('platformCore:pageIndex', {}, '1'),
    element('platformCore:searchId', {}, jobId),
    element('platformCore:recordList', {}, ...records),
  );
}
