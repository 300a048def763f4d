import { standardPermissions } from '../permissionCatalog';
import {
  autopilot,
  finance,
  logInUsingAccessTokens,
  office,
  outlookWork,
  sales,
  signIn,
  soapWebServices,
  support,
  userAccessTokens,
  without,
  type PermissionSet,
} from './permissionSets';

export interface CustomRole {
  readonly scriptId: string;
  readonly name: string;
  readonly centerType: string;
  /** What the role is in the demo account for. */
  readonly situation: string;
  readonly permissions: PermissionSet;
  readonly isInactive?: true;
  readonly isWebServicesOnly?: true;
  readonly isSingleSignOnOnly?: true;
}

/** Every permission that Oracle publishes, at its highest level, but the SAML one, which would force single sign-on. */
function nearlyEverything(): PermissionSet {
  const published = [...standardPermissions.values()].filter(({ key, name, tab }) => name !== key && tab !== 'Other');
  const highest = published.map(({ key, levels }) => [key, levels[levels.length - 1] ?? 'FULL'] as const);
  return without(Object.fromEntries(highest), 'ADMI_SAMLSSO');
}

/** One role for each situation that somebody can be in when he wants to sign in to ExtendSync. */
export const customRoles: readonly CustomRole[] = [
  {
    scriptId: 'customrole_bw_sales_emea',
    name: 'Sales Representative EMEA',
    centerType: 'SALESCENTER',
    situation: 'Lacks all three sign-in permissions: "Missing Authentication Token". Otherwise a usual sales role.',
    permissions: sales,
  },
  {
    scriptId: 'customrole_bw_account_executive',
    name: 'Account Executive Americas',
    centerType: 'SALESCENTER',
    situation: 'Lacks only SOAP Web Services.',
    permissions: { ...sales, ...userAccessTokens, ...logInUsingAccessTokens },
  },
  {
    scriptId: 'customrole_bw_inside_sales',
    name: 'Inside Sales',
    centerType: 'SALESCENTER',
    situation: 'Lacks only User Access Tokens.',
    permissions: { ...sales, ...soapWebServices, ...logInUsingAccessTokens },
  },
  {
    scriptId: 'customrole_bw_sales_operations',
    name: 'Sales Operations',
    centerType: 'SALESCENTER',
    situation: 'Lacks only Log in using Access Tokens: "You are not authorized to perform this."',
    permissions: { ...sales, ...soapWebServices, ...userAccessTokens, ADMI_IMPORTCSVFILE: 'FULL' },
  },
  {
    scriptId: 'customrole_bw_cloudextend_2021',
    name: 'Outlook Users 2021',
    centerType: 'CLASSIC',
    situation: 'Set up by older articles, which ask for two permissions only: lacks Log in using Access Tokens.',
    permissions: { ...outlookWork, ...soapWebServices, ...userAccessTokens },
  },
  {
    scriptId: 'customrole_bw_outlook_pilot',
    name: 'Outlook Pilot',
    centerType: 'CLASSIC',
    situation: 'Can sign in and do little: no Track Messages, no Documents and Files. Ready with gaps.',
    permissions: { ...without(office, 'LIST_EVENT'), ...signIn, LIST_CONTACT: 'VIEW', LIST_CUSTJOB: 'VIEW' },
  },
  {
    scriptId: 'customrole_bw_sales_outlook',
    name: 'Sales with Outlook',
    centerType: 'SALESCENTER',
    situation: 'Has all that sign-in, email, files, calendar and records need: ready.',
    permissions: { ...sales, ...outlookWork, ...signIn },
  },
  {
    scriptId: 'customrole_bw_autopilot',
    name: 'Global Autopilot',
    centerType: 'CLASSIC',
    situation: 'Complete for Global Autopilot as well.',
    permissions: { ...office, ...outlookWork, ...autopilot, ...signIn },
  },
  {
    scriptId: 'customrole_bw_integration',
    name: 'Warehouse Integration',
    centerType: 'CLASSIC',
    situation: 'Web Services Only Role: has the permissions, and cannot use the consent page.',
    permissions: { ...office, ...outlookWork, ...signIn, LIST_ITEM: 'FULL', TRAN_ITEMSHIP: 'FULL' },
    isWebServicesOnly: true,
  },
  {
    scriptId: 'customrole_bw_distributor_sales',
    name: 'Distributor Sales (closed)',
    centerType: 'SALESCENTER',
    situation: 'Inactive: has the permissions, and nobody can pick it.',
    permissions: { ...sales, ...outlookWork, ...signIn },
    isInactive: true,
  },
  {
    scriptId: 'customrole_bw_crm_specialist',
    name: 'CRM Specialist (Specialized User: CRM)',
    centerType: 'SALESCENTER',
    situation: 'By its name a specialized role, which cannot be given permissions beyond its set: pick another role.',
    permissions: without(sales, 'TRAN_SALESORD', 'TRAN_CUSTINVC', 'LIST_ITEM'),
  },
  {
    scriptId: 'customrole_bw_sso_sales',
    name: 'Sales with Single Sign-on',
    centerType: 'SALESCENTER',
    situation: 'Has the SAML permission while the feature is off: the role cannot log in at all.',
    permissions: { ...sales, ...outlookWork, ...signIn, ADMI_SAMLSSO: 'FULL' },
  },
  {
    scriptId: 'customrole_bw_oauth2',
    name: 'Reporting Connector',
    centerType: 'CLASSIC',
    situation: 'Has Log In using OAuth 2.0 Access Tokens only, which today’s ExtendSync does not use.',
    permissions: { ...office, ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', REPO_ANALYTICS: 'EDIT' },
  },
  {
    scriptId: 'customrole_bw_sso_only',
    name: 'Contractor (Single Sign-on Only)',
    centerType: 'CLASSIC',
    situation: 'Flagged Single Sign-on Only, and nobody here uses single sign-on.',
    permissions: { ...office, ...outlookWork, ...signIn },
    isSingleSignOnOnly: true,
  },
  {
    scriptId: 'customrole_bw_support_tier1',
    name: 'Support Agent Tier 1',
    centerType: 'SUPPORTCENTER',
    situation: 'Can sign in, and attaches nothing: Track Messages and Documents and Files are View, which is too low.',
    permissions: { ...support, ...outlookWork, ...signIn, LIST_CRMMESSAGE: 'VIEW', LIST_FILECABINET: 'VIEW' },
  },
  {
    scriptId: 'customrole_bw_draft',
    name: 'Draft Role',
    centerType: 'CLASSIC',
    situation: 'Has no permission at all: from the rows alone it cannot be told whether it has none or hides them.',
    permissions: {},
  },
  {
    scriptId: 'customrole_bw_token_administrator',
    name: 'Token Administrator',
    centerType: 'CLASSIC',
    situation: 'Has Access Token Management instead of User Access Tokens: it does not let him make his own token.',
    permissions: { ...office, ...soapWebServices, ...logInUsingAccessTokens, ADMI_MANAGE_OAUTH_TOKENS: 'FULL' },
  },
  {
    scriptId: 'customrole_bw_markup',
    name: '<img src=x onerror=alert(1)> & "Sales" </script>',
    centerType: 'SALESCENTER',
    situation: 'A name that is hostile markup; lacks SOAP Web Services and User Access Tokens.',
    permissions: { ...sales, ...logInUsingAccessTokens },
  },
  {
    scriptId: 'customrole_bw_long_name',
    name:
      'Regional Business Development and Strategic Key Account Management Representative for Industrial Water ' +
      'Treatment Equipment and Consumables (Central and Eastern Europe, Middle East and North Africa, interim)',
    centerType: 'SALESCENTER',
    situation: 'A very long name; ready.',
    permissions: { ...sales, ...outlookWork, ...signIn },
  },
  {
    scriptId: 'customrole_bw_tokyo',
    name: '営業担当（東京支店）',
    centerType: 'SALESCENTER',
    situation: 'A name in another script; lacks all three sign-in permissions.',
    permissions: without(sales, 'LIST_COMPETITOR'),
  },
  {
    scriptId: 'customrole_bw_operations',
    name: 'Operations Superuser',
    centerType: 'CLASSIC',
    situation: 'Several hundred permissions, those of ExtendSync among them: ready.',
    permissions: nearlyEverything(),
  },
  {
    scriptId: 'customrole_bw_outlook_pilot_finance',
    name: 'OUTLOOK PILOT',
    centerType: 'ACCOUNTCENTER',
    situation: 'Its name differs only by case from another’s; lacks all three sign-in permissions.',
    permissions: finance,
  },
];
