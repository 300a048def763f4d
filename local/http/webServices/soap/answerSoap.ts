import { randomBytes } from 'node:crypto';
import { information } from '../../../account/information';
import { callerOf } from '../../../auth/sessions';
import type { Answer } from '../../answer';
import type { Exchange } from '../../exchange';
import type { RequestError } from '../../requestError';
import { envelopeAnswer, faultAnswer } from './envelope';
import { SoapFault, userError } from './fault';
import { logInToSoap } from './logIn';
import { perform } from './operations';
import { readPassport } from './readPassport';
import { readSoapRequest } from './readRequest';
import { soapVersions, versionOfFault, versionOfPath } from './versions';

/** POST /services/NetSuitePort_<version>. A browser's session does not count here, only the TokenPassport. */
export function answerSoap(exchange: Exchange): Answer {
  const { path } = exchange.request;
  try {
    const version = supportedVersion(path);
    const { header, operation } = readSoapRequest(exchange.request);
    const caller = callerOf(logInToSoap(exchange, readPassport(header)));
    const { account, now } = exchange;
    const jobId = newJobId(exchange);
    return envelopeAnswer(version, jobId, perform({ account, caller, version, now, jobId }, operation));
  } catch (error) {
    if (error instanceof SoapFault) return faultAnswer(versionOfFault(path), error);
    throw error;
  }
}

/** A request that was refused before a handler saw it, or that failed inside Local NetSuite, as clients of SOAP can read it. */
export function soapErrorAnswer(path: string, error: RequestError): Answer {
  const fault = error.status >= 500 ? new SoapFault('unexpectedErrorFault', 'UNEXPECTED_ERROR', 'An unexpected error occurred.') : faultOfStatus(error);
  return faultAnswer(versionOfFault(path), fault);
}

function faultOfStatus({ status, message }: RequestError): SoapFault {
  if (status === 413) return new SoapFault('exceededRequestSizeFault', 'WS_REQUEST_BLOCKED', message);
  return status === 404 ? unsupportedVersion() : userError(message);
}

/** @throws SoapFault INVALID_VERSION */
function supportedVersion(path: string): string {
  const version = versionOfPath(path);
  if (version !== undefined && soapVersions.includes(version)) return version;
  throw unsupportedVersion();
}

function unsupportedVersion(): SoapFault {
  return new SoapFault('invalidVersionFault', 'INVALID_VERSION', `This version of the schema is not supported. Use one from ${soapVersions[0]} to ${soapVersions.at(-1)}.`);
}

/** NetSuite's form: WEBSERVICES_<account>_<digits>_<hexadecimal digits>. */
function newJobId({ account, now }: Exchange): string {
  return `WEBSERVICES_${information(account).accountId}_${now}_${randomBytes(6).toString('hex')}`;
}
