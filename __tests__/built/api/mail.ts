import { createHash } from 'node:crypto';
import { demoIntegration } from '../../../local/account/demo';
import { findIntegration } from '../../../local/account/integrations';
import { assignRole, findRole } from '../../../local/account/roles';
import type { Caller, Row } from '../../../local/account/types';
import { saveUser } from '../../../local/account/users';
import { createAccessToken } from '../../../local/auth/accessTokens';
import { askApi, type ApiAnswer, type ApiMethod } from '../../support/apiRequests';
import type { LocalNetSuite } from '../../support/localNetSuite';

export const base64 = (text: string) => Buffer.from(text).toString('base64');
const sha256 = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex');

/** Somebody who uses the add-in with the role that the SuiteApp ships. */
export interface Writer {
  readonly caller: Caller;
  readonly ask: (method: ApiMethod, input: Readonly<Record<string, unknown>>) => Promise<ApiAnswer>;
}

/** Gives a new user of a role; the SuiteApp's own unless said otherwise. */
export function newWriter(local: LocalNetSuite, name: string, role = 'customrole_extsync_user'): Writer {
  const roleId = findRole(local.account, role)!.id;
  const { id: userId } = saveUser(local.account, { firstName: name, lastName: 'Writer', email: `${name.toLowerCase()}@brightwater.example` });
  assignRole(local.account, userId, roleId);
  const { token: key, secret } = createAccessToken(local.account, findIntegration(local.account, demoIntegration.consumerKey)!, { userId, roleId }, Date.now());
  return { caller: { userId, roleId }, ask: (method, input) => askApi(local, { key, secret }, method, input) };
}

export const customer = { type: 'customer', id: 501 } as const;
export const contact = { type: 'contact', id: 801 } as const;
export const supportCase = { type: 'supportcase', id: 3001 } as const;

/** A mail with two attachments at two records, as the add-in sends it. */
export function mailOf(messageId: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    resource: 'email',
    messageId,
    subject: 'Order SO10042',
    from: { address: 'morgan@northwind.example', name: 'Morgan' },
    to: [{ address: 'tom@brightwater.example' }],
    sentAt: '2026-11-24T09:00:00Z',
    body: '<p>See the attachments.</p>',
    incoming: true,
    records: [customer, contact],
    attachments: [
      { name: 'order.txt', content: base64('Ten pumps') },
      { name: 'plan.pdf', content: base64('%PDF plan') },
    ],
    ...changes,
  };
}

const recordTypes = ['contact', 'customer', 'vendor', 'partner', 'employee', 'job', 'supportcase', 'salesorder', 'task', 'calendarevent', 'phonecall'];

/** What NetSuite has of a mail, told by the tables and not by the API. */
export interface Standing {
  readonly messages: Row[];
  readonly links: Row[];
  readonly files: Row[];
  readonly folders: number;
  /** Attachments by message, as ids of files. */
  readonly attached: ReadonlyMap<number, readonly number[]>;
}

export function standingOf(local: LocalNetSuite, messageId: string): Standing {
  const { database } = local.account;
  const bare = messageId.replace(/^<|>$/g, '');
  const mail = sha256(bare);
  const links = database.all('SELECT * FROM customrecord_extsync_message WHERE custrecord_extsync_message_mail = ? ORDER BY id', [mail]);
  const messages = database
    .all('SELECT * FROM message WHERE externalid IS NOT NULL ORDER BY id')
    .filter(({ externalid, entity, transaction, activity }) =>
      recordTypes.some((type) => [entity, transaction, activity].some((id) => externalid === sha256(bare, type, String(id)))),
    );
  const lines = database.all("SELECT record, fields FROM local_line WHERE recordtype = 'message' AND sublist = 'mediaitem' ORDER BY line");
  return {
    messages,
    links,
    files: database.all('SELECT * FROM file WHERE name LIKE ? ORDER BY id', [`${mail.slice(0, 12)}-%`]),
    folders: Number(database.get("SELECT COUNT(*) AS count FROM mediaitemfolder WHERE name = 'ExtendSync Attachments'")?.['count']),
    attached: new Map(
      messages.map(({ id }) => [
        Number(id),
        lines.filter(({ record }) => record === id).map(({ fields }) => Number((JSON.parse(String(fields)) as { mediaitem: unknown }).mediaitem)),
      ]),
    ),
  };
}

/** The law of attaching: one message and one note for each record, one file for each attachment, and all of them on each message. */
export function expectOnce(local: LocalNetSuite, mail: Readonly<Record<string, unknown>>): void {
  const { messages, links, files, folders, attached } = standingOf(local, String(mail['messageId']));
  const records = mail['records'] as readonly unknown[];
  const attachments = (mail['attachments'] ?? []) as readonly unknown[];
  expect({ messages: messages.length, links: links.length, files: files.length }).toEqual({ messages: records.length, links: records.length, files: attachments.length });
  expect(links.map((link) => link['custrecord_extsync_message_message']).sort()).toEqual(messages.map(({ id }) => id).sort());
  for (const fileIds of attached.values()) expect([...fileIds].sort()).toEqual(files.map(({ id }) => id).sort());
  expect(folders).toBe(1);
}
