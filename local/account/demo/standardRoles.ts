import { finance, marketing, office, sales, support, without, type PermissionSet } from './permissionSets';

export interface StandardRole {
  readonly id: number;
  /** As SDF calls it. */
  readonly scriptId: string;
  readonly name: string;
  readonly centerType: string;
  readonly permissions: PermissionSet;
}

const salesLead: PermissionSet = { ...sales, TRAN_MGRFORECAST: 'EDIT', TRAN_QUOTA: 'EDIT', REPO_COMMISSION: 'VIEW' };

const payables = without(finance, 'TRAN_CUSTINVC', 'TRAN_CUSTPYMT', 'TRAN_CUSTCRED', 'REPO_AR', 'REGT_ACCTREC');
const receivables = without(finance, 'TRAN_VENDBILL', 'TRAN_VENDPYMT', 'TRAN_VENDCRED', 'REPO_AP', 'REGT_ACCTPAY');

/**
 * Roles that come with NetSuite, as this company uses them. None has the token permissions: an administrator
 * customizes a standard role before he can grant them.
 */
export const standardRoles: readonly StandardRole[] = [
  {
    id: 1,
    scriptId: 'ACCOUNTANT',
    name: 'Accountant',
    centerType: 'ACCOUNTCENTER',
    permissions: finance,
  },
  // Has everything, implicitly: no permission is written on it.
  { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC', permissions: {} },
  { id: 4, scriptId: 'AP_CLERK', name: 'A/P Clerk', centerType: 'ACCOUNTCENTER', permissions: payables },
  { id: 5, scriptId: 'AR_CLERK', name: 'A/R Clerk', centerType: 'ACCOUNTCENTER', permissions: receivables },
  {
    id: 6,
    scriptId: 'BOOKKEEPER',
    name: 'Bookkeeper',
    centerType: 'ACCOUNTCENTER',
    permissions: without(finance, 'TRAN_JOURNAL', 'REPO_TRIALBALANCE'),
  },
  { id: 9, scriptId: 'SALES_MANAGER', name: 'Sales Manager', centerType: 'SALESCENTER', permissions: salesLead },
  { id: 10, scriptId: 'SALES_PERSON', name: 'Sales Person', centerType: 'SALESCENTER', permissions: sales },
  {
    id: 13,
    scriptId: 'SUPPORT_PERSON',
    name: 'Support Person',
    centerType: 'SUPPORTCENTER',
    permissions: support,
  },
  {
    id: 15,
    scriptId: 'EMPLOYEE_CENTER',
    name: 'Employee Center',
    centerType: 'EMPLOYEE',
    permissions: { ...without(office, 'LIST_EXPORT', 'REPO_CUSTOMIZATION'), TRAN_PURCHREQ: 'CREATE' },
  },
  {
    id: 18,
    scriptId: 'FULL_ACCESS',
    name: 'Full Access (deprecated)',
    centerType: 'CLASSIC',
    permissions: { ...finance, ...marketing, ...support, ...salesLead, LIST_VENDOR: 'FULL', LIST_JOB: 'FULL' },
  },
  {
    id: 23,
    scriptId: 'INTRANET_MANAGER',
    name: 'Intranet Manager',
    centerType: 'CLASSIC',
    permissions: { ...office, LIST_FILECABINET: 'FULL', LIST_INFOITEM: 'FULL', LIST_INFOCATEGORY: 'FULL' },
  },
  {
    id: 24,
    scriptId: 'MARKETING_MANAGER',
    name: 'Marketing Manager',
    centerType: 'MARKETCENTER',
    permissions: marketing,
  },
  {
    id: 27,
    scriptId: 'SALES_ADMINISTRATOR',
    name: 'Sales Administrator',
    centerType: 'SALESCENTER',
    permissions: { ...salesLead, ADMI_SFASETUP: 'FULL', ADMI_SALESTERRITORY: 'FULL', ADMI_CUSTOMERRULE: 'FULL' },
  },
  {
    id: 28,
    scriptId: 'SUPPORT_ADMINISTRATOR',
    name: 'Support Administrator',
    centerType: 'SUPPORTCENTER',
    permissions: { ...support, ADMI_SUPPORTSETUP: 'FULL', ADMI_CASERULE: 'FULL', ADMI_CASETYPE: 'FULL' },
  },
  {
    id: 42,
    scriptId: 'CUSTOMROLE42',
    name: 'CFO',
    centerType: 'EXECCENTER',
    permissions: { ...finance, REPO_BUDGET: 'VIEW', REPO_CASHFLOW: 'VIEW', TRAN_BUDGET: 'EDIT' },
  },
];
