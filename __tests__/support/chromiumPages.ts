import type { Page } from 'playwright-core';
import { setUnreadableTables } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { savePreferences } from '../../local/account/preferences';
import { findRole } from '../../local/account/roles';
import type { Account } from '../../local/account/types';
import { checkerAddress } from './addresses';
import { auditIds, auditNights } from './audits';

export interface Person {
  readonly id: number;
  readonly email: string;
  /** Script ids; the first one is in use unless a page says otherwise. */
  readonly roles: readonly string[];
}

/** A page of the checker as somebody meets it. */
export interface CheckerPage {
  /** Also its pictures' name. */
  readonly name: string;
  /** Whether it looks like another page that is pictured. */
  readonly looksLike?: string;
  readonly person: Person;
  /** Script id of the role in use; the person's first one where it is left out. */
  readonly role?: string;
  readonly address: (account: Account) => string;
  /** Brings the account into the state that the page shows, and gives how to undo it. */
  readonly prepare?: (account: Account) => () => void;
  /** What the reader does on it first, by mouse; it works without scripts. */
  readonly reach?: (page: Page) => Promise<void>;
}

const { ada, sam, rita, max, robert, stan } = knownPeople;

const roleId = (account: Account, scriptId: string) => String(findRole(account, scriptId)!.id);

/** Tables that tell roles and their permissions become unreadable to everybody. */
function hideRolePermissions(account: Account): () => void {
  setUnreadableTables(account, ['rolepermissions']);
  return () => setUnreadableTables(account, []);
}

/** Pastes an error, or chooses a symptom, and asks. */
function explain(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('textarea').fill(text);
    await page.locator('.button.primary').click();
  };
}

const missingToken = '{"error" : {"code" : "USER_ERROR", "message" : "Missing Authentication Token"}}';

const access = (parameters: Record<string, string> = {}) => () => checkerAddress('access', parameters);
const account = (parameters: Record<string, string> = {}) => () => checkerAddress('account', parameters);
const ofRole = (scriptId: string, parameters: Record<string, string> = {}) => (demo: Account) =>
  checkerAddress('account', { role: roleId(demo, scriptId), ...parameters });

/** Every page of the checker, in every state that looks different. */
export const checkerPages: readonly CheckerPage[] = [
  { name: 'your-access-not-ready', person: sam, address: access() },
  { name: 'your-access-ready', person: rita, address: access() },
  { name: 'your-access-gaps', looksLike: 'your-access-ready', person: max, role: 'customrole_bw_outlook_pilot', address: access() },
  { name: 'your-access-unread', person: max, role: 'customrole_bw_markup', address: access(), prepare: hideRolePermissions },
  { name: 'dialog-not-ready', person: sam, address: access({ view: 'dialog' }) },
  { name: 'dialog-ready', person: rita, address: access({ view: 'dialog' }) },
  { name: 'dialog-refused', person: sam, address: access({ view: 'dialog', return: 'https://elsewhere.example/' }) },
  { name: 'ask', looksLike: 'your-access-not-ready', person: sam, address: access({ view: 'ask' }) },
  { name: 'your-roles', person: max, address: () => checkerAddress('myroles', { format: 'html' }) },
  { name: 'account', person: ada, address: account() },
  { name: 'account-all', looksLike: 'account', person: ada, address: account({ verdict: 'all', page: '1' }) },
  { name: 'account-nothing-found', person: ada, address: account({ q: 'no role is called this' }) },
  { name: 'account-unread', person: ada, address: account(), prepare: hideRolePermissions },
  { name: 'role', person: ada, address: ofRole('customrole_bw_sales_emea') },
  { name: 'role-hostile', looksLike: 'role', person: ada, address: ofRole('customrole_bw_markup') },
  { name: 'role-long-name', person: ada, address: ofRole('customrole_bw_long_name') },
  { name: 'role-standard', looksLike: 'role', person: ada, address: ofRole('SALES_PERSON') },
  { name: 'users', person: ada, address: account({ view: 'users' }) },
  { name: 'users-nothing-found', looksLike: 'account-nothing-found', person: ada, address: account({ view: 'users', q: 'nobody is called this' }) },
  { name: 'permissions', person: ada, address: account({ view: 'permissions' }) },
  { name: 'permission', person: ada, address: account({ view: 'permissions', permission: 'ADMI_WEBSERVICES' }) },
  { name: 'compare-template', person: ada, address: ofRole('customrole_bw_sales_emea', { view: 'compare' }) },
  {
    name: 'compare-roles',
    looksLike: 'compare-template',
    person: ada,
    address: (demo) => ofRole('customrole_bw_sales_emea', { view: 'compare', with: roleId(demo, 'customrole_bw_autopilot') })(demo),
  },
  { name: 'audits-none', person: ada, address: account({ view: 'audits' }) },
  { name: 'audits', person: ada, address: account({ view: 'audits' }), prepare: auditNights },
  { name: 'audit', person: ada, address: (demo) => checkerAddress('account', { view: 'audit', id: String(auditIds(demo)[2]) }), prepare: auditNights },
  { name: 'log-ins', person: ada, address: account({ view: 'log-ins' }) },
  { name: 'tokens', person: ada, address: account({ view: 'tokens' }) },
  { name: 'restlet', person: ada, address: account({ view: 'restlet' }) },
  { name: 'sdf', person: ada, address: account({ view: 'sdf' }) },
  { name: 'explain', person: sam, address: access({ view: 'explain' }) },
  { name: 'explain-your-error', looksLike: 'explain-error', person: sam, address: access({ view: 'explain' }), reach: explain(missingToken) },
  { name: 'explain-error', person: ada, address: account({ view: 'explain' }), reach: explain(missingToken) },
  { name: 'explain-unknown', person: stan, address: access({ view: 'explain' }), reach: explain('It does not work <b>at all</b>.') },
  { name: 'refusal', person: ada, address: account({ view: 'nothing' }) },
  { name: 'refusal-hostile', looksLike: 'refusal', person: robert, address: access({ format: '<script>alert(1)</script>' }) },
];

/** Gives the page of a name. */
export function pageNamed(name: string): CheckerPage {
  const found = checkerPages.find((each) => each.name === name);
  if (!found) throw new Error(`There is no page ${name}.`);
  return found;
}

/** Gives a page as a reader of another language meets it, with the formats of his country. */
export function readIn(checkerPage: CheckerPage, preferences: Readonly<Record<string, string>>): CheckerPage {
  return {
    ...checkerPage,
    prepare: (demo) => {
      const undo = checkerPage.prepare?.(demo);
      savePreferences(demo, checkerPage.person.id, preferences);
      return () => {
        savePreferences(demo, checkerPage.person.id, english);
        undo?.();
      };
    },
  };
}

const english = { LANGUAGE: 'en_US', DATEFORMAT: 'M/D/YYYY', TIMEFORMAT: 'h:mm a', NUMBERFORMAT: '0' } as const;

/** What readers of other languages have set in Home > Set Preferences. */
export const otherReaders = {
  german: { LANGUAGE: 'de_DE', DATEFORMAT: 'D.M.YYYY', TIMEFORMAT: 'H:mm', NUMBERFORMAT: '1' },
  japanese: { LANGUAGE: 'ja_JP', DATEFORMAT: 'YYYY/MM/DD', TIMEFORMAT: 'H:mm', NUMBERFORMAT: '0' },
} as const;
