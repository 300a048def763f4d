import { text, type TextKey } from '../texts/text';
import { CREATE, EDIT, FULL, VIEW } from './levels';
import type { PermissionKey } from './permissions';
import { SEND_FROM_OUTLOOK_RECORD, type Requirement } from './requirement';
import { singleSignOnWays } from './singleSignOn';

const signIn = {
  soapWebServices: {
    anchor: 'soap-web-services',
    keys: ['ADMI_WEBSERVICES'],
    level: FULL,
    why: text('why_soap_web_services'),
    source: { articles: ['11158431'] },
    features: ['WEBSERVICESEXTERNAL'],
  },
  userAccessTokens: {
    anchor: 'user-access-tokens',
    keys: ['ADMI_MANAGE_OWN_OAUTH_TOKENS'],
    level: FULL,
    why: text('why_user_access_tokens'),
    source: { articles: ['11158431'] },
    features: ['TBA'],
  },
  logInUsingAccessTokens: {
    anchor: 'log-in-using-access-tokens',
    keys: ['ADMI_LOGIN_OAUTH'],
    level: FULL,
    why: text('why_log_in_using_access_tokens'),
    source: { articles: ['11158431', '9953795'] },
    features: ['TBA'],
  },
} as const satisfies Record<string, Requirement>;

const singleSignOn = {
  samlSingleSignOn: {
    anchor: 'saml-single-sign-on',
    keys: ['ADMI_SAMLSSO'],
    level: FULL,
    why: text('why_saml_single_sign_on'),
    source: { articles: ['3595323', '3509654'] },
    features: ['SAMLSSO'],
    ifUsed: text('saml_not_on_role'),
  },
} as const satisfies Record<string, Requirement>;

const mailAndFiles = {
  attachEmails: {
    anchor: 'attach-emails',
    keys: ['LIST_CRMMESSAGE'],
    level: CREATE,
    why: text('why_attach_emails'),
    source: { articles: ['3595323', '3509654'] },
    features: [],
  },
  attachFiles: {
    anchor: 'attach-files',
    keys: ['LIST_FILECABINET'],
    level: CREATE,
    why: text('why_attach_files'),
    source: { articles: ['3595323', '6408512'] },
    features: [],
  },
  uploadScriptsAndPages: {
    anchor: 'upload-scripts-and-pages',
    keys: ['ADMI_ALLOW_JS_HTML_UPLOAD'],
    level: FULL,
    why: text('why_upload_scripts_and_pages'),
    source: { articles: ['3509654'] },
    features: [],
  },
  manageMessages: {
    anchor: 'manage-messages',
    keys: ['LIST_CRMMESSAGE'],
    level: FULL,
    why: text('why_manage_messages'),
    source: { articles: ['3595323', '15424661'] },
    features: [],
  },
  manageFiles: {
    anchor: 'manage-files',
    keys: ['LIST_FILECABINET'],
    level: FULL,
    why: text('why_manage_files'),
    source: { articles: ['3595323', '15424661'] },
    features: [],
  },
  sendFromOutlookSettings: {
    anchor: 'send-from-outlook-settings',
    keys: [SEND_FROM_OUTLOOK_RECORD],
    level: FULL,
    why: text('why_send_from_outlook_settings'),
    source: { articles: ['3595323'] },
    features: ['CUSTOMRECORDS'],
  },
} as const satisfies Record<string, Requirement>;

const unlessEmployeesAreContacts = text('unless_employees_are_contacts');

