import { text } from '../texts/text';
import { enableFeaturePath, featureNames } from './features';
import type { KnownError } from './knownErrorsShape';
import { manageRoles, permissionNames } from './permissions';
import { supportAddress } from './support';

const saml = permissionNames.ADMI_SAMLSSO;

/** Errors whose documented cause lies in the account, in the user, or outside NetSuite. */
export const knownErrorsElsewhere = {
  samlNotEnabled: {
    anchor: 'saml-not-enabled',
    title: 'SAML Single Sign On is not enabled in your account',
    signs: [{ phrase: 'SAML Single Sign On is not enabled' }],
    breadth: 'one',
    cause: text('error_saml_not_enabled_cause'),
    remedy: [text('remedy_delete_identity_provider')],
    source: { articles: ['3660619'], oracleHelp: [] },
    matter: { kind: 'feature', feature: 'SAMLSSO', unread: text('error_saml_not_enabled_unread') },
  },
  featureDisabled: {
    anchor: 'feature-disabled',
    title: 'FeatureDisabled',
    signs: [{ code: 'FeatureDisabled' }],
    breadth: 'one',
    cause: text('error_feature_disabled_cause', featureNames.TBA),
    remedy: [text('remedy_turn_on', enableFeaturePath('TBA'))],
    source: { articles: [], oracleHelp: ['subsect_156934879823', 'subsect_156935170194'] },
    matter: { kind: 'feature', feature: 'TBA' },
  },
  integrationBlocked: {
    anchor: 'integration-blocked',
    title: 'IntegrationBlocked, consumer_key_refused, Waiting for Approval',
    signs: [{ code: 'IntegrationBlocked' }, { code: 'consumer_key_refused' }, { phrase: 'Waiting for Approval' }],
    breadth: 'one',
    cause: text('error_integration_blocked_cause'),
    remedy: [text('remedy_enable_integration', 'Setup > Integration > Manage Integrations')],
    source: { articles: [], oracleHelp: ['subsect_156934879823', 'subsect_156935170194', 'section_4429293934'] },
    matter: { kind: 'outside', reason: text('error_hangs_on_integration') },
  },
  tooManyTokens: {
    anchor: 'too-many-tokens',
    title: 'user has exceeded the maximum number of tokens',
    signs: [{ phrase: 'exceeded the maximum number of tokens' }],
    breadth: 'one',
    cause: text('error_too_many_tokens_cause'),
    remedy: [text('remedy_revoke_tokens', 'Setup > Users/Roles > Access Tokens')],
    source: { articles: ['3888536'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_tokens') },
  },
  subscriptionInvalid: {
    anchor: 'subscription-invalid',
    title: 'CEFI-AUTHO-E1104: Your subscription is invalid or expired.',
    signs: [{ phrase: 'CEFI-AUTHO-E1104' }, { phrase: 'Your subscription is invalid or expired' }],
    breadth: 'some',
    cause: text('error_subscription_invalid_cause'),
    remedy: [text('remedy_compare_address'), text('remedy_ask_support', supportAddress)],
    source: { articles: ['8549018'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_licence') },
  },
  needAdminApproval: {
    anchor: 'need-admin-approval',
    title: 'Need admin approval',
    signs: [{ phrase: 'Need admin approval' }],
    breadth: 'one',
    cause: text('error_need_admin_approval_cause'),
    remedy: [text('remedy_microsoft_administrator')],
    source: { articles: ['8886443'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_microsoft') },
  },
  tooManyRequests: {
    anchor: 'too-many-requests',
    title:
      'SuiteTalk concurrent request limit exceeded. Request blocked. / Your NetSuite account is currently busy serving other requests.',
    signs: [{ phrase: 'concurrent request limit exceeded' }, { phrase: 'currently busy serving other requests' }],
    breadth: 'one',
    cause: text('error_too_many_requests_cause'),
    remedy: [text('remedy_try_later')],
    source: { articles: ['2658849', '3015620'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_load') },
  },
  messageTooLong: {
    anchor: 'message-too-long',
    title: 'The field message contained more than the maximum number (1000000) of characters allowed',
    signs: [
      { phrase: 'field message contained more than the maximum number' },
      { phrase: 'more than the maximum number (1000000) of characters' },
    ],
    breadth: 'one',
    cause: text('error_message_too_long_cause'),
    remedy: [text('remedy_rich_text', 'Home > Set Preferences > Appearance')],
    source: { articles: ['9509615'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_preference') },
  },
  noNetSuiteSession: {
    anchor: 'no-netsuite-session',
    title: "We haven't found any NetSuite Session for your Connected User/Role",
    signs: [{ phrase: 'any NetSuite Session for your Connected User' }, { phrase: 'NetSuite Session for your Connected User/Role' }],
    breadth: 'one',
    cause: text('error_no_netsuite_session_cause'),
    remedy: [text('remedy_log_in_elsewhere')],
    source: { articles: ['2462400'], oracleHelp: [] },
    matter: { kind: 'outside', reason: text('error_hangs_on_session') },
  },
  addInNotReached: {
    anchor: 'add-in-not-reached',
    title: 'A problem occurred while trying to reach this add-in',
    signs: [{ phrase: 'problem occurred while trying to reach this add-in' }],
    breadth: 'some',
    cause: text('error_add_in_not_reached_cause'),
    caveat: text('error_add_in_not_reached_caveat', saml),
    remedy: [
      text('remedy_grant_three_for_saml', manageRoles, permissionNames.ADMI_WEBSERVICES, permissionNames.ADMI_MANAGE_OWN_OAUTH_TOKENS, saml),
      text('remedy_saml_primary'),
    ],
    source: { articles: ['3660619', '3509654'], oracleHelp: [] },
    matter: { kind: 'undetermined', reason: text('error_add_in_not_reached_reason') },
  },
  invalidLoginAttempt: {
    anchor: 'invalid-login-attempt',
    title: 'INVALID_LOGIN_ATTEMPT: Invalid login attempt.',
    signs: [{ phrase: 'Invalid login attempt' }],
    breadth: 'many',
    cause: text('error_invalid_login_cause'),
    remedy: [text('remedy_audit_trail', 'Setup > Users/Roles > View Login Audit Trail')],
    source: { articles: [], oracleHelp: ['section_1534941538'] },
    matter: { kind: 'undetermined', reason: text('error_invalid_login_reason') },
  },
} as const satisfies Record<string, KnownError>;
