import { stringifySetCookie } from 'cookie';
import type { Account } from '../account/types';
import { fingerprint, newSecret } from '../auth/fingerprint';
import type { TokenPair } from '../auth/requestTokens';
import type { RequestHead } from '../http/localRequest';
import { cookieOf } from '../http/sessionCookie';

/** One step of a sign-in, and how it went. */
export interface Step {
  readonly name: string;
  readonly isDone: boolean;
  /** What came back, in a few words. */
  readonly answer: string;
}

/** What became of the last thing that was done in the pane. */
export interface Notice {
  readonly isDone: boolean;
  readonly text: string;
}

/** What the stand-in remembers of one browser: what ExtendSync's server would know of a user's connection. */
export interface PaneState {
  /** The sign-in under way: what was sent as `state`, and the request token. */
  readonly pending?: { readonly state: string; readonly token?: TokenPair };
  /** The connection: its access token, and its role as NetSuite names it. */
  readonly connection?: { readonly token: TokenPair; readonly role: string };
  /** The steps of the last sign-in; without a connection the last of them failed. */
  readonly steps?: readonly Step[];
  /** Shown once. */
  readonly notice?: Notice;
}

/** A browser's pane. */
export interface Pane {
  readonly id: string;
  readonly state: PaneState;
  /** Set where the browser is new. */
  readonly setCookie: string | undefined;
}

const cookieName = 'local_outlook_pane';
/** Panes kept; who comes back after so many others begins anew. */
const mostPanes = 500;

export function openPane(account: Account, request: RequestHead): Pane {
  const known = cookieOf(request, cookieName);
  const id = known ?? newSecret();
  const row = account.database.get('SELECT state FROM local_outlook_pane WHERE id = ?', [fingerprint(id)]);
  const setCookie = known === undefined ? stringifySetCookie({ name: cookieName, value: id, path: '/outlook', httpOnly: true, sameSite: 'lax' }) : undefined;
  return { id, state: row === undefined ? {} : (JSON.parse(String(row.state)) as PaneState), setCookie };
}

/** Replaces what is remembered of a browser. @param now milliseconds since 1970 */
export function savePane(account: Account, { id }: Pane, state: PaneState, now: number): void {
  account.database.transaction(() => {
    account.database.run('INSERT OR REPLACE INTO local_outlook_pane (id, state, changed) VALUES (?, ?, ?)', [fingerprint(id), JSON.stringify(state), now]);
    account.database.run('DELETE FROM local_outlook_pane WHERE id NOT IN (SELECT id FROM local_outlook_pane ORDER BY changed DESC, id LIMIT ?)', [mostPanes]);
  });
}
