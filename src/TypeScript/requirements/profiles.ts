import { requirements, type RequirementId } from './catalog';
import type { FeatureId } from './features';

/**
 * How much a profile weighs in a role's verdict.
 * - required: without it nobody signs in with the role, which is then not ready.
 * - optional: what most users expect from the add-in; a role without it is ready with gaps.
 * - advisory: depends on what the company bought or plans; shown, but never changes the verdict.
 */
export type Standing = 'required' | 'optional' | 'advisory';

/** A named set of requirements: what one feature of ExtendSync needs. */
export interface Profile {
  readonly name: string;
  readonly standing: Standing;
  /** What the user can do once all is granted. */
  readonly allows: string;
  readonly requirements: readonly RequirementId[];
  /** Features of the account that the whole profile hangs on. */
  readonly features: readonly FeatureId[];
}

export const profiles = {
  'sign-in': {
    name: 'Sign in',
    standing: 'required',
    allows: 'Sign in to NetSuite from Outlook',
    requirements: ['soapWebServices', 'userAccessTokens', 'logInUsingAccessTokens'],
    features: ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING'],
  },
  email: {
    name: 'Email',
    standing: 'optional',
    allows: 'Attach mails to records',
    requirements: ['attachEmails'],
    features: [],
  },
  files: {
    name: 'Files',
    standing: 'optional',
    allows: 'Store attachments in the File Cabinet',
    requirements: ['attachFiles'],
    features: [],
  },
  calendar: {
    name: 'Calendar',
    standing: 'optional',
    allows: 'Save appointments as events, with their attendees',
    requirements: ['findEmployees', 'openEmployees', 'createEvents'],
    features: [],
  },
  records: {
    name: 'Records',
    standing: 'optional',
    allows: 'Find and open the records of a mail',
    requirements: [
      'performSearch',
      'seeContacts',
      'seeCustomers',
      'seeVendors',
      'seePartners',
      'findEmployees',
      'seeJobs',
      'seeCases',
      'seeEvents',
      'seeTasks',
      'seePhoneCalls',
      'seeOpportunities',
      'seeEstimates',
      'seeSalesOrders',
      'seeInvoices',
    ],
    features: [],
  },
  'record-changes': {
    name: 'Record changes',
    standing: 'advisory',
    allows: 'Create contacts, tasks, phone calls and cases, move events and detach mails from the pane',
    requirements: ['createContacts', 'createTasks', 'createPhoneCalls', 'createCases', 'changeEvents', 'manageMessages'],
    features: [],
  },
  'script-and-page-uploads': {
    name: 'Script and page uploads',
    standing: 'advisory',
    allows: 'Store .js and .htm attachments',
    requirements: ['uploadScriptsAndPages', 'attachFiles'],
    features: [],
  },
  'extend-docs': {
    name: 'ExtendDocs',
    standing: 'advisory',
    allows: 'Work with documents through ExtendDocs',
    requirements: ['manageMessages', 'manageFiles'],
    features: [],
  },
  'send-from-outlook': {
    name: 'Send from Outlook',
    standing: 'advisory',
    allows: 'Send NetSuite mails from Outlook',
    requirements: ['sendFromOutlookSettings', 'attachEmails'],
    features: ['CUSTOMRECORDS'],
  },
  'global-autopilot': {
    name: 'Global Autopilot',
    standing: 'advisory',
    allows: 'Let a server attach the mails of a thread',
    requirements: [
      'soapWebServices',
      'userAccessTokens',
      'logInUsingAccessTokens',
      'restWebServices',
      'suiteAnalyticsWorkbook',
      'manageMessages',
      'manageFiles',
      'manageContacts',
      'seeCustomers',
      'seeVendors',
      'seePartners',
    ],
    features: ['RESTWEBSERVICES', 'USR'],
  },
  'single-sign-on': {
    name: 'Single sign-on',
    standing: 'advisory',
    allows: 'Log in through an identity provider by SAML',
    requirements: ['samlSingleSignOn'],
    features: ['SAMLSSO'],
  },
  'oauth-2-readiness': {
    name: 'OAuth 2.0 readiness',
    standing: 'advisory',
    allows: 'Keep signing in when NetSuite ends token-based authentication',
    requirements: ['logInUsingOAuth2'],
    features: ['OAUTH2'],
  },
} as const satisfies Record<string, Profile>;

export type ProfileId = keyof typeof profiles;

export const profileIds = Object.keys(profiles) as ProfileId[];

const profilesByRequirement = new Map<RequirementId, readonly ProfileId[]>(
  (Object.keys(requirements) as RequirementId[]).map((requirement) => [
    requirement,
    profileIds.filter((id) => (profiles[id].requirements as readonly RequirementId[]).includes(requirement)),
  ]),
);

/** Gives the profiles that a requirement belongs to, in the order of the profiles. */
export function profilesOf(requirement: RequirementId): readonly ProfileId[] {
  return profilesByRequirement.get(requirement)!;
}
