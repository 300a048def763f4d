import { declared } from '../namespaces';
import { RecordError } from '../records/recordError';
import { element, type Xml } from '../writeXml';

/** The status of what succeeded. */
export function success(version: string): Xml {
  return element('platformCore:status', { ...declared('platformCore', version), isSuccess: 'true' });
}

/** The status of what failed for one record. */
export function failure(version: string, { code, message }: RecordError): Xml {
  const detail = element('platformCore:statusDetail', { type: 'ERROR' }, element('platformCore:code', {}, code), element('platformCore:message', {}, message));
  return element('platformCore:status', { ...declared('platformCore', version), isSuccess: 'false' }, detail);
}

/** What `attempt` gives, or what `failed` makes of the status of its refusal. */
export function withStatus<Result>(version: string, attempt: () => Result, failed: (status: Xml) => Result): Result {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof RecordError) return failed(failure(version, error));
    throw error;
  }
}
