import { text, type Text } from '../texts/text';
import type { RoleVerdict } from '../verdict/role';
import { parseAddress } from './address';
import { accept, quoted, refuse, type Parameters, type Parsed } from './parsed';

/** Where a client wants its user brought back to, allowed by this account. */
export interface ReturnAddress {
  readonly address: string;
  readonly origin: string;
  /** The client's own text, handed back unchanged; empty where it gave none. */
  readonly state: string;
}

const LONGEST_RETURN = 2000;
/** As many characters as NetSuite's own authorize page takes (Oracle help, section_157652573296). */
const LONGEST_STATE = 512;

/** What is appended. An address that has one of these already would leave the client to guess which is ours. */
const appended = ['result', 'role', 'state'];

function flawOfState(state: string): Text | undefined {
  if (Array.from(state).length > LONGEST_STATE) return text('refused_state_too_long', LONGEST_STATE);
  if (/[\p{Cc}\p{Cs}]/u.test(state)) return text('refused_state_characters');
  return undefined;
}

/** Names as a lenient client reads them: decoded, in any case, separated by & or ;. */
function queryNames(rest: string): string[] {
  const query = rest.includes('?') ? rest.slice(rest.indexOf('?') + 1) : '';
  const decoded = (name: string) => name.replace(/\+/g, ' ').replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return query.split(/[&;]/).map((pair) => decoded(pair.split('=')[0]!).trim().toLowerCase());
}

/** Local NetSuite serves plain http on this machine; NetSuite never does, so there no address of this kind passes. */
function isLocalPair(origin: string, servedFrom: string): boolean {
  return /^http:\/\/localhost(:\d+)?$/.test(origin) && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//i.test(servedFrom);
}

/**
 * Gives where to bring the user back to, or undefined where the request does not ask for it.
 * Refuses with INVALID_INPUT what is no plain address and a state that cannot be handed back, and with RETURN_NOT_ALLOWED
 * an address whose origin is not listed.
 * @param origins the https origins that this account allows, as parseReturnOrigins gives them
 * @param servedFrom the address under which this request itself was answered
 */
export function parseReturn(parameters: Parameters, origins: readonly string[], servedFrom: string): Parsed<ReturnAddress | undefined> {
  const address = parameters['return'] || '';
  const state = parameters['state'] || '';
  if (address === '') return state === '' ? accept(undefined) : refuse('INVALID_INPUT', text('refused_state_without_return'));
  const parts = address.length > LONGEST_RETURN ? undefined : parseAddress(address);
  if (!parts) return refuse('INVALID_INPUT', text('refused_return', LONGEST_RETURN, quoted(address)));
  const taken = queryNames(parts.rest).find((name) => appended.includes(name));
  if (taken) return refuse('INVALID_INPUT', text('refused_return_taken', taken, quoted(address)));
  const flaw = flawOfState(state);
  if (flaw) return refuse('INVALID_INPUT', flaw);
  if (origins.includes(parts.origin) || isLocalPair(parts.origin, servedFrom)) return accept({ address, origin: parts.origin, state });
  return refuse('RETURN_NOT_ALLOWED', text('refused_return_origin', quoted(address)));
}

/** Gives the return address with the result appended: the verdict, the internal id of the role in use, and the client's state. */
export function withResult({ address, state }: ReturnAddress, verdict: RoleVerdict, roleId: number): string {
  const pairs = [`result=${verdict}`, `role=${roleId}`, ...(state === '' ? [] : [`state=${encodeURIComponent(state)}`])];
  const joint = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${joint}${pairs.join('&')}`;
}
