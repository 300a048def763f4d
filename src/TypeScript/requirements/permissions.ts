/**
 * The standard permissions this SuiteApp names, by NetSuite's key. Names are those of NetSuite's role page.
 * Source: Oracle's table of permission names and ids; a test compares every entry with it.
 */
export const permissionNames = {
  ADMI_WEBSERVICES: 'SOAP Web Services',
  ADMI_MANAGE_OWN_OAUTH_TOKENS: 'User Access Tokens',
  ADMI_LOGIN_OAUTH: 'Log in using Access Tokens',
  ADMI_LOGIN_OAUTH2: 'Log In using OAuth 2.0 Access Tokens',
  ADMI_SAMLSSO: 'SAML Single Sign-on',
  ADMI_OIDC: 'OpenID Connect Single Sign-On',
  ADMI_OPENIDSSO: 'OpenID Single Sign-on',
  ADMI_RESTWEBSERVICES: 'REST Web Services',
  ADMI_ALLOW_JS_HTML_UPLOAD: 'Allow JS / HTML Uploads',
  ADMI_MANAGEROLES: 'Bulk Manage Roles',
  ADMI_AUDITLOGIN: 'View Login Audit Trail',
  ADMI_MANAGE_OAUTH_TOKENS: 'Access Token Management',
  ADMI_CUSTOMSCRIPT: 'SuiteScript',
  REPO_ANALYTICS: 'SuiteAnalytics Workbook',
  LIST_CRMMESSAGE: 'Track Messages',
  LIST_FILECABINET: 'Documents and Files',
  LIST_EMPLOYEE: 'Employees',
  LIST_EMPLOYEE_RECORD: 'Employee Record',
  LIST_EVENT: 'Events',
  LIST_TASK: 'Tasks',
  LIST_CALL: 'Phone Calls',
  LIST_CONTACT: 'Contacts',
  LIST_CUSTJOB: 'Customers',
  LIST_VENDOR: 'Vendors',
  LIST_PARTNER: 'Partners',
  LIST_JOB: 'Jobs',
  LIST_CASE: 'Cases',
  LIST_FIND: 'Perform Search',
  TRAN_OPPRTNTY: 'Opportunity',
  TRAN_ESTIMATE: 'Estimate',
  TRAN_SALESORD: 'Sales Order',
  TRAN_CUSTINVC: 'Invoice',
} as const;

export type PermissionKey = keyof typeof permissionNames;

/** A subtab of a role's Permissions tab. */
export type PermissionTab = 'Setup' | 'Lists' | 'Transactions' | 'Reports' | 'Custom Record';

/** Where NetSuite keeps every role, in its own words. */
export const manageRoles = 'Setup > Users/Roles > Manage Roles';

const tabByPrefix: Readonly<Record<string, PermissionTab>> = {
  ADMI: 'Setup',
  LIST: 'Lists',
  TRAN: 'Transactions',
  REPO: 'Reports',
};

/** Gives the subtab on which NetSuite lists a permission; everything but standard keys is a custom record type. */
export function tabOf(key: string): PermissionTab {
  return tabByPrefix[key.slice(0, 4)] ?? 'Custom Record';
}
