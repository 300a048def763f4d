import { judgeRoleInUse } from '../../account/judged';
import { readOwnRoles, type OwnLevel, type OwnRoles } from '../../account/ownRolesReport';
import { levelNames } from '../../requirements/levels';
import { isLack, type Finding } from '../../verdict/finding';
import type { RoleFacts } from '../../verdict/obstacle';
import { reportWith, type RoleReport } from '../../verdict/role';
import { checkerScript, deployments } from '../ids';
import type { Asking } from './letter';

/** NetSuite tells a role's name to roles that may read roles; the report of the user's own roles has it for the others. */
function withName(role: RoleFacts, name: string): RoleFacts {
  return name === '' || role.name !== role.scriptId ? role : { ...role, name };
}

/**
 * getPermission gives the level in effect and not where it comes from; the other report reads the role's rows and the
 * user's Global Permissions. It is believed of a finding where both have the same level.
 */
function withEvidence(report: RoleReport, levels: ReadonlyMap<string, OwnLevel> | undefined): RoleReport {
  if (!levels) return report;
  const agreed = ({ keys, has }: Finding) => {
    const own = levels.get(keys.join(' / '));
    return has !== undefined && own?.has === levelNames[has] ? own : undefined;
  };
  const isGlobal = (finding: Finding) => finding.evidence === 'effective' && agreed(finding)?.evidence === 'global';
  const isTold = report.findings.filter(isLack).every(agreed);
  return reportWith(report, {
    findings: report.findings.map((finding) => (isGlobal(finding) ? { ...finding, evidence: 'global' } : finding)),
    notes: report.notes.filter(({ code }) => code !== 'global-permissions-possible' || !isTold),
  });
}

/** What both reports together know of the role in use. */
function together(report: RoleReport, ownRoles: OwnRoles): RoleReport {
  const own = ownRoles.ok ? ownRoles.roles.find(({ id }) => id === report.role.id) : undefined;
  return own === undefined ? report : withEvidence(reportWith(report, { role: withName(report.role, own.name) }), own.levels);
}

/** Judges the role in use, and asks for the user's other roles: 20 units. */
export function gatherAccess(): Asking {
  const judged = judgeRoleInUse();
  const { userId } = judged.asker;
  const ownRoles = readOwnRoles({ scriptId: checkerScript, deploymentId: deployments.ownRoles, userId });
  return { judged: { ...judged, report: together(judged.report, ownRoles) }, ownRoles, now: new Date() };
}
