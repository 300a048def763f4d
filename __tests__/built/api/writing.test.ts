import { setFeature } from '../../../local/account/features';
import { setRolePermission } from '../../../local/account/permissions';
import { findDeployment } from '../../../local/account/scripts';
import type { Deployment, Row } from '../../../local/account/types';
import { runRestlet } from '../../../local/runtime/runScript';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { base64, contact, customer, expectOnce, mailOf, newWriter, type Writer } from './mail';

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

const row = (table: string, id: unknown): Row => local.account.database.get(`SELECT * FROM "${table}" WHERE id = ?`, [Number(id)])!;
const post = (resource: string, input: Readonly<Record<string, unknown>>) => tom.ask('post', { resource, ...input });

describe('POST file', () => {
  const attachedTo = (fileId: unknown) =>
    local.account.database.all('SELECT recordtype, record FROM local_record_file WHERE file = ? ORDER BY recordtype', [Number(fileId)]).map((each) => ({ ...each }));

  it('keeps a file once and attaches it to each record once, however often it is sent', async () => {
    const input = { name: '../../offer.pdf', content: base64('offer'), records: [customer, contact] };
    const first = await post('file', input);
    expect(first.error).toBeUndefined();
    expect(first.data).toMatchObject({ file: { name: expect.stringMatching(/^[0-9a-f]{12} offer\.pdf$/), status: 'stored' }, results: [{ ...customer, status: 'attached' }, { ...contact, status: 'attached' }] });
    const { id } = first.data!['file'] as { id: number };
    const second = await post('file', input);
    expect(second.data).toMatchObject({ file: { id, status: 'already-stored' } });
    expect(attachedTo(id)).toEqual([{ recordtype: 'contact', record: contact.id }, { recordtype: 'customer', record: customer.id }]);
    expect(row('file', id)).toMatchObject({ filetype: 'PDF', isonline: 'F' });
  });

  it('attaches to the records that are there, and says which one is not', async () => {
    const { data } = await post('file', { name: 'a.txt', content: base64('some'), records: [customer, { type: 'vendor', id: 999_999 }] });
    expect(data).toMatchObject({ results: [{ status: 'attached' }, { status: 'failed', error: { code: 'RECORD_NOT_FOUND' } }] });
  });

  it.each([
    ['a name of more than 1,000 characters', { name: 'x'.repeat(1001) }, 'INVALID_INPUT'],
    ['no record that is there', { records: [{ type: 'vendor', id: 999_999 }] }, 'RECORD_NOT_FOUND'],
    ['a page', { name: 'page.html' }, 'MISSING_PERMISSION'],
    ['a program', { name: 'setup.msi' }, 'MISSING_PERMISSION'],
    ['broken Base64', { content: 'A' }, 'INVALID_INPUT'],
  ])('refuses %s, and keeps nothing', async (_what, changes, code) => {
    const count = () => Number(local.account.database.get('SELECT COUNT(*) AS count FROM file')?.['count']);
    const before = count();
    expect((await post('file', { name: 'a.txt', content: base64('refused'), records: [customer], ...changes })).error?.code).toBe(code);
    expect(count()).toBe(before);
  });

  it('keeps pages and programs for a role that may upload them', async () => {
    const ann = newWriter(local, 'Ann', 'customrole_extsync_user');
    setRolePermission(local.account, ann.caller.roleId, 'ADMI_ALLOW_JS_HTML_UPLOAD', 4);
    const { data } = await ann.ask('post', { resource: 'file', name: 'page.html', content: base64('<p>é</p>'), records: [customer] });
    setRolePermission(local.account, ann.caller.roleId, 'ADMI_ALLOW_JS_HTML_UPLOAD', 0);
    expect(row('file', (data!['file'] as { id: number }).id)).toMatchObject({ filetype: 'HTMLDOC', isonline: 'F', filesize: 9 });
  });
});

