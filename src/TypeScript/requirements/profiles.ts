import { text, type Text } from '../texts/text';
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
  readonly name: Text;
  readonly standing: Standing;
  /** What the user can do once all is granted. */
  readonly allows: Text;
  readonly requirements: readonly RequirementId[];
  /** Features of the account that the whole profile hangs on. */
  readonly features: readonly FeatureId[];
}

export const profiles = {
  'sign-in': {
    name: text('profile_sign_in'),
    standing: 'required',
    allows: text('allows_sign_in'),
    requirements: ['soapWebServices', 'userAccessTokens', 'logInUsingAccessTokens'],
    features: ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING'],
  },
  email: {
    name: text('profile_email'),
    standing: 'optional',
    allows: text('allows_email'),
    requirements: ['attachEmails'],
    features: [],
  },
  files: {
    name: text('profile_files'),
    standing: 'optional',
    allows: text('allows_files'),
    requirements: ['attachFiles'],
    features: [],
  },
  calendar: {
    name: text('profile_calendar'),
    standing: 'optional',
    allows: text('allows_calendar'),
    requirements: ['findEmployees', 'openEmployees', 'createEvents'],
    features: [],
  },
  records: {
    name: text('profile_records'),
    standing: 'optional',
    allows: text('allows_records'),
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
    name: text('profile_record_changes'),
    standing: 'advisory',
    allows: text('allows_record_changes'),
    requirements: ['createContacts', 'createTasks', 'createPhoneCalls', 'createCases', 'changeEvents', 'manageMessages'],
    features: [],
  },
  'script-and-page-uploads': {
    name: text('profile_script_and_page_uploads'),
    standing: 'advisory',
    allows: text('allows_script_and_page_uploads'),
    requirements: ['uploadScriptsAndPages', 'attachFiles'],
    features: [],
  },
  'extend-docs': {
    name: text('profile_extend_docs'),
    standing: 'advisory',
    allows: text('allows_extend_docs'),
    requirements: ['manageMessages', 'manageFiles'],
    features: [],
  },
  'send-from-outlook': {
    name: text('profile_send_from_outlook'),
    standing: 'advisory',
    allows: text('allows_send_from_outlook'),
    requirements: ['sendFromOutlookSettings', 'attachEmails'],
    features: ['CUSTOMRECORDS'],
  },
  'global-autopilot': {
    name: text('profile_global_autopilot'),
    standing: 'advisory',
    allows: text('allows_global_autopilot'),
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
    name: text('profile_single_sign_on'),
    standing: 'advisory',
    allows: text('allows_single_sign_on'),
    requirements: ['samlSingleSignOn'],
    features: ['SAMLSSO'],
  },
  'oauth-2-readiness': {
    name: text('profile_oauth_2_readiness'),
    standing: 'advisory',
    allows: text('allows_oauth_2_readiness'),
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
