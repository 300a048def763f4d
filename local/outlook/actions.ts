import type { Client, EmailResult, EventResult, FileResult, RecordReference, RecordType } from '../../client';
import { redirectAnswer, type Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { formOf } from '../http/localRequest';
import { apiOf, reasonOf, withPatience } from './api';
import { netSuiteOf } from './connect';
import { openPane, savePane, type Notice } from './paneState';
import { outlookPaths } from './paths';
import { sampleAppointment, sampleAttachment, sampleMail } from './sample';
import { nameOfType } from './typeNames';

/** Attach: the mail with its attachment to one record. */
export function attachMail(exchange: Exchange): Promise<Answer> {
  return act(exchange, async (api) => {
    const mail = { ...sampleMail, records: [recordOf(exchange)], attachments: [sampleAttachment] };
    return noticeOfMail(await api.attachEmail(mail, withPatience()));
  });
}

/** Save attachment only. */
export function storeAttachment(exchange: Exchange): Promise<Answer> {
  return act(exchange, async (api) => noticeOfFile(await api.storeFile({ ...sampleAttachment, records: [recordOf(exchange)] }, withPatience())));
}

/** Save appointment. */
export function saveAppointment(exchange: Exchange): Promise<Answer> {
  return act(exchange, async (api) => noticeOfEvent(await api.saveEvent(sampleAppointment, withPatience())));
}

/** Does what a form asks, as whoever is connected, and leads back to the pane, which tells how it went. */
async function act(exchange: Exchange, action: (api: Client) => Promise<Notice>): Promise<Answer> {
  const { account, request, now } = exchange;
  const pane = openPane(account, request);
  const { connection } = pane.state;
  if (connection !== undefined) {
    const api = apiOf(netSuiteOf(account, request), connection.token);
    const notice = await action(api).catch((failure: unknown): Notice => ({ isDone: false, text: reasonOf(failure) }));
    savePane(account, pane, { ...openPane(account, request).state, notice }, now);
  }
  return redirectAnswer(303, outlookPaths.pane);
}

/** What the form names; the API judges whether there is such a record. */
function recordOf({ request }: Exchange): RecordReference {
  const form = formOf(request);
  return { type: (form.get('type') ?? '') as RecordType, id: Number(form.get('id')) };
}

function noticeOfMail({ results, attachments }: EmailResult): Notice {
  const [result] = results;
  const files = attachments.map(({ name, status }) => `${name} (${status === 'stored' ? 'stored' : 'stored already'})`).join(', ');
  if (result === undefined || result.status === 'failed') return failed(result?.error);
  const words = result.status === 'attached' ? 'The mail is attached' : 'The mail was attached already';
  return { isDone: true, text: `${words}: message ${result.messageRecordId ?? ''}${files === '' ? '' : `, with ${files}`}.` };
}

function noticeOfFile({ file, results }: FileResult): Notice {
  const [result] = results;
  if (result === undefined || result.status === 'failed') return failed(result?.error);
  return { isDone: true, text: `${file.name} is ${file.status === 'stored' ? 'stored' : 'stored already'} as file ${file.id}, and on the record.` };
}

function noticeOfEvent({ event, attendees }: EventResult): Notice {
  const people = attendees.map(({ address, type, id }) => `${address}: ${type === undefined ? 'nobody found' : `${nameOfType(type)} ${id ?? ''}`}`).join('; ');
  return { isDone: true, text: `The appointment is ${event.status} as event ${event.id}. ${people}` };
}

function failed(error: { readonly code: string; readonly message: string } | undefined): Notice {
  return { isDone: false, text: error === undefined ? 'NetSuite said nothing about the record.' : `${error.code}: ${error.message}` };
}
