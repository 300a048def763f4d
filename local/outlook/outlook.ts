import { findRole } from '../account/roles';
import type { Account, Caller } from '../account/types';
import { findUser } from '../account/users';
import { newSecret } from '../auth/fingerprint';
import type { TokenPair } from '../auth/requestTokens';
import { redirectAnswer, type Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { RequestError } from '../http/requestError';
import { paths, url } from '../http/urls';
import { application, scripts } from './application';
import { askForToken, connect, netSuiteOf, readSession, revoke } from './connect';
import { paneAnswer } from './pane';
import { openPane, savePane, type Pane, type PaneState } from './paneState';
import { outlookPaths } from './paths';

/** The stand-in's pane: signed out, failed or signed in. The integration record names localhost, so that is its address. */
export async function outlookPane(exchange: Exchange): Promise<Answer> {
  const { account, request, now } = exchange;
  const atLocalhost = request.baseUrl.replace(/\/\/[^:/]+|\/\/\[::1\]/, '//localhost');
  if (atLocalhost !== request.baseUrl) return redirectAnswer(302, atLocalhost + outlookPaths.pane);
  const pane = openPane(account, request);
  const { connection } = pane.state;
  if (connection === undefined) return paneAnswer(exchange, pane, undefined);
  const session = await readSession(netSuiteOf(account, request.baseUrl), connection.token);
  if (session.status === 200) return paneAnswer(exchange, pane, session.text);
  const steps = [{ name: 'RESTlet session', isDone: false, answer: `${session.status} ${session.text.slice(0, 200)}` }];
  const failed = { ...pane, state: { steps } };
  savePane(account, pane, failed.state, now);
  return paneAnswer(exchange, failed, undefined);
}

/** Check first: leads to the checker's preflight, which leads back to `checked`. */
export function checkFirst(exchange: Exchange): Answer {
  const { request } = exchange;
  const state = newSecret();
  const back = remember(exchange, { pending: { state } });
  return redirectAnswer(303, url(paths.scriptlet, { ...scripts.preflight, return: request.baseUrl + outlookPaths.checked, state }), back);
}

/** Consent after: the preflight's way back, with result, role and state. Who continues wants to sign in, ready or not. */
export function signInChecked(exchange: Exchange): Promise<Answer> {
  const { account, request } = exchange;
  refuseOtherState(openPane(account, request), request.query.get('state'));
  const role = request.query.get('role') ?? '';
  return beginSignIn(exchange, /^\d+$/.test(role) ? role : undefined);
}

/** Without a check: straight to NetSuite's consent page. */
export function signInAtOnce(exchange: Exchange): Promise<Answer> {
  return beginSignIn(exchange, undefined);
}

async function beginSignIn(exchange: Exchange, role: string | undefined): Promise<Answer> {
  const { account, request } = exchange;
  const { token, step } = await askForToken(netSuiteOf(account, request.baseUrl), request.baseUrl + outlookPaths.callback, role);
  if (token === undefined) return redirectAnswer(303, outlookPaths.pane, remember(exchange, { steps: [step] }));
  const state = newSecret();
  const cookie = remember(exchange, { pending: { state, token }, steps: [step] });
  return redirectAnswer(303, url(paths.authorizeToken, { oauth_token: token.token, state }), cookie);
}

/** The way back from NetSuite's consent page: no verifier means that there was no consent. */
export async function finishSignIn(exchange: Exchange): Promise<Answer> {
  const { account, request } = exchange;
  const pane = openPane(account, request);
  const { token } = refuseOtherState(pane, request.query.get('state'));
  if (token === undefined || request.query.get('oauth_token') !== token.token) throw otherSignIn();
  const verifier = request.query.get('oauth_verifier') ?? '';
  const { connection, steps } = verifier === '' ? withoutConsent : await stateAfter(exchange, token, verifier);
  const state = { steps: [...(pane.state.steps ?? []), ...(steps ?? [])], ...(connection && { connection }) };
  return redirectAnswer(303, outlookPaths.pane, remember(exchange, state));
}

const withoutConsent: PaneState = {
  steps: [{ name: 'Consent', isDone: false, answer: 'not given: Deny was chosen, or NetSuite refused the role' }],
};

/** Connects; a token that leads nowhere is given back, for NetSuite counts it. */
async function stateAfter({ account, request }: Exchange, requestToken: TokenPair, verifier: string): Promise<PaneState> {
  const netSuite = netSuiteOf(account, request.baseUrl);
  const { token, role, steps } = await connect(account, netSuite, requestToken, verifier, callerNamedIn(account, request.query));
  if (token !== undefined && role !== undefined) return { connection: { token, role }, steps };
  if (token !== undefined) await revoke(netSuite, application.key, token);
  return { steps };
}

/** User and role as the way back names them. */
function callerNamedIn(account: Account, query: URLSearchParams): Caller {
  return { userId: findUser(account, query.get('entity') ?? '')?.id ?? 0, roleId: findRole(account, query.get('role') ?? '')?.id ?? 0 };
}

/** Menu > Log Out: the only thing that revokes the token (support article 3888536). */
export async function outlookSignOut(exchange: Exchange): Promise<Answer> {
  const { account, request } = exchange;
  const { connection } = openPane(account, request).state;
  if (connection !== undefined) await revoke(netSuiteOf(account, request.baseUrl), application.key, connection.token);
  return redirectAnswer(303, outlookPaths.pane, remember(exchange, {}));
}

/** Saves what is known of the browser; gives the header that makes a new one known. */
function remember({ account, request, now }: Exchange, state: PaneState): Answer['headers'] {
  const pane = openPane(account, request);
  savePane(account, pane, state, now);
  return pane.setCookie === undefined ? {} : { 'Set-Cookie': pane.setCookie };
}

/** The sign-in under way. @throws RequestError 400 INVALID_STATE for the way back of another one */
function refuseOtherState({ state: { pending } }: Pane, state: string | null): NonNullable<PaneState['pending']> {
  if (pending === undefined || pending.state !== state) throw otherSignIn();
  return pending;
}

function otherSignIn(): RequestError {
  return new RequestError(400, 'INVALID_STATE', 'This is not the way back of a sign-in that began here. Open the pane and begin again.');
}
