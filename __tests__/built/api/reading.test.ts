import fc from 'fast-check';
import { setUnreadableTables } from '../../../local/account/behaviours';
import { setFeature } from '../../../local/account/features';
import { insertRows } from '../../../local/account/insert';
import { mailOf, newWriter } from './mail';
import { startReader, stopReader, type Parameters, type Reader } from './reader';

let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});

afterAll(() => stopReader(reader));

describe('GET record', () => {
  it('gives what is worth showing of a transaction', async () => {
    expect(await reader.get('record', { type: 'salesorder', id: '90501' })).toEqual({
      record: {
        type: 'salesorder',
        id: 90_501,
        name: 'Sales Order so-900',
        number: 'so-900',
        company: 'Aquila Instruments',
        link: '/app/accounting/transactions/salesord.nl?id=90501',
        status: 'B',
        date: '2026-11-02',
        total: 12.5,
      },
    });
  });

  it('leaves out what is empty, and calls a nameless record by type and id', async () => {
    expect(await reader.get('record', { type: 'contact', id: '90006' })).toEqual({
      record: { type: 'contact', id: 90_006, name: 'contact 90006', email: 'nameless@reading.example', link: '/app/common/entity/contact.nl?id=90006' },
    });
  });

  it('gives hostile text as it stands in NetSuite', async () => {
    expect(await reader.get('record', { type: 'contact', id: '90004' })).toMatchObject({ record: { name: '100% <b>wool</b> & "silk"' } });
  });

  it.each(['contact', 'customer', 'vendor', 'partner', 'employee', 'job', 'supportcase', 'task', 'calendarevent', 'phonecall'])('reads a %s', async (type) => {
    const id = Number(reader.local.account.database.get(`SELECT MIN(id) AS id FROM "${type}"`)?.['id']);
    expect(await reader.get('record', { type, id: String(id) })).toMatchObject({ record: { type, id, name: expect.stringMatching(/./), link: expect.stringMatching(/^\/app\/.*\?id=/) } });
  });

  it.each([
    ['that does not exist', { type: 'contact', id: '99999999' }],
    ['of another type of transaction', { type: 'salesorder', id: '90502' }],
    ['of another type', { type: 'vendor', id: '90002' }],
  ])('answers RECORD_NOT_FOUND for a record %s', async (_what, input) => {
    expect(await reader.errorOf('record', input)).toEqual({ code: 'RECORD_NOT_FOUND', message: `There is no ${input.type} ${input.id} that this role can see.` });
  });

  it('answers RECORD_NOT_FOUND for a record that was deleted meanwhile', async () => {
    insertRows(reader.local.account, 'contact', [{ id: 90_900, entityid: 'Short Lived', isinactive: 'F' }]);
    expect(await reader.get('record', { type: 'contact', id: '90900' })).toMatchObject({ record: { name: 'Short Lived' } });
    reader.local.account.database.run('DELETE FROM contact WHERE id = 90900', []);
    expect(await reader.errorOf('record', { type: 'contact', id: '90900' })).toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });

  it('answers the same where NetSuite hides the whole table', async () => {
    setUnreadableTables(reader.local.account, ['contact']);
    const error = await reader.errorOf('record', { type: 'contact', id: '90002' }).finally(() => setUnreadableTables(reader.local.account, []));
    expect(error).toMatchObject({ code: 'RECORD_NOT_FOUND' });
  });

  it('answers MISSING_PERMISSION with the clicks where the role may not see the type, whether or not the record exists', async () => {
    for (const id of ['90002', '99999999']) {
      const error = await reader.withLevel('LIST_CONTACT', 0, () => reader.errorOf('record', { type: 'contact', id }));
      expect(error).toEqual({ code: 'MISSING_PERMISSION', message: expect.stringContaining('Permissions > Lists > Contacts') });
    }
  });

  it.each([
    [{ id: '1' }, /^type: must be given$/],
    [{ type: 'role', id: '3' }, /^type: must be one of contact, customer/],
    [{ type: 'contact' }, /^id: must be given$/],
    [{ type: 'contact', id: '1 OR 1=1' }, /^id: must be an internal id, a whole number from 1$/],
    [{ type: 'contact', id: '-1' }, /^id: /],
    [{ type: 'contact', id: '1e3' }, /^id: /],
    [{ type: 'contact', id: '99999999999' }, /^id: /],
  ])('refuses wrong input %#, and says what is allowed', async (input, words) => {
    expect(await reader.errorOf('record', input as Parameters)).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
  });
});

