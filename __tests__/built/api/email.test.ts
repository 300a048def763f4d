import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { base64, contact, customer, expectOnce, mailOf, newWriter, standingOf, supportCase, type Writer } from './mail';

let local: LocalNetSuite;
let tom: Writer;

beforeAll(async () => {
  local = await startLocalNetSuite();
  tom = newWriter(local, 'Tom');
});

afterAll(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

let mails = 0;
const newId = () => `<mail-${(mails += 1)}@northwind.example>`;
const post = (input: Readonly<Record<string, unknown>>) => tom.ask('post', input);
const contentOf = (fileId: unknown) => Buffer.from(String(local.account.database.get('SELECT content FROM local_file_content WHERE file = ?', [Number(fileId)])?.['content']), 'base64');

describe('POST email', () => {
  it('attaches a mail to each record with its attachments, and says so', async () => {
    const mail = mailOf(newId());
    const { data, error } = await post(mail);
    expect(error).toBeUndefined();
    const { messages, files } = standingOf(local, String(mail['messageId']));
    expect(data).toEqual({
      results: [
        { ...customer, status: 'attached', messageRecordId: messages[0]!['id'] },
        { ...contact, status: 'attached', messageRecordId: messages[1]!['id'] },
      ],
      attachments: files.map(({ id, name }) => ({ name, fileId: id, status: 'stored' })),
    });
    expectOnce(local, mail);
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^[0-9a-f]{12}-[0-9a-f]{12} order\.txt$/), expect.stringMatching(/^[0-9a-f]{12}-[0-9a-f]{12} plan\.pdf$/)]);
    expect(files.map(({ id }) => contentOf(id).toString())).toEqual(['Ten pumps', '%PDF plan']);
  });

  it('answers a repeated request with what is there, whichever way the message id is spelled', async () => {
    const mail = mailOf(newId());
    const first = await post(mail);
    const second = await post({ ...mail, messageId: String(mail['messageId']).slice(1, -1) });
    const statuses = (answer: typeof first, key: string) => (answer.data![key] as { status: string }[]).map(({ status }) => status);
    expect([statuses(second, 'results'), statuses(second, 'attachments')]).toEqual([['already-attached', 'already-attached'], ['already-stored', 'already-stored']]);
    const ids = (answer: typeof first) => (answer.data!['results'] as { messageRecordId: number }[]).map(({ messageRecordId }) => messageRecordId);
    expect(ids(second)).toEqual(ids(first));
    expectOnce(local, mail);
  });

  it('adds what a repeated request asks for besides', async () => {
    const mail = mailOf(newId());
    await post(mail);
    const more = { ...mail, records: [customer, contact, supportCase] };
    const { data } = await post(more);
    expect(data).toMatchObject({ results: [{ status: 'already-attached' }, { status: 'already-attached' }, { ...supportCase, status: 'attached' }] });
    expectOnce(local, more);
  });

  it('notes who attached it, as the user of the token', async () => {
    const mail = mailOf(newId());
    await post(mail);
    expect(standingOf(local, String(mail['messageId'])).links).toMatchObject([{ owner: tom.caller.userId }, { owner: tom.caller.userId }]);
  });

  it('keeps a mail as it is: addresses, time, body, and at a case its company', async () => {
    const body = '<p>Zażółć 🚰</p><script>alert(1)</script>';
    const mail = mailOf(newId(), { body, records: [supportCase], attachments: [], to: [{ address: 'tom@brightwater.example' }, { address: 'b@x.example' }], cc: [{ address: 'c@x.example' }] });
    expect((await post(mail)).error).toBeUndefined();
    const company = local.account.database.get('SELECT company FROM supportcase WHERE id = ?', [supportCase.id])!['company'];
    expect(standingOf(local, String(mail['messageId'])).messages).toMatchObject([
      {
        message: body,
        authoremail: 'morgan@northwind.example',
        recipient: tom.caller.userId,
        recipientemail: 'tom@brightwater.example',
        cc: 'b@x.example, c@x.example',
        messagedate: '2026-11-24 09:00:00',
        incoming: 'T',
        activity: supportCase.id,
        entity: company,
        hasattachment: 'F',
      },
    ]);
  });

  it('names the caller as the author of a mail that he sent', async () => {
    const mail = mailOf(newId(), { incoming: false, records: [{ type: 'salesorder', id: salesOrder() }] });
    expect((await post(mail)).error).toBeUndefined();
    expect(standingOf(local, String(mail['messageId'])).messages).toMatchObject([{ author: tom.caller.userId, recipient: null, incoming: 'F', transaction: salesOrder() }]);
  });

  it('cuts a subject of more than 200 characters with an ellipsis', async () => {
    const mail = mailOf(newId(), { subject: 'x'.repeat(201), records: [customer] });
    await post(mail);
    expect(standingOf(local, String(mail['messageId'])).messages).toMatchObject([{ subject: `${'x'.repeat(199)}…` }]);
  });

  it('takes a large mail in several requests, and attaches every piece', async () => {
    const mail = mailOf(newId());
    const [first, second] = mail['attachments'] as unknown[];
    const { data } = await post({ ...mail, body: '', attachments: [first], more: true });
    expect(data).toMatchObject({ results: [], attachments: [{ status: 'stored' }] });
    expect(standingOf(local, String(mail['messageId'])).messages).toEqual([]);
    await post({ ...mail, attachments: [second] });
    expectOnce(local, mail);
  });

  it('attaches the pieces too where the last request has no attachment of its own', async () => {
    const mail = mailOf(newId());
    await post({ ...mail, more: true });
    await post({ ...mail, attachments: [] });
    expectOnce(local, mail);
  });

  it('keeps one file of the same content and name, and two of the same name', async () => {
    const same = { name: 'logo.png', content: base64('logo') };
    const mail = mailOf(newId(), { attachments: [same, same, { name: 'logo.png', content: base64('another') }] });
    const { data } = await post(mail);
    expect(data!['attachments']).toMatchObject([{ status: 'stored' }, { status: 'already-stored' }, { status: 'stored' }]);
    expect(standingOf(local, String(mail['messageId'])).files).toHaveLength(2);
  });

  it('keeps bytes that are no UTF-8 as they are, and an empty file', async () => {
    const latin = Buffer.from([0x6e, 0xe4, 0x68, 0xff, 0x00]);
    const mail = mailOf(newId(), { attachments: [{ name: 'latin.csv', content: latin.toString('base64') }, { name: 'empty.txt', content: '' }, { name: 'data', content: latin.toString('base64') }] });
    const { data, error } = await post(mail);
    expect(error).toBeUndefined();
    const ids = (data!['attachments'] as { fileId: number }[]).map(({ fileId }) => fileId);
    expect(ids.map(contentOf)).toEqual([latin, Buffer.alloc(0), latin]);
  });

  it('attaches to the records that are there, and says which one is not', async () => {
    const mail = mailOf(newId(), { records: [customer, { type: 'contact', id: 999_999 }] });
    const { data } = await post(mail);
    expect(data).toMatchObject({ results: [{ status: 'attached' }, { type: 'contact', id: 999_999, status: 'failed', error: { code: 'RECORD_NOT_FOUND' } }] });
    expect(standingOf(local, String(mail['messageId'])).messages).toHaveLength(1);
  });

  it('is attached again where somebody deleted its message in NetSuite', async () => {
    const mail = mailOf(newId(), { records: [customer] });
    await post(mail);
    local.account.database.run('DELETE FROM message WHERE id = ?', [Number(standingOf(local, String(mail['messageId'])).messages[0]!['id'])]);
    expect((await post(mail)).data).toMatchObject({ results: [{ status: 'attached' }] });
    expectOnce(local, mail);
  });

  it('answers a record named twice once', async () => {
    const { data } = await post(mailOf(newId(), { records: [customer, customer] }));
    expect(data!['results']).toHaveLength(1);
  });
});

