import * as log from 'N/log';
import * as runtime from 'N/runtime';
import type { ServerRequest, ServerResponse } from 'N/http';
import type { VNode } from 'preact';
import type { Answer } from './answer';
import { toCsv } from './formats/csv';
import { writeDocument } from './formats/document';
import { toForm } from './formats/form';
import { deploymentNamed, type DeploymentName } from './ids';
import type { Parsed, Refusal } from './parsed';
import { readReturn } from './readReturn';
import { frameOf, parseFormat, parseView, type Format, type Frame, type View } from './request';
import { accessView } from './views/access';
import { accountView } from './views/account';
import { dialogView } from './views/dialog';
import { ownRolesView } from './views/ownRoles';
import { refusalPage } from './views/refusal';
import { roleView } from './views/role';

function dialog(request: ServerRequest): Parsed<Answer> {
  const returnTo = readReturn(request);
  return returnTo.ok ? { ok: true, value: dialogView(returnTo.value) } : returnTo;
}

function answerOf(view: View, request: ServerRequest): Parsed<Answer> {
  switch (view.name) {
    case 'access':
      return { ok: true, value: accessView() };
    case 'dialog':
      return dialog(request);
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

function writeHtml(response: ServerResponse, title: string, content: VNode, frame: Frame): void {
  if (frame === 'dialog') return writeDocument(response, title, content);
  return response.writePage({ pageObject: toForm(title, content) });
}

function write(response: ServerResponse, answer: Answer, format: Format, frame: Frame): void {
  if (format === 'json') return writeJson(response, answer.report());
  if (format === 'csv') return writeCsv(response, answer);
  return writeHtml(response, answer.title, answer.page(), frame);
}

/** What a request was for, as far as it is known when it is refused. */
interface Asked {
  readonly deployment: DeploymentName;
  readonly format: Format;
  readonly frame: Frame;
}

/** A Suitelet cannot choose its HTTP status: programs read the code, people the page. */
function refuse(response: ServerResponse, refusal: Refusal, { deployment, format, frame }: Asked): void {
  log.audit({ title: 'Request refused', details: refusal });
  if (format === 'json') return writeJson(response, { error: refusal });
  return writeHtml(response, 'ExtendSync Access', refusalPage(refusal, deployment, frame), frame);
}

/** What a deployment may show hangs on its audience and run-as role: of one that is not ours, neither is known. */
function unknownDeployment(id: string): Refusal {
  return { code: 'UNKNOWN_DEPLOYMENT', message: `The checker has no deployment ${id}. Open one of those that came with it.` };
}

/** Answers one request to the checker: parse, gather and judge, write. */
export function answerRequest(request: ServerRequest, response: ServerResponse): void {
  const { deploymentId } = runtime.getCurrentScript();
  const deployment = deploymentNamed(deploymentId);
  if (!deployment) return refuse(response, unknownDeployment(deploymentId), { deployment: 'access', format: 'html', frame: 'netsuite' });
  const frame = frameOf(deployment, request.parameters);
  const format = parseFormat(deployment, request.parameters);
  if (!format.ok) return refuse(response, format.refusal, { deployment, format: 'html', frame });
  const view = parseView(deployment, request.parameters, format.value);
  const answer = view.ok ? answerOf(view.value, request) : view;
  if (!answer.ok) return refuse(response, answer.refusal, { deployment, format: format.value, frame });
  write(response, answer.value, format.value, frame);
}
