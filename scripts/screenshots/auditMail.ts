import type { Page } from 'playwright-core';
import { auditNow, writeAuditsTo } from '../../__tests__/support/audits';
import type { CheckerPage } from '../../__tests__/support/chromiumPages';
import { knownPeople } from '../../local/account/demo';
import { listMails } from '../../local/account/outbox';
import { permissionsOfRole, replaceRolePermissions, setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import type { Account } from '../../local/account/types';

/** What somebody took from roles between two nights. */
const taken = [
  ['customrole_bw_autopilot', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
  ['customrole_bw_sales_outlook', 'LIST_CASE'],
] as const;

/** Audits the account, takes the permissions away, and audits it again: the mail that goes out is in the outbox then. Gives how to undo it. */
function auditTwice(account: Account): () => void {
  const roles = taken.map(([scriptId]) => findRole(account, scriptId)!.id);
  const before = roles.map((id) => [id, permissionsOfRole(account, id)] as const);
  writeAuditsTo(account, String(knownPeople.ada.id));
  auditNow(account);
  taken.forEach(([, permission], index) => setRolePermission(account, roles[index]!, permission, 0));
  auditNow(account);
  return () => {
    for (const [id, permissions] of before) replaceRolePermissions(account, id, permissions);
    for (const table of ['customrecord_extsync_audit_run', 'customrecord_extsync_audit_finding', 'local_mail']) account.database.run(`DELETE FROM ${table}`);
    writeAuditsTo(account, '');
  };
}

/** Shows the mail whole: its frame is as high as a window, whatever stands in it. */
async function openFrame(page: Page): Promise<void> {
  const frame = page.locator('iframe.local-mail');
  const height = await frame.contentFrame().locator(':root').evaluate((root) => root.scrollHeight);
  await frame.evaluate((element, pixels) => void (element.style.height = `${pixels + 24}px`), height);
}

/** The mail of an audit as it lies in Local NetSuite's outbox. */
export const auditMail: CheckerPage = {
  name: 'audit-mail',
  person: knownPeople.ada,
  address: (account) => `/local/outbox?id=${listMails(account, 1)[0]!.id}`,
  prepare: auditTwice,
  reach: openFrame,
};
