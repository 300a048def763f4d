import type { Deployment } from '../account/types';

/** NetSuite's own paths, and those that only Local NetSuite has. */
export const paths = {
  signIn: '/',
  home: '/app/center/card.nl',
  logIn: '/app/login/secure/enterpriselogin.nl',
  changeRole: '/app/login/secure/changerole.nl',
  preferences: '/app/center/userprefs.nl',
  requestToken: '/rest/requesttoken',
  authorizeToken: '/app/login/secure/authorizetoken.nl',
  accessToken: '/rest/accesstoken',
  tokenInfo: '/rest/tokeninfo',
  revokeToken: '/rest/revoketoken',
  oauth2Authorize: '/app/login/oauth2/authorize.nl',
  oauth2Token: '/services/rest/auth/oauth2/v1/token',
  oauth2Revoke: '/services/rest/auth/oauth2/v1/revoke',
  suiteql: '/services/rest/query/v1/suiteql',
  integrations: '/app/common/integration/integrapplist.nl',
  loginAudit: '/app/setup/loginAudit.nl',
  accessTokens: '/app/setup/oauthtokens.nl',
  roleList: '/app/setup/rolelist.nl',
  role: '/app/setup/role.nl',
  scriptlet: '/app/site/hosting/scriptlet.nl',
  restlet: '/app/site/hosting/restlet.nl',
  session: '/local/session',
  sessionRole: '/local/session/role',
  signOut: '/local/signout',
  log: '/local/log',
  outbox: '/local/outbox',
  schedules: '/local/schedules',
  suiteApps: '/local/suiteapps',
  behaviours: '/local/behaviours',
  style: '/local/style.css',
} as const;

/** A path with parameters; those without a value are left out. */
export function url(path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Where a Suitelet or RESTlet deployment answers. */
export function deploymentUrl(path: string, deployment: Deployment): string {
  return url(path, { script: deployment.script.scriptId, deploy: deployment.scriptId });
}

/** Where a list goes on: parameter `from`; the beginning for anything but a number of up to nine digits. */
export function readFrom(query: URLSearchParams): number {
  const text = query.get('from') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** A path of this server to come back to; anything else, such as //elsewhere.example, becomes undefined. */
export function ownPath(text: string | null): string | undefined {
  return text !== null && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) ? text : undefined;
}
