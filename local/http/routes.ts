import type { Handler, SignedInExchange } from './exchange';
import type { Answer } from './answer';
import { authorizeToken, authorizeTokenPage } from './consent/authorizeToken';
import { signedIn } from './exchange';
import { ownForm } from './formToken';
import { authorizeOAuth2, authorizeOAuth2Page } from './oauth2/authorize';
import { answerOAuth2Revoke, answerOAuth2Token } from './oauth2/endpoints';
import { accessTokensPage, revokeToken } from './pages/accessTokens';
import { behavioursPage, saveBehavioursPage } from './pages/behaviours';
import { changeRolePage } from './pages/changeRole';
import { homePage } from './pages/home';
import { integrationsPage, saveIntegrationState } from './pages/integrations';
import { logInPage } from './pages/logIn';
import { logPage } from './pages/log';
import { loginAuditPage } from './pages/loginAudit';
import { rolePage, saveRolePage } from './pages/role';
import { controlSchedules, schedulesPage } from './pages/schedules';
import { outboxPage } from './pages/outbox';
import { preferencesPage, savePreferencesPage } from './pages/preferences';
import { roleListPage } from './pages/roleList';
import { signInPage } from './pages/signIn';
import { suiteAppsPage, uninstall } from './pages/suiteApps';
import { pageStyle } from './pages/style';
import { attachMail, saveAppointment, storeAttachment } from '../outlook/actions';
import { checkFirst, finishSignIn, outlookPane, outlookSignOut, signInAtOnce, signInChecked } from '../outlook/outlook';
import { outlookPaths } from '../outlook/paths';
import { outlookStyle } from '../outlook/style';
import { answerAccessToken, answerRequestToken, answerRevokeToken, answerTokenInfo } from './programs/tokenEndpoints';
import { answerRestlet } from './restlet';
import { answerSuitelet } from './scriptlet';
import { logIn, signIn, signOut, switchRole } from './sessionForms';
import { paths } from './urls';
import { answerSuiteql } from './webServices/rest/suiteql';
import { answerSoap } from './webServices/soap/answerSoap';
import { soapPaths } from './webServices/soap/versions';

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
  [paths.preferences]: { GET: forSession(preferencesPage), POST: forSession(savePreferencesPage) },
  [paths.roleList]: { GET: forSession(roleListPage) },
  [paths.role]: { GET: forSession(rolePage), POST: forSession(saveRolePage) },
  [paths.authorizeToken]: { GET: authorizeTokenPage, POST: forSession(authorizeToken) },
  [paths.oauth2Authorize]: { GET: authorizeOAuth2Page, POST: forSession(authorizeOAuth2) },
  [paths.integrations]: { GET: forSession(integrationsPage), POST: forSession(saveIntegrationState) },
  [paths.accessTokens]: { GET: forSession(accessTokensPage), POST: forSession(revokeToken) },
  [paths.loginAudit]: { GET: forSession(loginAuditPage) },
  [paths.log]: { GET: forSession(logPage) },
  [paths.outbox]: { GET: forSession(outboxPage) },
  [paths.schedules]: { GET: forSession(schedulesPage), POST: forSession(controlSchedules) },
  [paths.suiteApps]: { GET: forSession(suiteAppsPage), POST: forSession(uninstall) },
  [paths.behaviours]: { GET: forSession(behavioursPage), POST: forSession(saveBehavioursPage) },
  [paths.style]: { GET: () => styleAnswer(pageStyle) },
  [outlookPaths.pane]: { GET: outlookPane },
  [outlookPaths.check]: { GET: checkFirst },
  [outlookPaths.checked]: { GET: signInChecked },
  [outlookPaths.signIn]: { POST: signInAtOnce },
  [outlookPaths.callback]: { GET: finishSignIn },
  [outlookPaths.attach]: { POST: attachMail },
  [outlookPaths.file]: { POST: storeAttachment },
  [outlookPaths.event]: { POST: saveAppointment },
  [outlookPaths.signOut]: { POST: outlookSignOut },
  [outlookPaths.style]: { GET: () => styleAnswer(outlookStyle) },
};

/** What programs ask; who asks is proved by a signature or a token, not by a cookie. */
const programs: Readonly<Record<string, Route>> = {
  [paths.requestToken]: { POST: answerRequestToken },
  [paths.accessToken]: { POST: answerAccessToken },
  [paths.tokenInfo]: { GET: answerTokenInfo },
  [paths.revokeToken]: { GET: answerRevokeToken },
  [paths.oauth2Token]: { POST: answerOAuth2Token },
  [paths.oauth2Revoke]: { POST: answerOAuth2Revoke },
  [paths.suiteql]: { POST: answerSuiteql },
  ...Object.fromEntries(soapPaths().map((path) => [path, { POST: answerSoap }])),
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

function styleAnswer(body: string): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }, body };
}
