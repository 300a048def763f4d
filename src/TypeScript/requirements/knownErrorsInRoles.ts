import { text } from '../texts/text';
import type { KnownError } from './knownErrorsShape';
import { manageRoles, permissionNames } from './permissions';
import { stepsAfterAChange } from './steps';

const soap = permissionNames.ADMI_WEBSERVICES;
const ownTokens = permissionNames.ADMI_MANAGE_OWN_OAUTH_TOKENS;
const tokenLogIn = permissionNames.ADMI_LOGIN_OAUTH;
const saml = permissionNames.ADMI_SAMLSSO;

/** Errors whose documented cause lies in a role. */
export const knownErrorsInRoles = {
  missingAuthenticationToken: {
    anchor: 'missing-authentication-token',
    title: 'Missing Authentication Token',
    messages: [
      '"message":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN","statusCode":404,"hint":"The HTTP method or resource may not be supported."',
    ],
    // The hint stands in the same answer, and is all that some people copy.
    signs: [{ phrase: 'Missing Authentication Token' }, { phrase: 'The HTTP method or resource may not be supported' }],
    breadth: 'some',
    cause: text('error_missing_token_cause', soap, ownTokens, tokenLogIn),
    caveat: text('error_missing_token_caveat'),
    remedy: [text('remedy_grant_three', manageRoles, soap, ownTokens, tokenLogIn), text('remedy_every_role'), ...stepsAfterAChange],
    source: { articles: ['11158431'], oracleHelp: [] },
    matter: { kind: 'role', lacks: ['soapWebServices', 'userAccessTokens', 'logInUsingAccessTokens'], obstacles: [], doubts: [] },
  },
  notAuthorized: {
    anchor: 'not-authorized',
    title: 'You are not authorized to perform this.',
    messages: ['{"error":{"code":"","details":"You are not authorized to perform this."}}'],
    signs: [
      {
        phrase: 'You are not authorized to perform this',
        unlessBefore: ['action', 'activity', 'function', 'operation', 'request', 'task', 'transaction'],
      },
    ],
    breadth: 'one',
    cause: text('error_role_lacks_one', tokenLogIn),
    remedy: [text('remedy_grant_one', manageRoles, tokenLogIn), ...stepsAfterAChange],
    source: { articles: ['9953795', '7971426'], oracleHelp: [] },
    matter: { kind: 'role', lacks: ['logInUsingAccessTokens'], obstacles: [], doubts: [] },
  },
  cannotContinueAuthorization: {
    anchor: 'cannot-continue-authorization',
    title:
      'You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.',
    signs: [{ phrase: 'cannot continue this authorization flow' }, { phrase: 'Your current role has insufficient permission' }],
    breadth: 'some',
    cause: text('error_role_lacks_one_of_two', ownTokens, soap),
    remedy: [text('remedy_grant_two', manageRoles, ownTokens, soap), text('remedy_change_role'), ...stepsAfterAChange],
    source: { articles: ['3589085'], oracleHelp: [] },
    matter: { kind: 'role', lacks: ['userAccessTokens', 'soapWebServices'], obstacles: [], doubts: [] },
  },
  permissionsCannotBeAdded: {
    anchor: 'permissions-cannot-be-added',
    title: text('error_permissions_cannot_be_added'),
    signs: [],
    breadth: 'one',
    cause: text('error_permissions_cannot_be_added_cause'),
    remedy: [text('remedy_other_role')],
    source: { articles: ['3595323'], oracleHelp: ['article_0715114958'] },
    matter: {
      kind: 'role',
      lacks: [],
      obstacles: [],
      doubts: ['maybe-crm-specialised'],
      unread: text('error_permissions_cannot_be_added_unread'),
    },
  },
  roleNotOffered: {
    anchor: 'role-not-offered',
    title: text('error_role_not_offered'),
    signs: [],
    breadth: 'one',
    cause: text('error_role_not_offered_cause'),
    remedy: [text('remedy_clear_flags', manageRoles, 'Web Services Only Role', 'Inactive')],
    source: { articles: ['9509615'], oracleHelp: [] },
    matter: {
      kind: 'role',
      lacks: [],
      obstacles: ['web-services-only', 'role-inactive'],
      doubts: [],
      elsewhere: text('error_role_not_offered_elsewhere'),
    },
  },
  samlForcesSingleSignOn: {
    anchor: 'saml-forces-single-sign-on',
    title: text('error_saml_forces_single_sign_on'),
    signs: [],
    breadth: 'one',
    cause: text('error_saml_forces_single_sign_on_cause', saml),
    remedy: [text('remedy_remove', manageRoles, saml)],
    source: { articles: ['3509654'], oracleHelp: [] },
    matter: { kind: 'role', lacks: [], obstacles: ['saml-without-single-sign-on'], doubts: ['saml-present'] },
  },
  insufficientPermission: {
    anchor: 'insufficient-permission',
    title: 'INSUFFICIENT_PERMISSION',
    signs: [{ code: 'INSUFFICIENT_PERMISSION' }],
    breadth: 'some',
    cause: text('error_insufficient_permission_cause', soap),
    caveat: text('error_insufficient_permission_caveat'),
    remedy: [text('remedy_grant_one', manageRoles, soap), ...stepsAfterAChange],
    source: { articles: [], oracleHelp: ['chapter_N3424144', 'section_N3424476'] },
    matter: { kind: 'role', lacks: ['soapWebServices'], obstacles: [], doubts: [] },
  },
  roleRequired: {
    anchor: 'role-required',
    title: 'ROLE_REQUIRED',
    signs: [{ code: 'ROLE_REQUIRED' }],
    breadth: 'one',
    cause: text('error_role_required_cause', soap),
    remedy: [text('remedy_grant_one', manageRoles, soap), ...stepsAfterAChange],
    source: { articles: [], oracleHelp: ['chapter_N3424144', 'section_N3424690'] },
    matter: {
      kind: 'role',
      lacks: ['soapWebServices'],
      obstacles: [],
      doubts: [],
      elsewhere: text('error_role_required_elsewhere', 'Setup > Integration > SOAP Web Services Preferences'),
    },
  },
  entityOrRoleDisabled: {
    anchor: 'entity-or-role-disabled',
    title: 'EntityOrRoleDisabled',
    signs: [{ code: 'EntityOrRoleDisabled' }],
    breadth: 'some',
    cause: text('error_entity_or_role_disabled_cause'),
    remedy: [
      text('remedy_role_active', manageRoles, ownTokens, tokenLogIn),
      text('remedy_user_active', 'Lists > Employees > Employees'),
      ...stepsAfterAChange,
    ],
    source: { articles: [], oracleHelp: ['subsect_156934879823'] },
    matter: {
      kind: 'role',
      lacks: ['userAccessTokens', 'logInUsingAccessTokens'],
      obstacles: ['role-inactive'],
      doubts: [],
      elsewhere: text('error_entity_or_role_disabled_elsewhere'),
    },
  },
} as const satisfies Record<string, KnownError>;
