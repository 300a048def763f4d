import type { AccountInformation } from '../types';

export const company: AccountInformation = {
  accountId: 'TSTDRV1234567',
  companyName: 'Brightwater Trading',
  environment: 'PRODUCTION',
  version: '2026.2',
};

/** What log-ins and tokens of the demo account are said to come from. */
export const application = 'ExtendSync for Outlook';

/** All other features are off: among them SAMLSSO and OPENIDSSO (nobody here signs on with SSO) and SUBSIDIARIES. */
export const featuresOn = [
  'TBA',
  'OAUTH2',
  'WEBSERVICESEXTERNAL',
  'RESTWEBSERVICES',
  'CUSTOMCODE',
  'SERVERSIDESCRIPTING',
  'CUSTOMRECORDS',
  'USR',
  'EMPPERMS',
  'CRM',
  'SFA',
  'SUPPORT',
  'MARKETING',
  'PRM',
  'OPPORTUNITIES',
  'ESTIMATES',
  'SALESORDERS',
  'RECEIVABLES',
  'PAYABLES',
  'ACCOUNTING',
  'JOBS',
  'KNOWLEDGEBASE',
  'EXPREPORTS',
  'WORKFLOW',
] as const;
