/**
 * ExtendSync Access uninstallation: keeps which mail is attached where, and deletes the records of audits. It never stops an uninstallation.
 *
 * @NApiVersion 2.1
 * @NScriptType SDFInstallationScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { beforeUninstallation } from '../lifecycle/uninstall';

const run: EntryPoints.SDFInstallation.run = () => beforeUninstallation();

export default { run };
