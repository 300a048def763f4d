import type { LocalRequest } from '../../localRequest';
import { contentTypeOf } from '../../localRequest';
import { userError } from './fault';
import { childrenOf, readXml, XmlError, type Element } from './readXml';

/** A SOAP message, taken apart. */
export interface SoapRequest {
  /** The header blocks. */
  readonly header: readonly Element[];
  /** The one element of the body: its name is that of the operation. */
  readonly operation: Element;
}

/** SOAP 1.1 is text/xml; some clients say application/xml. */
const contentTypes: ReadonlySet<string> = new Set(['text/xml', 'application/xml']);

/** @throws SoapFault USER_ERROR for whatever is no SOAP message in UTF-8 */
export function readSoapRequest(request: LocalRequest): SoapRequest {
  if (!contentTypes.has(contentTypeOf(request))) throw userError('Send the SOAP message with Content-Type text/xml.');
  const envelope = rootOf(messageText(request));
  const [body, ...bodies] = childrenOf(envelope, 'Body');
  if (envelope.name !== 'Envelope' || body === undefined || bodies.length > 0) {
    throw userError('The message is not a SOAP envelope with one body.');
  }
  const [operation, ...others] = body.children;
  if (operation === undefined || others.length > 0) throw userError('The SOAP body must hold one operation.');
  return { header: childrenOf(envelope, 'Header').flatMap(({ children }) => children), operation };
}

function rootOf(text: string): Element {
  try {
    return readXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw userError(`The message is not well-formed: ${error.message}`);
    throw error;
  }
}

/** @throws SoapFault USER_ERROR where the bytes are not UTF-8, or the message says that they are not */
function messageText({ body, headers }: LocalRequest): string {
  const [, charset = 'utf-8'] = /charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '') ?? [];
  const text = charset.toLowerCase() === 'utf-8' ? decoded(body) : undefined;
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/.exec(text?.slice(0, 200) ?? '') ?? [];
  if (text === undefined || encoding.toLowerCase() !== 'utf-8') throw userError('The message must be encoded in UTF-8.');
  return text;
}

function decoded(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