describe('POST email, refused', () => {
  const refused: readonly (readonly [string, Readonly<Record<string, unknown>>, string, string])[] = [
    ['a record that nobody has', { records: [{ type: 'contact', id: 999_999 }] }, 'RECORD_NOT_FOUND', 'contact 999999'],
    ['a record under another transaction type', { records: [{ type: 'invoice', id: -1 }] }, 'INVALID_INPUT', 'records'],
    ['an unknown type', { records: [{ type: 'campaign', id: 1 }] }, 'INVALID_INPUT', 'records.0.type'],
    ['no record', { records: [] }, 'INVALID_INPUT', '1 to 20'],
    ['21 records', { records: Array.from({ length: 21 }, (_, index) => ({ type: 'contact', id: index + 1 })) }, 'INVALID_INPUT', '1 to 20'],
    ['a message id that is too short', { messageId: 'ab' }, 'INVALID_INPUT', 'messageId'],
    ['a message id that is too long', { messageId: 'a'.repeat(999) }, 'INVALID_INPUT', 'messageId'],
    ['a message id of brackets only', { messageId: '< >' }, 'INVALID_INPUT', 'messageId'],
    ['a message id with a line break', { messageId: '<a@b>\r\nX: y' }, 'INVALID_INPUT', 'messageId'],
    ['an address that begins another header', { from: { address: 'a@b.example\r\nBcc: c@d.example' } }, 'INVALID_INPUT', 'from.address'],
    ['an address that is two', { to: [{ address: 'a@b.example, c@d.example' }] }, 'INVALID_INPUT', 'to.0.address'],
    ['an address of 255 characters', { cc: [{ address: `${'a'.repeat(247)}@b.example`.slice(-255) }] }, 'INVALID_INPUT', 'cc.0.address'],
    ['101 addresses', { to: Array.from({ length: 101 }, (_, index) => ({ address: `a${index}@b.example` })) }, 'INVALID_INPUT', '100'],
    ['a day that is not in the calendar', { sentAt: '2026-02-30T00:00:00Z' }, 'INVALID_INPUT', 'sentAt'],
    ['a time without offset', { sentAt: '2026-11-24T09:00:00' }, 'INVALID_INPUT', 'sentAt'],
    ['base64 of a wrong length', { attachments: [{ name: 'a.txt', content: 'QUJ' }] }, 'INVALID_INPUT', 'attachments.0.content'],
    ['base64 of another alphabet', { attachments: [{ name: 'a.txt', content: 'QU-_' }] }, 'INVALID_INPUT', 'attachments.0.content'],
    ['base64 with a line break', { attachments: [{ name: 'a.txt', content: 'QUJD\r\nQQ' }] }, 'INVALID_INPUT', 'attachments.0.content'],
    ['base64 padded wrongly', { attachments: [{ name: 'a.txt', content: '====' }] }, 'INVALID_INPUT', 'attachments.0.content'],
    ['51 attachments', { attachments: Array.from({ length: 51 }, () => ({ name: 'a.txt', content: '' })) }, 'INVALID_INPUT', '50'],
    ['a body of more than 1,000,000 characters', { body: 'x'.repeat(1_000_001) }, 'TOO_LARGE', '1000000'],
    ['more that is no true', { more: false }, 'INVALID_INPUT', 'more'],
    ['a page', { attachments: [{ name: 'page.HTM', content: '' }] }, 'MISSING_PERMISSION', 'ADMI_ALLOW_JS_HTML_UPLOAD'],
    ['a program under a turned name', { attachments: [{ name: 'invoice\u202Efdp.exe ', content: '' }] }, 'MISSING_PERMISSION', 'ADMI_ALLOW_JS_HTML_UPLOAD'],
  ];

  it.each(refused)('%s, with nothing written', async (_what, changes, code, words) => {
    const mail = mailOf(newId(), changes);
    const { status, error } = await post(mail);
    expect({ status, error }).toMatchObject({ status: 400, error: { code, message: expect.stringContaining(words) } });
    expect(standingOf(local, String(mail['messageId']))).toMatchObject({ messages: [], links: [], files: [] });
  });

  it.each(['messageId', 'subject', 'from', 'to', 'sentAt', 'body', 'records'])('without %s', async (field) => {
    expect((await post(mailOf(newId(), { [field]: undefined }))).error).toEqual({ code: 'INVALID_INPUT', message: `${field}: must be given` });
  });

  it('of more than 10 MB, as NetSuite would', async () => {
    const content = Buffer.alloc(7_900_000).toString('base64');
    const { error } = await post(mailOf(newId(), { attachments: [{ name: 'large.zip', content }] }));
    expect(error).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('10 MB') });
  });

  it('where the pieces together have more than 25 MB', async () => {
    const messageId = newId();
    const piece = (name: string) => post(mailOf(messageId, { more: true, attachments: [{ name, content: Buffer.alloc(7_000_000, name).toString('base64') }] }));
    for (const name of ['a.zip', 'b.zip', 'c.zip']) expect((await piece(name)).error).toBeUndefined();
    expect((await piece('d.zip')).error).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('25 MB') });
    expect(standingOf(local, messageId).files).toHaveLength(3);
  });
});

