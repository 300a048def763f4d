import type { Problem } from '../problem';
import type { Project, SdfDeployment } from '../project';
import { deploymentsOf, objectsOf, projectTypeOf } from '../project';
import { standardRoleIds } from '../schema';
import { referencedScriptId } from '../scriptIdReference';
import type { ScriptObjectType } from '../scriptTypes';
import { scriptObjectTypes } from '../scriptTypes';
import type { XmlElement } from '../xml';
import { childOf, textOf } from '../xml';

/** Fields that name people who may run a script, and flags that name all of some kind. */
const namedAudiences = ['audslctrole', 'audemployee', 'audgroup', 'auddepartment', 'audsubsidiary', 'audpartner'] as const;
const wholeAudiences = ['allroles', 'allemployees', 'allpartners', 'isonline'] as const;

/** Scripts that somebody asks by their address. Others run by what people do elsewhere; without an audience for nobody. */
const askedByPeople: ReadonlySet<string> = new Set(['suitelet', 'restlet']);

/**
 * STATUS_NOT_OFFERED, UNKNOWN_ROLE; in a SuiteApp also EMPTY_AUDIENCE, AVAILABLE_WITHOUT_LOGIN and ADMINISTRATOR_RUN_AS,
 * which an account may allow itself. SDF deploys an empty audience; in a SuiteApp, whose users have no other way to
 * its pages and API, it is taken for a mistake.
 */
export function judgeDeployments(project: Project): Problem[] {
  const isSuiteApp = projectTypeOf(project) !== 'ACCOUNTCUSTOMIZATION';
  return objectsOf(project).flatMap((object) => {
    const type = scriptObjectTypes.get(object.type);
    if (type === undefined) return [];
    return deploymentsOf(object).flatMap((deployment) => [...judgeDeployment(deployment, type), ...(isSuiteApp ? [...judgeEmptiness(deployment), ...judgeSafety(deployment)] : [])]);
  });
}

function judgeDeployment(deployment: SdfDeployment, type: ScriptObjectType): Problem[] {
  return [...judgeStatus(deployment, type), ...(type.hasAudience ? judgeRoles(deployment) : [])];
}

function judgeStatus(deployment: SdfDeployment, { statuses }: ScriptObjectType): Problem[] {
  const status = textOf(deployment.element, 'status');
  if (status === '' || statuses === undefined || statuses.includes(status)) return [];
  const message = `A ${deployment.object.type} deployment can be ${statuses.join(' or ')}, not ${status}.`;
  return [problem(deployment, 'STATUS_NOT_OFFERED', 'status', message)];
}

function judgeEmptiness(deployment: SdfDeployment): Problem[] {
  const { element, object } = deployment;
  if (!askedByPeople.has(object.type) || textOf(element, 'isdeployed') === 'F') return [];
  const isEmpty = namedAudiences.every((field) => textOf(element, field) === '') && wholeAudiences.every((field) => textOf(element, field) !== 'T');
  if (!isEmpty) return [];
  return [problem(deployment, 'EMPTY_AUDIENCE', 'audslctrole', `Nobody but the owner could run ${deployment.scriptId}: name its roles or set allroles.`)];
}

function judgeRoles(deployment: SdfDeployment): Problem[] {
  const roles = textOf(deployment.element, 'audslctrole').split('|').map((role) => role.trim()).filter((role) => role !== '');
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
  // Each kind of script has its own field for it: runasrole, and whatever a later release adds.
  for (const field of deployment.element.children.filter(({ name }) => name.startsWith('runas'))) {
    if (field.text.toUpperCase() !== 'ADMINISTRATOR') continue;
    problems.push(problem(deployment, 'ADMINISTRATOR_RUN_AS', field.name, `${deployment.scriptId} must run as a role with the least it needs, not as Administrator.`));
  }
  return problems;
}

function problem(deployment: SdfDeployment, code: string, field: string, message: string): Problem {
  const place: XmlElement = childOf(deployment.element, field) ?? deployment.element;
  return { code, file: deployment.object.file, line: place.line, message };
}
