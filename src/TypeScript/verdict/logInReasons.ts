import { text, type Text } from '../texts/text';
import { enableFeaturePath } from '../requirements/features';
import { knownErrorsInRoles } from '../requirements/knownErrorsInRoles';
import type { RoleMatter } from '../requirements/knownErrorsShape';
import { profiles } from '../requirements/profiles';
import { MOST_TOKENS_OF_A_USER } from './tokens';

export const matters = ['role', 'feature', 'application', 'token', 'user'] as const;

/** What a refused log-in hangs on. Only where it is the role can the role's findings tell the cause. */
export type Matter = (typeof matters)[number];

interface Explained {
  /** Stable, for programs. */
  readonly code: string;
  readonly cause: Text;
  readonly remedy: Text;
}

/** Why NetSuite refused a log-in, for the administrator who is asked. */
export type LogInReason =
  | (Explained & { readonly matter: Exclude<Matter, 'role'> })
  /** What of a role may be the cause, as Explain an error judges it. */
  | (Explained & { readonly matter: 'role'; readonly inRole: RoleMatter });

const integrations = 'Setup > Integration > Manage Integrations';

const again = text('log_in_do_again');
const askVendor = text('log_in_do_vendor');
const onIntegration = (box: string) => text('log_in_do_flow_required', integrations, box);

const integrationUnknown: LogInReason = {
  code: 'integration-unknown',
  matter: 'application',
  cause: text('log_in_integration_unknown'),
  remedy: text('log_in_do_integration_unknown', integrations),
};
const integrationBlocked: LogInReason = {
  code: 'integration-blocked',
  matter: 'application',
  cause: text('log_in_integration_blocked'),
  remedy: text('log_in_do_integration_blocked', integrations),
};
const request: LogInReason = { code: 'request-refused', matter: 'application', cause: text('log_in_request'), remedy: askVendor };
const repeated: LogInReason = { code: 'request-repeated', matter: 'application', cause: text('log_in_repeated'), remedy: askVendor };
const signature: LogInReason = { code: 'signature-wrong', matter: 'application', cause: text('log_in_signature'), remedy: askVendor };
const clock: LogInReason = { code: 'clock-off', matter: 'application', cause: text('log_in_clock'), remedy: text('log_in_do_clock') };
const callback: LogInReason = {
  code: 'callback-wrong',
  matter: 'application',
  cause: text('log_in_callback'),
  remedy: text('log_in_do_callback', integrations),
};
const scope: LogInReason = { code: 'scope-wrong', matter: 'application', cause: text('log_in_scope'), remedy: askVendor };
const token: LogInReason = { code: 'token-rejected', matter: 'token', cause: text('log_in_token'), remedy: again };
const flow = (box: string): LogInReason => ({
  code: 'flow-not-enabled',
  matter: 'application',
  cause: text('log_in_flow_required'),
  remedy: onIntegration(box),
});

/**
 * Every reason that the Login Audit Trail's Detail column is known to give, in small letters without underscores: the same
 * reason is written NonceUsed at the token endpoints and nonce_used for calls. Sources: Oracle help subsect_156934879823
 * (token endpoints), subsect_156935170194 (calls), subsect_158324637123, subsect_158711892221 and subsect_161252550131
 * (OAuth 2.0), section_4429293934 (records that wait for approval). NetSuite's own word for too many tokens, a password
 * that is wrong and a consent that may not be asked for is not published: those are Local NetSuite's.
 */
export const logInReasons: Readonly<Record<string, LogInReason>> = {
  entityorroledisabled: {
    code: 'user-or-role-disabled',
    matter: 'role',
    inRole: knownErrorsInRoles.entityOrRoleDisabled.matter,
    cause: text('log_in_role'),
    remedy: text('log_in_do_role', text('log_in_user_path')),
  },
  permissiondenied: {
    code: 'permission-denied',
    matter: 'role',
    inRole: { kind: 'role', lacks: profiles['sign-in'].requirements, obstacles: [], doubts: [] },
    cause: text('log_in_permission'),
    remedy: text('log_in_do_permission'),
  },
  featuredisabled: {
    code: 'feature-disabled',
    matter: 'feature',
    cause: text('log_in_feature_disabled'),
    remedy: text('log_in_do_feature_disabled', enableFeaturePath('TBA')),
  },
  unknownintegration: integrationUnknown,
  consumerkeyunknown: integrationUnknown,
  invalidintegration: integrationUnknown,
  integrationblocked: integrationBlocked,
  consumerkeyrefused: integrationBlocked,
  waitingforapproval: integrationBlocked,
  authorizationflowrequired: flow('TBA: Authorization Flow'),
  authorizationcodegrantrequired: flow('Authorization Code Grant'),
  invalidtimestamp: clock,
  timestamprefused: clock,
  invalidsignature: signature,
  signatureinvalid: signature,
  clientauthenticationfailed: signature,
  invalidcallback: callback,
  invalidredirecturi: callback,
  missingrequiredparameter: request,
  missingtokenpassportrequiredfields: request,
  parameterabsent: request,
  parameterrejected: request,
  noncerejected: request,
  unknownalgorithm: request,
  signaturemethodrejected: request,
  versionrejected: request,
  invalidstate: request,
  unsupportedresponsetype: request,
  consentrequired: request,
  nonceused: repeated,
  invalidscope: scope,
  scopemismatched: scope,
  tokenrejected: token,
  tokenexpired: token,
  invalidverifier: token,
  verifierinvalid: token,
  accesstokenexpired: token,
  refreshtokenexpired: token,
  temporarylocked: { code: 'token-locked', matter: 'token', cause: text('log_in_locked'), remedy: text('log_in_do_locked') },
  toomanytokens: {
    code: 'too-many-tokens',
    matter: 'token',
    cause: text('log_in_too_many_tokens', MOST_TOKENS_OF_A_USER),
    remedy: text('log_in_do_too_many_tokens', 'Setup > Users/Roles > Access Tokens'),
  },
  authorizationexplicitlydenied: { code: 'denied', matter: 'user', cause: text('log_in_denied'), remedy: text('log_in_do_denied') },
  invalidpassword: { code: 'password-wrong', matter: 'user', cause: text('log_in_password'), remedy: text('log_in_do_password') },
};

/** Some details go on behind the reason, as that of a wrong callback with the address that was sent. */
const firstWord = /^[A-Za-z_]+/;

/** Gives what a detail of the Login Audit Trail means, in any case and with or without underscores; undefined for one that nobody explains. */
export function logInReasonOf(detail: string): LogInReason | undefined {
  const known = (written: string): LogInReason | undefined => {
    const name = written.replace(/[_\s]/g, '').toLowerCase();
    return Object.prototype.hasOwnProperty.call(logInReasons, name) ? logInReasons[name] : undefined;
  };
  return known(detail) ?? known(firstWord.exec(detail.trim())?.[0] ?? '');
}
