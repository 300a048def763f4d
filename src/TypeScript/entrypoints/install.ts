/**
 * ExtendSync Access installation: looks at the account's features and begins the first audit. It never stops an installation.
 *
 * @NApiVersion 2.1
 * @NScriptType SDFInstallationScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { afterInstallation } from '../lifecycle/install';

const run: EntryPoints.SDFInstallation.run = (context) => afterInstallation(context);

export default { run };