describe('DELETE association', () => {
  const detach = (writer: Writer, messageid: string, { type, id }: { type: string; id: number } = customer) => writer.ask('delete', { resource: 'association', messageid, type, id: String(id) });

  it('detaches a mail from one record, and says when there is nothing to detach', async () => {
    const mail = mailOf(newId());
    await post(mail);
    expect((await detach(tom, String(mail['messageId']))).data).toEqual({ status: 'detached' });
    expect((await detach(tom, String(mail['messageId']))).data).toEqual({ status: 'not-attached' });
    expectOnce(local, { ...mail, records: [contact] });
  });

  it('lets a mail be attached again', async () => {
    const mail = mailOf(newId());
    await post(mail);
    await detach(tom, String(mail['messageId']));
    expect((await post(mail)).data).toMatchObject({ results: [{ status: 'attached' }, { status: 'already-attached' }] });
    expectOnce(local, mail);
  });

  it('refuses a mail that somebody else attached, which stays', async () => {
    const mail = mailOf(newId());
    await post(mail);
    const eve = newWriter(local, 'Eve');
    expect((await detach(eve, String(mail['messageId']))).error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Somebody else') });
    expectOnce(local, mail);
  });

  it('refuses a mail of which nobody knows who attached it', async () => {
    const mail = mailOf(newId(), { records: [customer] });
    await post(mail);
    local.account.database.run('DELETE FROM customrecord_extsync_message WHERE id = ?', [Number(standingOf(local, String(mail['messageId'])).links[0]!['id'])]);
    expect((await detach(tom, String(mail['messageId']))).error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Attach it again') });
    await post(mail);
    expect((await detach(tom, String(mail['messageId']))).data).toEqual({ status: 'detached' });
  });

  it.each([
    [{ id: '0' }, 'id'],
    [{ id: '1.5' }, 'id'],
    [{ type: 'message' }, 'type'],
    [{ messageid: '' }, 'messageid'],
  ])('refuses %j', async (changes, field) => {
    const { error } = await tom.ask('delete', { resource: 'association', messageid: '<x@y.example>', type: 'customer', id: '501', ...changes });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(new RegExp(`^${field}: must`)) });
  });
});

function salesOrder(): number {
  return Number(local.account.database.get("SELECT MIN(id) AS id FROM \"transaction\" WHERE type = 'SalesOrd'")?.['id']);
}
