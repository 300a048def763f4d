import * as log from 'N/log';
import * as runtime from 'N/runtime';
import type { ServerRequest, ServerResponse } from 'N/http';
import type { VNode } from 'preact';
import { readLanguage } from '../language/language';
import { english } from '../texts/english';
import { text } from '../texts/text';
import type { Answer, Table } from './answer';
import { Tabs } from './components/Tabs';
import { toCsv } from './formats/csv';
import { writeDocument } from './formats/document';
import { toForm } from './formats/form';
import { deploymentNamed, type DeploymentName } from './ids';
import type { Refusal } from './parsed';
import { frameOf, parseFormat, parseView, type Frame } from './request';
import { say, speak, t } from './speech';
import type { Format, View } from './view';
import { viewsOf } from './views';
import { refusalPage } from './views/refusal';

/** A browser takes an answer for nothing but what it says it is, and tells nobody outside NetSuite which page led there. */
function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>> = {}): void {
  const all = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin', ...headers };
  for (const [name, value] of Object.entries(all)) response.setHeader({ name, value });
}

function writeJson(response: ServerResponse, value: object): void {
  setHeaders(response, { 'Content-Type': 'application/json; charset=utf-8' });
  response.write({ output: JSON.stringify(value) });
}

function writeCsv(response: ServerResponse, table: Table): void {
  setHeaders(response, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="extendsync-access.csv"',
  });
  response.write({ output: toCsv(table) });
}

function writeHtml(response: ServerResponse, title: string, content: VNode, frame: Frame): void {
  if (frame === 'dialog') return writeDocument(response, title, content);
  setHeaders(response);
  return response.writePage({ pageObject: toForm(title, content) });
}

/** What a request was for, as far as it is known when it is refused. */
interface Asked {
  readonly deployment: DeploymentName;
  readonly format: Format;
  readonly frame: Frame;
}

function write(response: ServerResponse, answer: Answer, view: View, { deployment, format, frame }: Asked): void {
  if (format === 'json') return writeJson(response, answer.report());
  if (format === 'csv') return writeCsv(response, answer.table());
  const page = (
    <>
      {frame === 'netsuite' && <Tabs deployment={deployment} views={viewsOf[deployment]} current={view} />}
      {answer.page()}
    </>
  );
  return writeHtml(response, answer.title, page, frame);
}

/** A Suitelet cannot choose its HTTP status: programs read the code, people the page. */
function refuse(response: ServerResponse, refusal: Refusal, { deployment, format, frame }: Asked): void {
  const { code, message } = refusal;
  log.audit({ title: 'Request refused', details: { code, message: english(message) } });
  if (format === 'json') return writeJson(response, { error: { code, message: say(message) } });
  if (format === 'csv') return writeCsv(response, [[t('column_error'), t('column_message')], [code, say(message)]]);
  return writeHtml(response, 'ExtendSync Access', refusalPage(refusal, deployment, frame), frame);
}

/** Answers one request to the checker: parse, gather and judge, write. */
export function answerRequest(request: ServerRequest, response: ServerResponse): void {
  speak(readLanguage());
  const { deploymentId } = runtime.getCurrentScript();
  const deployment = deploymentNamed(deploymentId);
  if (!deployment) {
    // What a deployment may show hangs on its audience and run-as role: of one that is not ours, neither is known.
    const refusal: Refusal = { code: 'UNKNOWN_DEPLOYMENT', message: text('refused_deployment', deploymentId) };
    return refuse(response, refusal, { deployment: 'access', format: 'html', frame: 'netsuite' });
  }
  const frame = frameOf(deployment, request.parameters);
  const format = parseFormat(deployment, request.parameters);
  if (!format.ok) return refuse(response, format.refusal, { deployment, format: 'html', frame });
  const asked: Asked = { deployment, format: format.value, frame };
  const view = parseView(viewsOf[deployment], request.parameters);
  if (!view.ok) return refuse(response, view.refusal, asked);
  const answer = view.value.answer(request, format.value);
  if (!answer.ok) return refuse(response, answer.refusal, asked);
  write(response, answer.value, view.value, asked);
}
