import type { Session } from '../../client';

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

/** A client names what it offers in its own words; what is new to it is shown by its id. */
const names: Readonly<Record<string, string>> = {
  'sign-in': 'Sign in',
  email: 'Attach mails',
  files: 'Store attachments',
  calendar: 'Save appointments',
  records: 'Find records',
  'record-changes': 'Create, change and detach records',
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

/** The session in the client's words. A state that is new to it is one that could not be checked. */
export function sessionViewOf({ user, capabilities: given }: Session): SessionView {
  const capabilities = Object.entries(given).map(([id, state]) => ({ name: names[id] ?? id, ...(states[state] ?? unknown) }));
  return { user: user.name, capabilities };
}
