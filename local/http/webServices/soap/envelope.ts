import type { Answer } from '../../answer';
import { faultElement, type SoapFault } from './fault';
import { declared } from './namespaces';
import { element, type Xml } from './writeXml';

const roots = {
  'xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** The answer of an operation. @param jobId NetSuite's id of this request, in documentInfo */
export function envelopeAnswer(version: string, jobId: string, body: Xml): Answer {
  const info = element('platformMsgs:documentInfo', declared('platformMsgs', version), element('platformMsgs:nsId', {}, jobId));
  return xmlAnswer(200, element('soapenv:Envelope', roots, element('soapenv:Header', {}, info), element('soapenv:Body', {}, body)));
}

/** A fault has no header, as accounts answer it; its HTTP status is 500, as SOAP 1.1 demands (section 6.2). */
export function faultAnswer(version: string, fault: SoapFault): Answer {
  return xmlAnswer(500, element('soapenv:Envelope', roots, element('soapenv:Body', {}, faultElement(fault, version))));
}

function xmlAnswer(status: number, root: Xml): Answer {
  const headers = { 'Content-Type': 'text/xml; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  return { status, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}` };
}
