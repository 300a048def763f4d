import type { SoapContext } from '../context';
import { userError } from '../fault';
import type { Element } from '../readXml';
import type { Xml } from '../writeXml';
import { add, addList } from './add';
import { deleteList, deleteRecord } from './delete';
import { get, getList } from './get';
import { getServerTime } from './getServerTime';
import { search } from './search';

type Operation = (context: SoapContext, request: Element) => Xml;

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['getServerTime', getServerTime],
  ['get', get],
  ['getList', getList],
  ['add', add],
  ['addList', addList],
  ['delete', deleteRecord],
  ['deleteList', deleteList],
  ['search', search],
]);

/** Does what the body of a message asks for; gives the body of the answer. @throws SoapFault */
export function perform(context: SoapContext, request: Element): Xml {
  const operation = operations.get(request.name);
  if (operation === undefined) throw userError(`The operation ${request.name.slice(0, 60)} is not available in Local NetSuite.`);
  return operation(context, request);
}
