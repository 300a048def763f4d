import { SoapFault, userError } from '../fault';
import { childrenOf, type Element } from '../readXml';

/** Records that one request may name: 200 to write (Oracle help section_N3658677), and to read as many as a page of results. */
export const mostRecords = { write: 200, read: 1000 } as const;

/** The one element of an operation on one record. @throws SoapFault USER_ERROR */
export function onlyChild(request: Element, name: string): Element {
  const [child, ...others] = childrenOf(request, name);
  if (child !== undefined && others.length === 0) return child;
  throw userError(`${request.name} takes one ${name}.`);
}

/** The elements of an operation on a list. @throws SoapFault USER_ERROR, MAX_RCRDS_EXCEEDED */
export function listedChildren(request: Element, name: string, most: number): Element[] {
  const children = childrenOf(request, name);
  if (children.length === 0) throw userError(`${request.name} takes at least one ${name}.`);
  if (children.length <= most) return children;
  throw new SoapFault('exceededRecordCountFault', 'MAX_RCRDS_EXCEEDED', `The maximum number of records allowed for ${request.name} is ${most}.`);
}
