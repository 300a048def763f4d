import { CREATE, EDIT, FULL, VIEW } from './levels';
import type { PermissionKey } from './permissions';
import { SEND_FROM_OUTLOOK_RECORD, type Requirement } from './requirement';
import { singleSignOnWays } from './singleSignOn';

const signIn = {
  soapWebServices: {
    anchor: 'soap-web-services',
    keys: ['ADMI_WEBSERVICES'],
    level: FULL,
    why: 'ExtendSync talks to NetSuite by SOAP Web Services; NetSuite lets a role do so at Full only.',
    source: { articles: ['11158431'] },
    features: ['WEBSERVICESEXTERNAL'],
  },
  userAccessTokens: {
    anchor: 'user-access-tokens',
    keys: ['ADMI_MANAGE_OWN_OAUTH_TOKENS'],
    level: FULL,
    why: 'Three-Step Authorization creates an access token for the user and the role he picked.',
    source: { articles: ['11158431'] },
    features: ['TBA'],
  },
  logInUsingAccessTokens: {
    anchor: 'log-in-using-access-tokens',
    keys: ['ADMI_LOGIN_OAUTH'],
    level: FULL,
    why: 'Every call after sign-in logs in with that token.',
    source: { articles: ['11158431', '9953795'] },
    features: ['TBA'],
  },
} as const satisfies Record<string, Requirement>;

const singleSignOn = {
  samlSingleSignOn: {
    anchor: 'saml-single-sign-on',
    keys: ['ADMI_SAMLSSO'],
    level: FULL,
    why: 'Users who log in through an identity provider need it; on a role whose users do not, it blocks log-in.',
    source: { articles: ['3595323', '3509654'] },
    features: ['SAMLSSO'],
  },
} as const satisfies Record<string, Requirement>;

const mailAndFiles = {
  attachEmails: {
    anchor: 'attach-emails',
    keys: ['LIST_CRMMESSAGE'],
    level: CREATE,
    why: 'Attaching a mail creates a message on the record.',
    source: { articles: ['3595323', '3509654'] },
    features: [],
  },
  attachFiles: {
    anchor: 'attach-files',
    keys: ['LIST_FILECABINET'],
    level: CREATE,
    why: 'Attachments are stored in the File Cabinet.',
    source: { articles: ['3595323', '6408512'] },
    features: [],
  },
  uploadScriptsAndPages: {
    anchor: 'upload-scripts-and-pages',
    keys: ['ADMI_ALLOW_JS_HTML_UPLOAD'],
    level: FULL,
    why: 'NetSuite refuses .js and .htm attachments from roles without it.',
    source: { articles: ['3509654'] },
    features: [],
  },
  manageMessages: {
    anchor: 'manage-messages',
    keys: ['LIST_CRMMESSAGE'],
    level: FULL,
    why: 'ExtendDocs and Global Autopilot change and remove messages, and a mail is detached by removing its message.',
    source: { articles: ['3595323', '15424661'] },
    features: [],
  },
  manageFiles: {
    anchor: 'manage-files',
    keys: ['LIST_FILECABINET'],
    level: FULL,
    why: 'ExtendDocs and Global Autopilot change and remove files, not only create them.',
    source: { articles: ['3595323', '15424661'] },
    features: [],
  },
  sendFromOutlookSettings: {
    anchor: 'send-from-outlook-settings',
    keys: [SEND_FROM_OUTLOOK_RECORD],
    level: FULL,
    why: 'Send from Outlook keeps its settings in a custom record.',
    source: { articles: ['3595323'] },
    features: ['CUSTOMRECORDS'],
  },
} as const satisfies Record<string, Requirement>;

const showEmployeesAsContacts =
  'Not needed where the company preference Show Employees as Contacts is on (Setup > Company > General Preferences).';

