import { newSecret } from '../auth/fingerprint';
import type { TokenPair } from '../auth/requestTokens';
import { redirectAnswer, type Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { RequestError } from '../http/requestError';
import { paths, url } from '../http/urls';
import { application, scripts } from './application';
import { apiOf } from './api';
import { askForToken, connect, netSuiteOf, revoke, takeSession } from './connect';
import { readMail } from './mailView';
import { paneAnswer } from './pane';
import { openPane, savePane, type Pane, type PaneState, type Step } from './paneState';
import { outlookPaths } from './paths';

/** The stand-in's pane: signed out, failed or signed in. The integration record names localhost, so that is its address. */
export async function outlookPane(exchange: Exchange): Promise<Answer> {
  const { account, request, now } = exchange;
  const atLocalhost = request.baseUrl.replace(/\/\/[^:/]+|\/\/\[::1\]/, '//localhost');
  if (atLocalhost !== request.baseUrl) return redirectAnswer(302, atLocalhost + outlookPaths.pane);
  const pane = openPane(account, request);
  const { notice, ...kept } = pane.state;
  if (notice !== undefined) savePane(account, pane, kept, now);
  const { connection } = kept;
  if (connection === undefined) return paneAnswer(exchange, pane, undefined);
  const netSuite = netSuiteOf(account, request);
  const steps: Step[] = [];
  const session = await takeSession(netSuite, connection.token, steps);
  if (session === undefined) {
    await revoke(netSuite, application.key, connection.token);
    savePane(account, pane, { steps }, now);
    return paneAnswer(exchange, { ...pane, state: { steps } }, undefined);
  }
  return paneAnswer(exchange, pane, { session, mail: await readMail(apiOf(netSuite, connection.token)) });
}

/** Check first: leads to the checker's preflight, which leads back to `checked`. */
export function checkFirst(exchange: Exchange): Answer {
  const { account, request } = exchange;
  const state = newSecret();
  // A connection stays until another takes its place; an error that was shown has been acted upon.
  const { connection } = openPane(account, request).state;
  const back = remember(exchange, { pending: { state }, ...(connection && { connection }) });
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
  const { token, step } = await askForToken(netSuiteOf(account, request), request.baseUrl + outlookPaths.callback, role);
  if (token === undefined) return redirectAnswer(303, outlookPaths.pane, remember(exchange, { ...openPane(account, request).state, steps: [step] }));
  const state = newSecret();
  const { connection } = openPane(account, request).state;
  const cookie = remember(exchange, { pending: { state, token }, steps: [step], ...(connection && { connection }) });
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
  // A new connection, or none, takes the place of an earlier one: its token is of no use any more.
  if (pane.state.connection !== undefined) await revoke(netSuiteOf(account, request), application.key, pane.state.connection.token);
  const state = { steps: [...(pane.state.steps ?? []), ...(steps ?? [])], ...(connection && { connection }) };
  return redirectAnswer(303, outlookPaths.pane, remember(exchange, state));
}

const withoutConsent: PaneState = {
  steps: [{ name: 'Consent', isDone: false, answer: 'not given: Deny was chosen, or NetSuite refused the role' }],
};

/** Connects; a token that leads nowhere is given back, for NetSuite counts it. */
async function stateAfter({ account, request }: Exchange, requestToken: TokenPair, verifier: string): Promise<PaneState> {
  const netSuite = netSuiteOf(account, request);
  const { token, role, steps } = await connect(account, netSuite, requestToken, verifier);
  if (token !== undefined && role !== undefined) return { connection: { token, role }, steps };
  if (token !== undefined) await revoke(netSuite, application.key, token);
  return { steps };
}

/** Menu > Log Out: the only thing that revokes the token (support article 3888536). */
export async function outlookSignOut(exchange: Exchange): Promise<Answer> {
  const { account, request } = exchange;
  const { connection } = openPane(account, request).state;
  if (connection !== undefined) await revoke(netSuiteOf(account, request), application.key, connection.token);
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
