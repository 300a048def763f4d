import { judgeRoleInUse, type JudgedRoleInUse } from '../../account/judged';
import { readOwnRoles, type OwnRoles } from '../../account/ownRolesReport';
import { reportWith } from '../../verdict/role';
import { checkerScript, deployments } from '../ids';
import type { Asking } from './letter';

/** NetSuite tells a role's name to roles that may read roles; the report of the user's own roles has it for the others. */
function withName(judged: JudgedRoleInUse, ownRoles: OwnRoles): JudgedRoleInUse {
  const { role } = judged.report;
  const own = ownRoles.ok ? ownRoles.roles.find(({ id }) => id === role.id) : undefined;
  if (own === undefined || own.name === '' || role.name !== role.scriptId) return judged;
  return { ...judged, report: reportWith(judged.report, { role: { ...role, name: own.name } }) };
}

/** Judges the role in use, and asks for the user's other roles: 20 units. */
export function gatherAccess(): Asking {
  const judged = judgeRoleInUse();
  const { userId } = judged.asker;
  const ownRoles = readOwnRoles({ scriptId: checkerScript, deploymentId: deployments.ownRoles, userId });
  return { judged: withName(judged, ownRoles), ownRoles, now: new Date() };
}