describe('GET associations', () => {
  const associationsOf = async (messageids: string) => (await reader.get('associations', { messageids }))['associations'] as readonly { messageId: string; records: readonly Record<string, unknown>[] }[];
  const noAttachments = { attachments: [] };

  it('tells where a mail is attached, by whom, and whether by the caller', async () => {
    const colleague = newWriter(reader.local, 'Colleague');
    const mine = await reader.writer.ask('post', mailOf('<mine@reading.example>', { ...noAttachments, records: [{ type: 'customer', id: 501 }] }));
    const theirs = await colleague.ask('post', mailOf('<mine@reading.example>', { ...noAttachments, records: [{ type: 'contact', id: 801 }] }));
    expect([mine.error, theirs.error]).toEqual([undefined, undefined]);
    const [association] = await associationsOf('<mine@reading.example>');
    expect(association).toEqual({
      messageId: '<mine@reading.example>',
      records: [
        { type: 'customer', id: 501, messageRecordId: expect.any(Number), attachedBy: { id: reader.writer.caller.userId, name: 'Reader Writer' }, attachedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/), isMine: true },
        { type: 'contact', id: 801, messageRecordId: expect.any(Number), attachedBy: { id: colleague.caller.userId, name: 'Colleague Writer' }, attachedAt: expect.any(String), isMine: false },
      ],
    });
  });

  it('answers for each mail in the order asked, under either spelling of its id, empty where it was never attached', async () => {
    await reader.writer.ask('post', mailOf('<spelled@reading.example>', { ...noAttachments, records: [{ type: 'customer', id: 501 }] }));
    const associations = await associationsOf('never@reading.example spelled@reading.example  <spelled@reading.example>');
    expect(associations.map(({ messageId, records }) => [messageId, records.length])).toEqual([
      ['never@reading.example', 0],
      ['spelled@reading.example', 1],
      ['<spelled@reading.example>', 1],
    ]);
  });

  it('knows nothing of a message that was deleted in NetSuite', async () => {
    await reader.writer.ask('post', mailOf('<deleted@reading.example>', { ...noAttachments, records: [{ type: 'customer', id: 501 }] }));
    const [before] = await associationsOf('<deleted@reading.example>');
    reader.local.account.database.run('DELETE FROM message WHERE id = ?', [Number(before!.records[0]!['messageRecordId'])]);
    expect((await associationsOf('<deleted@reading.example>'))[0]!.records).toEqual([]);
  });

  it('costs 10 units for 100 mails', () => {
    const messageids = Array.from({ length: 100 }, (_, index) => `<${index}@reading.example>`).join(' ');
    const outcome = reader.run({ resource: 'associations', messageids });
    expect(outcome).toHaveProperty('value');
    expect(outcome.unitsUsed).toBe(10);
  });

  it('takes Track Messages, and the feature Custom Records', async () => {
    const error = await reader.withLevel('LIST_CRMMESSAGE', 0, () => reader.errorOf('associations', { messageids: '<mine@reading.example>' }));
    expect(error).toEqual({ code: 'MISSING_PERMISSION', message: expect.stringContaining('Track Messages (LIST_CRMMESSAGE) at View') });
    setFeature(reader.local.account, 'CUSTOMRECORDS', false);
    const off = await reader.errorOf('associations', { messageids: '<mine@reading.example>' }).finally(() => setFeature(reader.local.account, 'CUSTOMRECORDS', true));
    expect(off).toMatchObject({ code: 'FEATURE_OFF' });
  });

  it.each([
    [{}, /^messageids: must be given$/],
    [{ messageids: '  ' }, /^messageids: must name a message$/],
    [{ messageids: 'ab' }, /^messageids\.0: must have 3 to 998 characters$/],
    [{ messageids: 'ab\u0000cd' }, /^messageids\.0: must have no control characters$/],
    [{ messageids: Array.from({ length: 101 }, (_, index) => `<${index}@b.example>`).join(' ') }, /^messageids: must be at most 100 Internet message ids, separated by blanks$/],
  ])('refuses wrong input %#, and says what is allowed', async (input, words) => {
    expect(await reader.errorOf('associations', input as Parameters)).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
  });
});

describe('any query', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 40 }),
    fc.emailAddress(),
    fc.constantFrom('contact', 'customer,job', 'SO-900', '501', 'contact.1', '<a@b.example>', '-', 'a-b', '%', '((', '[object Object]'),
  );
  const query = fc.record(
    { resource: fc.constantFrom('matches', 'search', 'record', 'associations'), emails: text, numbers: text, types: text, q: text, limit: text, cursor: text, type: text, id: text, messageids: text },
    { requiredKeys: ['resource'] },
  );

  it('is answered or refused in words, and reads every table that the role may see', () => {
    fc.assert(
      fc.property(query, (parameters) => {
        const outcome = reader.run(parameters);
        if ('failure' in outcome) expect(['INVALID_INPUT', 'RECORD_NOT_FOUND']).toContain(outcome.failure.code);
        else expect(String(outcome.value)).not.toMatch(/"skipped":\[\{|:null|NaN|undefined/);
        expect(outcome.unitsUsed).toBeLessThanOrEqual(140);
      }),
      { numRuns: 500 },
    );
  });
});