describe('POST record', () => {
  const company = customer;
  const types: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>])[] = [
    ['contact', { firstName: 'Mia', lastName: 'Novak', email: 'mia@northwind.example', phone: '+44 1', title: 'Buyer', company }, { firstname: 'Mia', lastname: 'Novak', entityid: 'Mia Novak', email: 'mia@northwind.example', company: 501 }],
    ['task', { title: 'Call back', dueDate: '2026-11-27', message: 'About the pumps', company }, { title: 'Call back', message: 'About the pumps', company: 501 }],
    ['phonecall', { title: 'Called', phone: '+44 2', company }, { title: 'Called', phone: '+44 2', company: 501 }],
    ['calendarevent', { title: 'Visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T11:00:00+01:00', location: 'Leeds' }, { title: 'Visit', startdate: '2026-11-24 09:00:00', enddate: '2026-11-24 10:00:00', location: 'Leeds' }],
    ['supportcase', { title: 'Leak', company, email: 'mia@northwind.example', message: 'It leaks' }, { title: 'Leak', company: 501, incomingmessage: 'It leaks' }],
  ];

  it.each(types)('makes a %s once for a request, and answers with its summary', async (type, fields, columns) => {
    const input = { type, requestId: `request-${type}`, fields };
    const first = await post('record', input);
    expect(first.error).toBeUndefined();
    expect(first.data).toMatchObject({ status: 'created', record: { type, name: fields['title'] === 'Buyer' ? 'Mia Novak' : fields['title'], link: expect.stringMatching(/^\/app\/.+\?id=\d+$/) } });
    const { id } = first.data!['record'] as { id: number };
    expect(row(type, id)).toMatchObject(columns);
    expect((await post('record', input)).data).toEqual({ ...first.data, status: 'already-created' });
  });

  it('makes one each for two users who call their requests alike', async () => {
    const eve = newWriter(local, 'Eve');
    const input = { resource: 'record', type: 'task', requestId: 'the-same-name', fields: { title: 'Twice' } };
    await tom.ask('post', input);
    expect((await eve.ask('post', input)).data).toMatchObject({ status: 'created' });
  });

  it.each([
    [{ type: 'customer' }, 'INVALID_INPUT', 'type: must be one of contact'],
    [{ type: undefined }, 'INVALID_INPUT', 'type: must be one of contact'],
    [{ requestId: 'short' }, 'INVALID_INPUT', 'requestId: must have 8 to 100'],
    [{ fields: { title: '' } }, 'INVALID_INPUT', 'fields.title: must have 1'],
    [{ fields: {} }, 'INVALID_INPUT', 'fields.title: must be given'],
    [{ fields: 'title' }, 'INVALID_INPUT', 'fields: must be an object'],
    [{ fields: undefined }, 'INVALID_INPUT', 'fields: must be given'],
    [{ fields: { title: 'x', owner: 3 } }, 'INVALID_INPUT', 'fields.owner: is none of the fields of a task: title'],
    [{ fields: { title: 'x', dueDate: '2026-02-30' } }, 'INVALID_INPUT', 'fields.dueDate: must be a day'],
    [{ fields: { title: 'x', company: { type: 'contact', id: 801 } } }, 'INVALID_INPUT', 'fields.company: must be one of customer'],
    [{ fields: { title: 'x', company: { type: 'customer', id: 999_999 } } }, 'RECORD_NOT_FOUND', 'customer 999999'],
    [{ type: 'calendarevent', fields: { title: 'x', start: '2026-11-24T09:00:00Z', end: '2026-11-24T08:00:00Z' } }, 'INVALID_INPUT', 'fields.end: must not be before'],
  ])('refuses %j', async (changes, code, words) => {
    const { error } = await post('record', { type: 'task', requestId: 'refused-request', fields: { title: 'x' }, ...changes });
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});

