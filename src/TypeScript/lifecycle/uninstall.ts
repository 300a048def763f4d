import * as log from 'N/log';
import { deleteAudits } from './deleteAudits';
import { keepMails } from './keepMails';

/**
 * Keeps what the customer would miss before the SuiteApp and its record types go, and deletes what nobody could read any
 * more. One line of the log tells how far it got; nothing that fails here stops the uninstallation. Done again, it writes
 * the same files. At most 10,000 units.
 */
export function beforeUninstallation(): void {
  const attachedMails = keepMails();
  const audits = deleteAudits();
  try {
    const details = { attachedMails, audits };
    if (attachedMails.stopped === undefined) log.audit({ title: 'Attached mails kept', details });
    else log.error({ title: 'Attached mails not all kept', details });
  } catch {
    // Without a log there is nobody to tell, and the uninstallation must go on.
  }
}
