import * as log from 'N/log';
import * as runtime from 'N/runtime';
import type { ServerRequest, ServerResponse } from 'N/http';
import type { Answer } from './answer';
import { toCsv } from './formats/csv';
import { toForm } from './formats/html';
import { deploymentNamed, type DeploymentName } from './ids';
import { parseFormat, parseView, type Format, type Parsed, type Refusal, type View } from './request';
import { accessView } from './views/access';
import { accountView } from './views/account';
import { ownRolesView } from './views/ownRoles';
import { refusalPage } from './views/refusal';
import { roleView } from './views/role';

function answerOf(view: View): Parsed<Answer> {
  switch (view.name) {
    case 'access':
      return { ok: true, value: accessView() };
    case 'own-roles':
      return { ok: true, value: ownRolesView() };
    case 'account':
      return { ok: true, value: accountView(view) };
    case 'role':
      return roleView(view.roleId);
  }
}

function writeJson(response: ServerResponse, value: object): void {
  response.setHeader({ name: 'Content-Type', value: 'application/json; charset=utf-8' });
  response.write({ output: JSON.stringify(value) });
}

function writeCsv(response: ServerResponse, answer: Answer): void {
  response.setHeader({ name: 'Content-Type', value: 'text/csv; charset=utf-8' });
  response.setHeader({ name: 'Content-Disposition', value: 'attachment; filename="extendsync-access.csv"' });
  response.write({ output: toCsv(answer.table()) });
}

function write(response: ServerResponse, answer: Answer, format: Format): void {
  if (format === 'json') return writeJson(response, answer.report());
  if (format === 'csv') return writeCsv(response, answer);
  return response.writePage({ pageObject: toForm(answer.title, answer.page()) });
}

/** A Suitelet cannot choose its HTTP status: programs read the code, people the page. */
function refuse(response: ServerResponse, refusal: Refusal, deployment: DeploymentName, format: Format): void {
  log.audit({ title: 'Request refused', details: refusal });
  if (format === 'json') return writeJson(response, { error: refusal });
  return response.writePage({ pageObject: toForm('ExtendSync Access', refusalPage(refusal, deployment)) });
}

/** What a deployment may show hangs on its audience and run-as role: of one that is not ours, neither is known. */
function unknownDeployment(id: string): Refusal {
  return { code: 'UNKNOWN_DEPLOYMENT', message: `The checker has no deployment ${id}. Open one of those that came with it.` };
}

/** Answers one request to the checker: parse, gather and judge, write. */
export function answerRequest(request: ServerRequest, response: ServerResponse): void {
  const { deploymentId } = runtime.getCurrentScript();
  const deployment = deploymentNamed(deploymentId);
  if (!deployment) return refuse(response, unknownDeployment(deploymentId), 'access', 'html');
  const format = parseFormat(deployment, request.parameters);
  if (!format.ok) return refuse(response, format.refusal, deployment, 'html');
  const view = parseView(deployment, request.parameters, format.value);
  const answer = view.ok ? answerOf(view.value) : view;
  if (!answer.ok) return refuse(response, answer.refusal, deployment, format.value);
  write(response, answer.value, format.value);
}
