import type { Problem } from '../problem';
import type { Project, SdfDeployment } from '../project';
import { deploymentsOf, objectsOf } from '../project';
import { referencedScriptId } from '../scriptIdReference';
import { standardRoleIds } from '../schema';
import type { ScriptObjectType } from '../scriptTypes';
import { scriptObjectTypes } from '../scriptTypes';
import type { XmlElement } from '../xml';
import { childOf, textOf } from '../xml';

/** STATUS_NOT_OFFERED, EMPTY_AUDIENCE, UNKNOWN_ROLE, AVAILABLE_WITHOUT_LOGIN, ADMINISTRATOR_RUN_AS. */
export function judgeDeployments(project: Project): Problem[] {
  return objectsOf(project).flatMap((object) => {
    const type = scriptObjectTypes.get(object.type);
    return type === undefined ? [] : deploymentsOf(object).flatMap((deployment) => judgeDeployment(deployment, type));
  });
}

function judgeDeployment(deployment: SdfDeployment, type: ScriptObjectType): Problem[] {
  return [...judgeStatus(deployment, type), ...(type.hasAudience ? judgeAudience(deployment) : []), ...judgeSafety(deployment)];
}

function judgeStatus(deployment: SdfDeployment, type: ScriptObjectType): Problem[] {
  const status = textOf(deployment.element, 'status');
  if (status === '' || type.statuses.includes(status)) return [];
  const message = `A ${deployment.object.type} deployment can be ${type.statuses.join(' or ')}, not ${status}.`;
  return [problem(deployment, 'STATUS_NOT_OFFERED', 'status', message)];
}

function judgeAudience(deployment: SdfDeployment): Problem[] {
  const { element } = deployment;
  const roles = textOf(element, 'audslctrole').split('|').map((role) => role.trim()).filter((role) => role !== '');
  if (roles.length === 0 && textOf(element, 'allroles') !== 'T' && textOf(element, 'allemployees') !== 'T') {
    return [problem(deployment, 'EMPTY_AUDIENCE', 'audslctrole', `Nobody but the owner could run ${deployment.scriptId}: name its roles or set allroles.`)];
  }
  return roles
    .filter((role) => referencedScriptId(role) === undefined && !standardRoleIds.has(role))
    .map((role) => problem(deployment, 'UNKNOWN_ROLE', 'audslctrole', `${role} is neither a standard role nor a [scriptid=customrole_…] reference.`));
}

/** The SuiteApp Marketplace takes neither (Oracle help, SuiteApp security guidelines). */
function judgeSafety(deployment: SdfDeployment): Problem[] {
  const problems: Problem[] = [];
  if (textOf(deployment.element, 'isonline') === 'T') {
    problems.push(problem(deployment, 'AVAILABLE_WITHOUT_LOGIN', 'isonline', `${deployment.scriptId} would be open to everybody without log-in.`));
  }
  if (textOf(deployment.element, 'runasrole') === 'ADMINISTRATOR') {
    problems.push(problem(deployment, 'ADMINISTRATOR_RUN_AS', 'runasrole', `${deployment.scriptId} must run as a role with the least it needs, not as Administrator.`));
  }
  return problems;
}

function problem(deployment: SdfDeployment, code: string, field: string, message: string): Problem {
  const place: XmlElement = childOf(deployment.element, field) ?? deployment.element;
  return { code, file: deployment.object.file, line: place.line, message };
}