const calendar = {
  findEmployees: {
    anchor: 'find-employees',
    keys: ['LIST_EMPLOYEE'],
    level: VIEW,
    why: 'Colleagues are found among the employees by their address.',
    source: { articles: ['2901168'] },
    features: [],
    alternative: showEmployeesAsContacts,
  },
  openEmployees: {
    anchor: 'open-employees',
    keys: ['LIST_EMPLOYEE_RECORD'],
    level: VIEW,
    why: 'Colleagues invited to an event are linked to their employee records.',
    source: { articles: ['2901168'] },
    features: [],
    alternative: showEmployeesAsContacts,
  },
  createEvents: {
    anchor: 'create-events',
    keys: ['LIST_EVENT'],
    level: CREATE,
    why: 'Saving an Outlook appointment creates an event.',
    source: { articles: ['2901168'], inferred: true },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

/** A requirement to see one record type, so that the add-in can suggest, search and show its records. */
function see<Anchor extends string>(anchor: Anchor, key: PermissionKey, records: string) {
  return {
    anchor,
    keys: [key],
    level: VIEW,
    why: `Without it ExtendSync cannot suggest, find or show ${records}.`,
    source: { articles: ['9509615'], inferred: true },
    features: [],
  } as const satisfies Requirement;
}

const records = {
  performSearch: {
    anchor: 'perform-search',
    keys: ['LIST_FIND'],
    level: VIEW,
    why: 'The pane searches NetSuite for the records of a mail.',
    source: { articles: ['9509615'], inferred: true },
    features: [],
  },
  seeContacts: see('see-contacts', 'LIST_CONTACT', 'contacts'),
  seeCustomers: see('see-customers', 'LIST_CUSTJOB', 'customers'),
  seeVendors: see('see-vendors', 'LIST_VENDOR', 'vendors'),
  seePartners: see('see-partners', 'LIST_PARTNER', 'partners'),
  seeJobs: see('see-jobs', 'LIST_JOB', 'jobs'),
  seeCases: see('see-cases', 'LIST_CASE', 'support cases'),
  seeEvents: see('see-events', 'LIST_EVENT', 'events'),
  seeTasks: see('see-tasks', 'LIST_TASK', 'tasks'),
  seePhoneCalls: see('see-phone-calls', 'LIST_CALL', 'phone calls'),
  seeOpportunities: see('see-opportunities', 'TRAN_OPPRTNTY', 'opportunities'),
  seeEstimates: see('see-estimates', 'TRAN_ESTIMATE', 'estimates'),
  seeSalesOrders: see('see-sales-orders', 'TRAN_SALESORD', 'sales orders'),
  seeInvoices: see('see-invoices', 'TRAN_CUSTINVC', 'invoices'),
} as const satisfies Record<string, Requirement>;

/** A requirement to make records of one type from the pane. */
function create<Anchor extends string>(anchor: Anchor, key: PermissionKey, records: string) {
  return {
    anchor,
    keys: [key],
    level: CREATE,
    why: `Without it ExtendSync cannot create ${records} from the pane.`,
    source: { articles: ['9509615'], inferred: true },
    features: [],
  } as const satisfies Requirement;
}

const recordChanges = {
  createContacts: create('create-contacts', 'LIST_CONTACT', 'contacts'),
  createTasks: create('create-tasks', 'LIST_TASK', 'tasks'),
  createPhoneCalls: create('create-phone-calls', 'LIST_CALL', 'phone calls'),
  createCases: create('create-cases', 'LIST_CASE', 'support cases'),
  changeEvents: {
    anchor: 'change-events',
    keys: ['LIST_EVENT'],
    level: EDIT,
    why: 'An appointment that was moved in Outlook changes its event.',
    source: { articles: ['2901168'], inferred: true },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

const globalAutopilot = {
  restWebServices: {
    anchor: 'rest-web-services',
    keys: ['ADMI_RESTWEBSERVICES'],
    level: FULL,
    why: 'The Global Autopilot server works through REST Web Services.',
    source: { articles: ['15424661'] },
    features: ['RESTWEBSERVICES'],
  },
  suiteAnalyticsWorkbook: {
    anchor: 'suiteanalytics-workbook',
    keys: ['REPO_ANALYTICS'],
    level: EDIT,
    why: 'It matches mails to records by SuiteQL, which REST Web Services offers to this permission only.',
    source: { articles: ['15424661'] },
    features: ['USR'],
  },
  manageContacts: {
    anchor: 'manage-contacts',
    keys: ['LIST_CONTACT'],
    level: FULL,
    why: 'It looks up the addresses of a mail among the contacts first.',
    source: { articles: ['15424661'] },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

const oauth2 = {
  logInUsingOAuth2: {
    anchor: 'log-in-using-oauth-2',
    keys: ['ADMI_LOGIN_OAUTH2'],
    level: FULL,
    why: 'NetSuite takes no new token-based integrations from 2027.1 and means to end token-based authentication in 2028.1; OAuth 2.0 is its successor.',
    source: { articles: [], inferred: true },
    features: ['OAUTH2'],
  },
} as const satisfies Record<string, Requirement>;

/** Everything that ExtendSync may need of a role, each grant once. */
export const requirements = {
  ...signIn,
  ...singleSignOn,
  ...mailAndFiles,
  ...calendar,
  ...records,
  ...recordChanges,
  ...globalAutopilot,
  ...oauth2,
} as const satisfies Record<string, Requirement>;

export type RequirementId = keyof typeof requirements;

/** Every permission key that some requirement asks for, each once. */
export const requiredKeys: readonly PermissionKey[] = [
  ...new Set(
    Object.values<Requirement>(requirements)
      .flatMap((requirement) => requirement.keys)
      .filter((key): key is PermissionKey => key !== SEND_FROM_OUTLOOK_RECORD),
  ),
];

/** What must be read of a role to judge it: the permissions required, and those that let it sign on elsewhere. */
export const judgedKeys: readonly PermissionKey[] = [...new Set([...requiredKeys, ...singleSignOnWays.map(({ key }) => key)])];