describe('POST event', () => {
  const appointment = { title: 'Site visit', start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', location: 'Leeds', body: 'Bring boots' };
  const attendeesOf = (id: unknown) =>
    local.account.database
      .all("SELECT fields FROM local_line WHERE recordtype = 'calendarevent' AND sublist = 'attendee' AND record = ? ORDER BY line", [Number(id)])
      .map(({ fields }) => Number((JSON.parse(String(fields)) as { attendee: unknown }).attendee));

  it('makes an event of an appointment, and changes it when it is moved', async () => {
    const first = await post('event', { ...appointment, uid: 'moved@x', records: [customer] });
    expect(first.error).toBeUndefined();
    const { id, link } = first.data!['event'] as { id: number; link: string };
    expect(first.data).toMatchObject({ event: { status: 'created' }, attendees: [], skipped: [] });
    expect(link).toContain(`id=${id}`);
    expect(row('calendarevent', id)).toMatchObject({ title: 'Site visit', startdate: '2026-11-24 09:00:00', location: 'Leeds', message: 'Bring boots', company: 501 });
    const second = await post('event', { ...appointment, uid: 'moved@x', start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z', location: '' });
    expect(second.data).toMatchObject({ event: { id, status: 'updated' } });
    expect(row('calendarevent', id)).toMatchObject({ startdate: '2026-11-25 09:00:00', location: null, company: 501 });
  });

  it('invites whom it finds, employees before contacts, once, and says of whom it found nobody', async () => {
    const { database } = local.account;
    const address = String(row('contact', contact.id)['email']);
    database.run('UPDATE customer SET email = ? WHERE id = 502', [address]);
    const attendees = [{ address: address.toUpperCase() }, { address: 'tom@brightwater.example' }, { address: 'nobody@x.example' }, { address }];
    const { data } = await post('event', { ...appointment, uid: 'invited@x', attendees });
    expect(data!['attendees']).toEqual([{ address, ...contact }, { address: 'tom@brightwater.example', type: 'employee', id: tom.caller.userId }, { address: 'nobody@x.example' }]);
    const { id } = data!['event'] as { id: number };
    await post('event', { ...appointment, uid: 'invited@x', attendees, records: [customer, { type: 'contact', id: 802 }] });
    expect(attendeesOf(id)).toEqual([contact.id, tom.caller.userId, 802]);
  });

  it('prefers who is active, and then the lower id', async () => {
    const { database } = local.account;
    for (const id of [811, 812, 813]) database.run('UPDATE contact SET email = ?, isinactive = ? WHERE id = ?', ['shared@x.example', id === 811 ? 'T' : 'F', id]);
    const { data } = await post('event', { ...appointment, uid: 'shared@x', attendees: [{ address: 'shared@x.example' }] });
    expect(data!['attendees']).toEqual([{ address: 'shared@x.example', type: 'contact', id: 812 }]);
  });

  it('says which types it did not look at, with the clicks', async () => {
    const ann = newWriter(local, 'Anna');
    setRolePermission(local.account, ann.caller.roleId, 'LIST_PARTNER', 0);
    const { data } = await ann.ask('post', { resource: 'event', ...appointment, uid: 'skipped@x', attendees: [{ address: 'nobody@x.example' }] });
    setRolePermission(local.account, ann.caller.roleId, 'LIST_PARTNER', 1);
    expect(data!['skipped']).toMatchObject([{ type: 'partner', key: 'LIST_PARTNER', fix: expect.stringContaining('Partners') }]);
  });

  it('changes nothing for a role that may create events and not change them', async () => {
    const ann = newWriter(local, 'Annika');
    const input = { resource: 'event', ...appointment, uid: 'create-only@x' };
    setRolePermission(local.account, ann.caller.roleId, 'LIST_EVENT', 2);
    expect((await ann.ask('post', input)).data).toMatchObject({ event: { status: 'created' } });
    const { error } = await ann.ask('post', { ...input, title: 'Changed' });
    setRolePermission(local.account, ann.caller.roleId, 'LIST_EVENT', 3);
    expect(error).toMatchObject({ code: 'MISSING_PERMISSION', message: expect.stringContaining('Edit') });
  });

  it.each([
    ['an end before the start', { end: '2026-11-24T08:00:00Z' }, 'INVALID_INPUT', 'end: must not be before start'],
    ['no UID', { uid: '' }, 'INVALID_INPUT', 'uid'],
    ['a title with control characters', { title: 'a\u0000b' }, 'INVALID_INPUT', 'title: must have no control characters'],
    ['101 attendees', { attendees: Array.from({ length: 101 }, (_, index) => ({ address: `a${index}@x.example` })) }, 'INVALID_INPUT', 'attendees: must name at most 100'],
    ['a transaction', { records: [{ type: 'invoice', id: 1 }] }, 'INVALID_INPUT', 'not to records of the type invoice'],
    ['a company that nobody has', { records: [customer, { type: 'vendor', id: 999_999 }] }, 'RECORD_NOT_FOUND', 'vendor 999999'],
    ['a body of more than 1,000,000 characters', { body: 'x'.repeat(1_000_001) }, 'TOO_LARGE', '1000000'],
  ])('refuses %s', async (_what, changes, code, words) => {
    const { error } = await post('event', { ...appointment, uid: 'refused@x', ...changes });
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });
});

describe('governance', () => {
  const units = (body: unknown) => {
    const deployment = findDeployment(local.account, 'customscript_extsync_api', 'customdeploy_extsync_api') as Deployment;
    const outcome = runRestlet(local.account, { deployment, caller: tom.caller, baseUrl: local.url }, { method: 'post', body });
    expect(outcome).toHaveProperty('value');
    return outcome.unitsUsed;
  };
  const firstOf = (table: string, type?: string) =>
    Number(local.account.database.get(`SELECT MIN(id) AS id FROM "${table}" WHERE ${type === undefined ? 'TRUE' : 'type = ?'}`, type === undefined ? [] : [type])?.['id']);

  it('20 records of every table and 5 attachments take at most the 695 units of the formula, a repeat 150', () => {
    const ofTables = ['contact', 'customer', 'vendor', 'partner', 'job', 'supportcase', 'task', 'calendarevent', 'phonecall'].map((type) => ({ type, id: firstOf(type) }));
    const records = [...ofTables, { type: 'salesorder', id: firstOf('transaction', 'SalesOrd') }, ...Array.from({ length: 10 }, (_, index) => ({ type: 'contact', id: contact.id + 20 + index }))];
    const attachments = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.txt`, content: base64(String(index)) }));
    const mail = mailOf('<units@x>', { records, attachments });
    expect(units(mail)).toBeLessThanOrEqual(695);
    expect(units(mail)).toBeLessThanOrEqual(150);
    expectOnce(local, mail);
  });
});

describe('without the feature Custom Records', () => {
  it('mails are refused with the clicks that turn it on, before anything is written', async () => {
    setFeature(local.account, 'CUSTOMRECORDS', false);
    const { error } = await tom.ask('post', mailOf('<off@x>'));
    setFeature(local.account, 'CUSTOMRECORDS', true);
    expect(error).toMatchObject({ code: 'FEATURE_OFF', message: expect.stringContaining('Enable Features') });
    expect(local.account.database.get("SELECT COUNT(*) AS count FROM message WHERE subject = 'Order SO10042' AND externalid IS NULL")?.['count']).toBe(0);
  });
});
