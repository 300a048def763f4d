import type { DeploymentName } from './ids';
import type { View } from './view';
import { accessView } from './views/access';
import { accountView } from './views/account';
import { askView } from './views/ask';
import { auditView } from './views/audit';
import { auditsView } from './views/audits';
import { compareView } from './views/compare';
import { dialogView } from './views/dialog';
import { explainAccountView, explainInUseView } from './views/explain';
import { logInsView } from './views/logIns';
import { ownRolesView } from './views/ownRoles';
import { permissionsView } from './views/permissions';
import { restletView } from './views/restlet';
import { roleView } from './views/role';
import { sdfView } from './views/sdf';
import { tokensView } from './views/tokens';
import { usersView } from './views/users';

/** The views of each deployment, the one shown without a view parameter first; those with a tab in the order of the navigation. */
export const viewsOf: Readonly<Record<DeploymentName, readonly View[]>> = {
  access: [accessView, explainInUseView, dialogView, askView],
  ownRoles: [ownRolesView],
  account: [
    accountView,
    usersView,
    permissionsView,
    auditsView,
    logInsView,
    tokensView,
    restletView,
    sdfView,
    explainAccountView,
    roleView,
    compareView,
    auditView,
  ],
};
