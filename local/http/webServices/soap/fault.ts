import { declared } from './namespaces';
import { element, type Xml } from './writeXml';

/** The faults of NetSuite that occur here (Oracle help section_N3539420). */
export type FaultName =
  | 'exceededRecordCountFault'
  | 'exceededRequestSizeFault'
  | 'insufficientPermissionFault'
  | 'invalidAccountFault'
  | 'invalidCredentialsFault'
  | 'invalidVersionFault'
  | 'unexpectedErrorFault';

/** Their codes (Oracle help section_N3536956 and chapter_N3424144; USER_ERROR with a refused log-in is what accounts answer). */
export type FaultCode =
  | 'INSUFFICIENT_PERMISSION'
  | 'INVALID_ACCT'
  | 'INVALID_VERSION'
  | 'MAX_RCRDS_EXCEEDED'
  | 'UNEXPECTED_ERROR'
  | 'USER_ERROR'
  | 'WS_FEATURE_REQD'
  | 'WS_LOG_IN_REQD'
  | 'WS_REQUEST_BLOCKED';

/** The refusal of a whole request: none of its records was touched. What fails for one record alone is a status. */
export class SoapFault extends Error {
  override readonly name = 'SoapFault';

  constructor(
    readonly fault: FaultName,
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
  }
}

/** What a client got wrong, where NetSuite has no code of its own for it. */
export function userError(message: string): SoapFault {
  return new SoapFault('unexpectedErrorFault', 'USER_ERROR', message);
}

/** A fault as it stands in the body of the envelope. */
export function faultElement({ fault, code, message }: SoapFault, version: string): Xml {
  const detail = element(
    `platformFaults:${fault}`,
    declared('platformFaults', version),
    element('platformFaults:code', {}, code),
    element('platformFaults:message', {}, message),
  );
  return element(
    'soapenv:Fault',
    {},
    element('faultcode', {}, 'soapenv:Server.userException'),
    element('faultstring', {}, message),
    element('detail', {}, detail),
  );
}
