import type { Handler, SignedInExchange } from './exchange';
import type { Answer } from './answer';
import { authorizeToken, authorizeTokenPage } from './consent/authorizeToken';
import { signedIn } from './exchange';
import { ownForm } from './formToken';
import { behavioursPage, saveBehavioursPage } from './pages/behaviours';
import { changeRolePage } from './pages/changeRole';
import { homePage } from './pages/home';
import { logInPage } from './pages/logIn';
import { logPage } from './pages/log';
import { rolePage, saveRolePage } from './pages/role';
import { roleListPage } from './pages/roleList';
import { signInPage } from './pages/signIn';
import { pageStyle } from './pages/style';
import { answerAccessToken, answerRequestToken, answerRevokeToken, answerTokenInfo } from './programs/tokenEndpoints';
import { answerRestlet } from './restlet';
import { answerSuitelet } from './scriptlet';
import { logIn, signIn, signOut, switchRole } from './sessionForms';
import { paths } from './urls';

/** The handlers of a path by method; `any` takes every method. HEAD is answered as GET, without a body. */
export type Route = { readonly any: Handler } | { readonly GET?: Handler; readonly POST?: Handler };

/** NetSuite's own pages. Their forms carry a token, so that no other page can send them. */
const pages: Readonly<Record<string, { readonly GET?: Handler; readonly POST?: Handler }>> = {
  [paths.signIn]: { GET: signInPage },
  [paths.session]: { POST: signIn },
  [paths.logIn]: { GET: logInPage, POST: logIn },
  [paths.sessionRole]: { POST: forSession(switchRole) },
  [paths.signOut]: { POST: signOut },
  [paths.home]: { GET: forSession(homePage) },
  [paths.changeRole]: { GET: forSession(changeRolePage) },
  [paths.roleList]: { GET: forSession(roleListPage) },
  [paths.role]: { GET: forSession(rolePage), POST: forSession(saveRolePage) },
  [paths.authorizeToken]: { GET: authorizeTokenPage, POST: forSession(authorizeToken) },
  [paths.log]: { GET: forSession(logPage) },
  [paths.behaviours]: { GET: forSession(behavioursPage), POST: forSession(saveBehavioursPage) },
  [paths.style]: { GET: answerStyle },
};

/** What programs ask; who asks is proved by a signature or a token, not by a cookie. */
const programs: Readonly<Record<string, Route>> = {
  [paths.requestToken]: { POST: answerRequestToken },
  [paths.accessToken]: { POST: answerAccessToken },
  [paths.tokenInfo]: { GET: answerTokenInfo },
  [paths.revokeToken]: { GET: answerRevokeToken },
};

/** Scripts decide themselves what they take; a session that runs a RESTlet must come from this server's own pages. */
const scripts: Readonly<Record<string, Route>> = {
  [paths.scriptlet]: { any: forSession(answerSuitelet) },
  [paths.restlet]: { any: answerRestlet },
};

export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ...Object.entries(pages).map(([path, { GET, POST }]) => [path, { ...(GET && { GET }), ...(POST && { POST: ownForm(POST) }) }] as const),
  ...Object.entries(programs),
  ...Object.entries(scripts),
]);

function forSession(handler: (exchange: SignedInExchange) => Answer): Handler {
  return (exchange) => handler(signedIn(exchange));
}

function answerStyle(): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }, body: pageStyle };
}
