/** What the pane shows of the RESTlet's session. */
export interface SessionView {
  readonly user: string;
  readonly capabilities: readonly Capability[];
}

interface Capability {
  readonly name: string;
  readonly sign: string;
  readonly word: string;
}

interface SessionAnswer {
  readonly data: { readonly user: { readonly name: string }; readonly capabilities: Readonly<Record<string, string>> };
}

/** A client names what it offers in its own words; what is new to it is shown by its id. */
const names: Readonly<Record<string, string>> = {
  'sign-in': 'Sign in',
  email: 'Attach mails',
  files: 'Store attachments',
  calendar: 'Save appointments',
  records: 'Find records',
  'script-and-page-uploads': 'Store scripts and pages',
  'extend-docs': 'ExtendDocs',
  'send-from-outlook': 'Send from Outlook',
  'global-autopilot': 'Global Autopilot',
  'single-sign-on': 'Single sign-on',
  'oauth-2-readiness': 'OAuth 2.0 readiness',
};

const unknown = { sign: '?', word: 'could not be checked' };

const states: Readonly<Record<string, Omit<Capability, 'name'>>> = {
  ready: { sign: '✓', word: 'works' },
  'not-ready': { sign: '✗', word: 'lacks permissions' },
  'not-applicable': { sign: '–', word: 'not in use' },
  unknown,
};

/** Reads the answer of the RESTlet's session. */
export function readSessionText(text: string): SessionView {
  const { data } = JSON.parse(text) as SessionAnswer;
  const capabilities = Object.entries(data.capabilities).map(([id, state]) => ({ name: names[id] ?? id, ...(states[state] ?? unknown) }));
  return { user: data.user.name, capabilities };
}
