import { levelNames, type LevelName, type RolePermission } from '../types';

/** Permissions by key, with the word that Manage Roles shows for the level. */
export type PermissionSet = Readonly<Record<string, LevelName>>;

/** The three that sign-in with ExtendSync needs (support article 11158431). */
export const soapWebServices: PermissionSet = { ADMI_WEBSERVICES: 'FULL' };
export const userAccessTokens: PermissionSet = { ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' };
export const logInUsingAccessTokens: PermissionSet = { ADMI_LOGIN_OAUTH: 'FULL' };
export const signIn: PermissionSet = { ...soapWebServices, ...userAccessTokens, ...logInUsingAccessTokens };

/** What ExtendSync's everyday features need once somebody is signed in: email, files, calendar, records. */
export const outlookWork: PermissionSet = {
  LIST_CRMMESSAGE: 'FULL',
  LIST_FILECABINET: 'FULL',
  LIST_EVENT: 'FULL',
  LIST_TASK: 'FULL',
  LIST_CALL: 'FULL',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
  LIST_CONTACT: 'FULL',
  LIST_CUSTJOB: 'EDIT',
  LIST_VENDOR: 'VIEW',
  LIST_PARTNER: 'VIEW',
  LIST_JOB: 'VIEW',
  LIST_CASE: 'EDIT',
  TRAN_OPPRTNTY: 'EDIT',
  TRAN_ESTIMATE: 'EDIT',
  TRAN_SALESORD: 'VIEW',
  TRAN_CUSTINVC: 'VIEW',
  LIST_FIND: 'VIEW',
};

/** Global Autopilot on top of that (support article 15424661). */
export const autopilot: PermissionSet = {
  ADMI_RESTWEBSERVICES: 'FULL',
  REPO_ANALYTICS: 'EDIT',
  LIST_CRMMESSAGE: 'FULL',
  LIST_FILECABINET: 'FULL',
  LIST_CONTACT: 'FULL',
  LIST_CUSTJOB: 'VIEW',
  LIST_VENDOR: 'VIEW',
  LIST_PARTNER: 'VIEW',
};

/** What every office role has. */
export const office: PermissionSet = {
  LIST_CALENDAR: 'FULL',
  LIST_EVENT: 'FULL',
  LIST_TASK: 'FULL',
  LIST_CALL: 'FULL',
  LIST_HISTORY: 'VIEW',
  LIST_EMAILTEMPLATE: 'VIEW',
  LIST_KNOWLEDGEBASE: 'VIEW',
  LIST_SHORTCUT: 'FULL',
  LIST_FIND: 'VIEW',
  LIST_EXPORT: 'CREATE',
  TRAN_EXPREPT: 'CREATE',
  TRAN_TIMEBILL: 'CREATE',
  TRAN_FIND: 'VIEW',
  REPO_CUSTOMIZATION: 'VIEW',
};

export const sales: PermissionSet = {
  ...office,
  LIST_CONTACT: 'FULL',
  LIST_CUSTJOB: 'EDIT',
  LIST_COMPANY: 'EDIT',
  LIST_COMPETITOR: 'EDIT',
  LIST_CRMMESSAGE: 'FULL',
  LIST_CRMGROUP: 'EDIT',
  LIST_FILECABINET: 'CREATE',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
  LIST_PARTNER: 'VIEW',
  LIST_ITEM: 'VIEW',
  LIST_UPSELL: 'VIEW',
  LIST_RELATEDITEMS: 'VIEW',
  LIST_SALESCAMPAIGN: 'VIEW',
  LIST_PROMOTIONCODE: 'VIEW',
  LIST_CASE: 'VIEW',
  LIST_CONVERTLEAD: 'FULL',
  TRAN_OPPRTNTY: 'EDIT',
  TRAN_ESTIMATE: 'EDIT',
  TRAN_SALESORD: 'EDIT',
  TRAN_CUSTINVC: 'VIEW',
  TRAN_FORECAST: 'EDIT',
  TRAN_QUOTA: 'VIEW',
  REPO_SALES: 'VIEW',
  REPO_BOOKINGS: 'VIEW',
  REPO_SFA: 'VIEW',
  REPO_QUOTA: 'VIEW',
  REPO_SNAPSHOTLEAD: 'VIEW',
};

export const support: PermissionSet = {
  ...office,
  LIST_CASE: 'FULL',
  LIST_CASE_DUPLICATES: 'FULL',
  LIST_CONTACT: 'EDIT',
  LIST_CUSTJOB: 'VIEW',
  LIST_COMPANY: 'VIEW',
  LIST_CRMMESSAGE: 'FULL',
  LIST_FILECABINET: 'CREATE',
  LIST_EMPLOYEE: 'VIEW',
  LIST_ISSUE: 'EDIT',
  LIST_ITEM: 'VIEW',
  LIST_KNOWLEDGEBASE: 'EDIT',
  TRAN_SALESORD: 'VIEW',
  TRAN_CUSTINVC: 'VIEW',
  TRAN_RTNAUTH: 'CREATE',
  REPO_SUPPORT: 'VIEW',
  REPO_SNAPSHOTCASE: 'VIEW',
  REPO_ISSUE: 'VIEW',
};

export const marketing: PermissionSet = {
  ...office,
  LIST_CAMPAIGN: 'FULL',
  LIST_CAMPAIGNHISTORY: 'VIEW',
  LIST_CRMTEMPLATE: 'FULL',
  LIST_MAILMERGE: 'FULL',
  LIST_CRMGROUP: 'FULL',
  LIST_CONTACT: 'EDIT',
  LIST_CUSTJOB: 'VIEW',
  LIST_COMPANY: 'VIEW',
  LIST_CRMMESSAGE: 'CREATE',
  LIST_FILECABINET: 'FULL',
  LIST_PROMOTIONCODE: 'FULL',
  LIST_UNDELIVEREDEMAIL: 'VIEW',
  TRAN_OPPRTNTY: 'VIEW',
  REPO_MARKETING: 'VIEW',
  REPO_SALES: 'VIEW',
  REPO_SALES_PROMO: 'VIEW',
};

export const finance: PermissionSet = {
  ...office,
  LIST_ACCOUNT: 'VIEW',
  LIST_CONTACT: 'VIEW',
  LIST_CUSTJOB: 'VIEW',
  LIST_VENDOR: 'EDIT',
  LIST_ITEM: 'VIEW',
  LIST_CURRENCY: 'VIEW',
  LIST_TAXITEM: 'VIEW',
  LIST_PAYMETH: 'VIEW',
  LIST_FILECABINET: 'VIEW',
  TRAN_CUSTINVC: 'FULL',
  TRAN_CUSTPYMT: 'FULL',
  TRAN_CUSTCRED: 'EDIT',
  TRAN_VENDBILL: 'FULL',
  TRAN_VENDPYMT: 'EDIT',
  TRAN_VENDCRED: 'EDIT',
  TRAN_JOURNAL: 'EDIT',
  TRAN_DEPOSIT: 'EDIT',
  TRAN_CHECK: 'EDIT',
  TRAN_SALESORD: 'VIEW',
  TRAN_PURCHORD: 'VIEW',
  TRAN_STATEMENT: 'CREATE',
  REPO_AR: 'VIEW',
  REPO_AP: 'VIEW',
  REPO_GL: 'VIEW',
  REPO_FINANCIALS: 'VIEW',
  REPO_BALANCESHEET: 'VIEW',
  REPO_PANDL: 'VIEW',
  REPO_TRIALBALANCE: 'VIEW',
  REPO_TAX: 'VIEW',
  REGT_ACCTREC: 'VIEW',
  REGT_ACCTPAY: 'VIEW',
  REGT_BANK: 'VIEW',
};

/** A set without some of its permissions. */
export function without(set: PermissionSet, ...keys: readonly string[]): PermissionSet {
  return Object.fromEntries(Object.entries(set).filter(([key]) => !keys.includes(key)));
}

/** A set as a role's permissions. */
export function toRolePermissions(set: PermissionSet): RolePermission[] {
  return Object.entries(set).map(([key, name]) => {
    return { key, level: levelNames.indexOf(name) as RolePermission['level'] };
  });
}
