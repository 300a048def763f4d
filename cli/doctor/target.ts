import { UsageError } from '../usageError';
import { restletHost } from './accountId';
import { isTakenFromEnvironment, type NodeStart } from './proxy';

/** Where the RESTlet is asked. */
export interface Target {
  /** e.g. https://1234567.restlets.api.netsuite.com */
  readonly baseUrl: string;
  /** For people: the host, with its port where there is one. */
  readonly host: string;
  /** Local NetSuite on this machine: no name to resolve, no certificate. */
  readonly isLocal: boolean;
}

/** As URL writes them. */
const ownNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Which proxy Node.js sends requests by http through. */
const proxyNames = ['HTTP_PROXY', 'http_proxy'];

/** The host of an account, which nobody can choose: credentials go to NetSuite alone. */
export function targetOfAccount(accountId: string): Target {
  const host = restletHost(accountId);
  return { baseUrl: `https://${host}`, host, isLocal: false };
}

/**
 * Local NetSuite on this machine.
 * @param given what stands behind --url; it is never repeated, for somebody may have written a password into it
 * @throws UsageError for every other address, and where a proxy would be asked instead
 */
export function localTarget(given: string, start: NodeStart): Target {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !isOfThisMachine(url)) {
    throw new UsageError('--url is for Local NetSuite on this machine, such as http://localhost:8300: http, and localhost, 127.0.0.1 or [::1]. An account of NetSuite is found by its account id.');
  }
  if (isTakenFromEnvironment(start) && proxyNames.some((name) => start.env[name])) {
    throw new UsageError('NODE_USE_ENV_PROXY or --use-env-proxy is set, so that even this machine would be asked through the proxy of HTTP_PROXY. Unset it for --url.');
  }
  return { baseUrl: url.origin, host: url.host, isLocal: true };
}

/** Also that there is nothing behind the host, and no user before it. */
function isOfThisMachine(url: URL): boolean {
  return url.protocol === 'http:' && ownNames.has(url.hostname) && url.href === `${url.origin}/`;
}
