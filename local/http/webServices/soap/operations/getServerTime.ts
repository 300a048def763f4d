import type { SoapContext } from '../context';
import { declared, namespace } from '../namespaces';
import { element, type Xml } from '../writeXml';

/** The time of the server, in UTC. */
export function getServerTime({ version, now }: SoapContext): Xml {
  const result = element(
    'platformCore:getServerTimeResult',
    declared('platformCore', version),
    element('platformCore:status', { isSuccess: 'true' }),
    element('platformCore:serverTime', {}, new Date(now).toISOString()),
  );
  return element('getServerTimeResponse', { xmlns: namespace('platformMsgs', version) }, result);
}