const calendar = {
  findEmployees: {
    anchor: 'find-employees',
    keys: ['LIST_EMPLOYEE'],
    level: VIEW,
    why: text('why_find_employees'),
    source: { articles: ['2901168'] },
    features: [],
    alternative: unlessEmployeesAreContacts,
  },
  openEmployees: {
    anchor: 'open-employees',
    keys: ['LIST_EMPLOYEE_RECORD'],
    level: VIEW,
    why: text('why_open_employees'),
    source: { articles: ['2901168'] },
    features: [],
    alternative: unlessEmployeesAreContacts,
  },
  createEvents: {
    anchor: 'create-events',
    keys: ['LIST_EVENT'],
    level: CREATE,
    why: text('why_create_events'),
    source: { articles: ['2901168'], inferred: true },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

/** The names of record types, in the plural. */
type RecordsKey = Extract<TextKey, `records_${string}`>;

/** A requirement to see one record type, so that the add-in can suggest, search and show its records. */
function see<Anchor extends string>(anchor: Anchor, key: PermissionKey, records: RecordsKey) {
  return {
    anchor,
    keys: [key],
    level: VIEW,
    why: text('why_see', text(records)),
    source: { articles: ['9509615'], inferred: true },
    features: [],
  } as const satisfies Requirement;
}

const records = {
  performSearch: {
    anchor: 'perform-search',
    keys: ['LIST_FIND'],
    level: VIEW,
    why: text('why_perform_search'),
    source: { articles: ['9509615'], inferred: true },
    features: [],
  },
  seeContacts: see('see-contacts', 'LIST_CONTACT', 'records_contacts'),
  seeCustomers: see('see-customers', 'LIST_CUSTJOB', 'records_customers'),
  seeVendors: see('see-vendors', 'LIST_VENDOR', 'records_vendors'),
  seePartners: see('see-partners', 'LIST_PARTNER', 'records_partners'),
  seeJobs: see('see-jobs', 'LIST_JOB', 'records_jobs'),
  seeCases: see('see-cases', 'LIST_CASE', 'records_cases'),
  seeEvents: see('see-events', 'LIST_EVENT', 'records_events'),
  seeTasks: see('see-tasks', 'LIST_TASK', 'records_tasks'),
  seePhoneCalls: see('see-phone-calls', 'LIST_CALL', 'records_phone_calls'),
  seeOpportunities: see('see-opportunities', 'TRAN_OPPRTNTY', 'records_opportunities'),
  seeEstimates: see('see-estimates', 'TRAN_ESTIMATE', 'records_estimates'),
  seeSalesOrders: see('see-sales-orders', 'TRAN_SALESORD', 'records_sales_orders'),
  seeInvoices: see('see-invoices', 'TRAN_CUSTINVC', 'records_invoices'),
} as const satisfies Record<string, Requirement>;

/** A requirement to make records of one type from the pane. */
function create<Anchor extends string>(anchor: Anchor, key: PermissionKey, records: RecordsKey) {
  return {
    anchor,
    keys: [key],
    level: CREATE,
    why: text('why_create', text(records)),
    source: { articles: ['9509615'], inferred: true },
    features: [],
  } as const satisfies Requirement;
}

const recordChanges = {
  createContacts: create('create-contacts', 'LIST_CONTACT', 'records_contacts'),
  createTasks: create('create-tasks', 'LIST_TASK', 'records_tasks'),
  createPhoneCalls: create('create-phone-calls', 'LIST_CALL', 'records_phone_calls'),
  createCases: create('create-cases', 'LIST_CASE', 'records_cases'),
  changeEvents: {
    anchor: 'change-events',
    keys: ['LIST_EVENT'],
    level: EDIT,
    why: text('why_change_events'),
    source: { articles: ['2901168'], inferred: true },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

const globalAutopilot = {
  restWebServices: {
    anchor: 'rest-web-services',
    keys: ['ADMI_RESTWEBSERVICES'],
    level: FULL,
    why: text('why_rest_web_services'),
    source: { articles: ['15424661'] },
    features: ['RESTWEBSERVICES'],
  },
  suiteAnalyticsWorkbook: {
    anchor: 'suiteanalytics-workbook',
    keys: ['REPO_ANALYTICS'],
    level: EDIT,
    why: text('why_suiteanalytics_workbook'),
    source: { articles: ['15424661'] },
    features: ['USR'],
  },
  manageContacts: {
    anchor: 'manage-contacts',
    keys: ['LIST_CONTACT'],
    level: FULL,
    why: text('why_manage_contacts'),
    source: { articles: ['15424661'] },
    features: [],
  },
} as const satisfies Record<string, Requirement>;

const oauth2 = {
  logInUsingOAuth2: {
    anchor: 'log-in-using-oauth-2',
    keys: ['ADMI_LOGIN_OAUTH2'],
    level: FULL,
    why: text('why_log_in_using_oauth_2'),
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
