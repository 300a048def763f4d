import type { Session } from '../../client';
import { information } from '../account/information';
import type { Account, Caller } from '../account/types';
import type { TokenPair } from '../auth/requestTokens';
import type { RequestHead } from '../http/localRequest';
import { paths } from '../http/urls';
import { apiOf, reasonOf, withPatience } from './api';
import { getServerTime, sendSigned, tokenIn, type Answered, type NetSuite } from './netsuite';
import type { Step } from './paneState';
import { lackingForExtendSync } from './vendorDemands';

/** How a sign-in ended: with a token that works for a role, or without at the step that failed, the last of `steps`. */
export interface Connection {
  readonly token: TokenPair | undefined;
  /** The role's name; undefined where there is no connection. */
  readonly role: string | undefined;
  readonly steps: readonly Step[];
}

/** This server as a client reaches it: by its own port, whatever the Host of a request says. */
export function netSuiteOf(account: Account, { localPort }: RequestHead): NetSuite {
  return { baseUrl: `http://localhost:${localPort}`, accountId: information(account).accountId };
}

/**
 * Step one: a request token.
 * @param role internal id of the role that was checked; left out, the user's own choice
 */
export async function askForToken(netSuite: NetSuite, callback: string, role: string | undefined): Promise<{ token: TokenPair | undefined; step: Step }> {
  const parameters = { oauth_callback: callback, ...(role === undefined ? {} : { role }) };
  const answered = await sendSigned(netSuite, 'POST', paths.requestToken, {}, { parameters });
  const token = tokenIn(answered);
  return { token, step: step('Request token', token !== undefined, answered) };
}

/** Step three, and what ExtendSync does with the new token: whose it is, then SOAP web services, then the SuiteApp. */
export async function connect(account: Account, netSuite: NetSuite, requestToken: TokenPair, verifier: string): Promise<Connection> {
  const steps: Step[] = [{ name: 'Consent', isDone: true, answer: 'allowed' }];
  const taken = async (name: string, call: () => Promise<Answered>): Promise<Answered | undefined> => {
    const answered = await call();
    steps.push(step(name, answered.status === 200, answered));
    return answered.status === 200 ? answered : undefined;
  };
  const exchanged = await taken('Access token', () => sendSigned(netSuite, 'POST', paths.accessToken, {}, { token: requestToken, parameters: { oauth_verifier: verifier } }));
  const token = exchanged && tokenIn(exchanged);
  const answered = token && (await taken('Token information', () => sendSigned(netSuite, 'GET', paths.tokenInfo, {}, { token })));
  const owner = answered && (JSON.parse(answered.text) as TokenOwner);
  const isDemanded = owner !== undefined && meetsDemands(account, { userId: Number(owner.entityId), roleId: Number(owner.roleId) }, steps);
  const time = isDemanded && token ? await taken('SOAP getServerTime', () => getServerTime(netSuite, token)) : undefined;
  const session = time && token && (await takeSession(netSuite, token, steps));
  return { token, role: session && owner?.roleName, steps };
}

/** Whose token it is, as NetSuite says: the way back of a browser proves nothing. */
interface TokenOwner {
  readonly entityId: string;
  readonly roleId: string;
  readonly roleName: string;
}

function meetsDemands(account: Account, caller: Caller, steps: Step[]): boolean {
  const lacking = lackingForExtendSync(account, caller);
  const isDone = lacking.length === 0;
  steps.push({ name: 'What ExtendSync demands', isDone, answer: isDone ? 'all there' : `lacking: ${lacking.join(', ')}` });
  return isDone;
}

/** Who the token stands for and what he may do, as the SuiteApp says; undefined where it does not, with a failed step. */
export async function takeSession(netSuite: NetSuite, token: TokenPair, steps: Step[]): Promise<Session | undefined> {
  const name = 'RESTlet session';
  try {
    const session = await apiOf(netSuite, token).session(withPatience());
    steps.push({ name, isDone: true, answer: '200' });
    return session;
  } catch (failure) {
    steps.push({ name, isDone: false, answer: reasonOf(failure).slice(0, longestAnswer) });
    return undefined;
  }
}

/** Ends the connection: NetSuite keeps a token until it is revoked. */
export function revoke(netSuite: NetSuite, consumerKey: string, token: TokenPair): Promise<Answered> {
  return sendSigned(netSuite, 'GET', paths.revokeToken, { consumerKey, token: token.token }, { token });
}

const longestAnswer = 200;

/** A success is told by its status alone: the text of a token's answer is a secret. */
function step(name: string, isDone: boolean, { status, text }: Answered): Step {
  return { name, isDone, answer: isDone ? String(status) : `${status} ${text.slice(0, longestAnswer)}` };
}
