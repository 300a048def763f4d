import type { TokenPassport } from '../../../auth/tokenPassport';
import { childOf, textOf, type Element } from './readXml';

/** The blocks of a SOAP header that log somebody in; only the first works since 2020.2. */
const logIns: ReadonlySet<string> = new Set(['tokenPassport', 'passport', 'ssoPassport']);

/** The TokenPassport of a SOAP header; undefined where it is not the one and only way in which the client logs in. */
export function readPassport(header: readonly Element[]): TokenPassport | undefined {
  const [passport, ...others] = header.filter(({ name }) => logIns.has(name));
  if (passport?.name !== 'tokenPassport' || others.length > 0) return undefined;
  return {
    account: textOf(passport, 'account'),
    consumerKey: textOf(passport, 'consumerKey'),
    token: textOf(passport, 'token'),
    nonce: textOf(passport, 'nonce'),
    timestamp: textOf(passport, 'timestamp'),
    algorithm: childOf(passport, 'signature')?.attributes.get('algorithm') ?? '',
    signature: textOf(passport, 'signature'),
  };
}
