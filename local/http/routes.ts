import type { Handler, SignedInExchange } from './exchange';
import type { Answer } from './answer';
import { signedIn } from './exchange';
import { behavioursPage, saveBehavioursPage } from './pages/behaviours';
import { changeRolePage } from './pages/changeRole';
import { homePage } from './pages/home';
import { logPage } from './pages/log';
import { rolePage, saveRolePage } from './pages/role';
import { roleListPage } from './pages/roleList';
import { signInPage } from './pages/signIn';
import { pageStyle } from './pages/style';
import { answerRestlet } from './restlet';
import { answerSuitelet } from './scriptlet';
import { signIn, signOut, switchRole } from './sessionForms';
import { paths } from './urls';

/** The handlers of a path by method; `any` takes every method. HEAD is answered as GET, without a body. */
export type Route = { readonly any: Handler } | { readonly GET?: Handler; readonly POST?: Handler };

export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  [paths.signIn, { GET: signInPage }],
  [paths.session, { POST: signIn }],
  [paths.sessionRole, { POST: forSession(switchRole) }],
  [paths.signOut, { POST: signOut }],
  [paths.home, { GET: forSession(homePage) }],
  [paths.changeRole, { GET: forSession(changeRolePage) }],
  [paths.roleList, { GET: forSession(roleListPage) }],
  [paths.role, { GET: forSession(rolePage), POST: forSession(saveRolePage) }],
  [paths.scriptlet, { any: forSession(answerSuitelet) }],
  [paths.restlet, { any: forSession(answerRestlet) }],
  [paths.log, { GET: forSession(logPage) }],
  [paths.behaviours, { GET: forSession(behavioursPage), POST: forSession(saveBehavioursPage) }],
  [paths.style, { GET: answerStyle }],
]);

function forSession(handler: (exchange: SignedInExchange) => Answer): Handler {
  return (exchange) => handler(signedIn(exchange));
}

function answerStyle(): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }, body: pageStyle };
}
