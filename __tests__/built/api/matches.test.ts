import { setUnreadableTables } from '../../../local/account/behaviours';
import { idsOf, startReader, stopReader, type Reader } from './reader';

let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});

afterAll(() => stopReader(reader));

describe('GET matches', () => {
  it('finds an address whatever its case, a second address too, active records before inactive ones', async () => {
    const found = await reader.find('matches', { emails: 'MIXED.case@reading.EXAMPLE' });
    expect(idsOf(found)).toEqual(['contact 90002', 'contact 90003', 'contact 90001', 'customer 90201']);
    expect(found.skipped).toEqual([]);
    expect(found.records[0]).toEqual({
      type: 'contact',
      id: 90_002,
      name: 'Reader 90002',
      email: 'mixed.case@reading.example',
      company: 'Aquila Instruments',
      link: '/app/common/entity/contact.nl?id=90002',
      matchedBy: 'email',
      matched: 'mixed.case@reading.example',
    });
    expect(found.records[3]).toMatchObject({ name: 'Solo Trader', number: 'CUST-77' });
  });

  it('gives at most ten records of a type, the lowest ids', async () => {
    const found = await reader.find('matches', { emails: 'crowd@reading.example', types: 'contact' });
    expect(idsOf(found)).toEqual(Array.from({ length: 10 }, (_, index) => `contact ${90_100 + index}`));
  });

  it('puts the case that the subject names before ten older ones of the same sender', async () => {
    const found = await reader.find('matches', { emails: 'crowd@reading.example', numbers: '77011', types: 'supportcase' });
    expect(found.records).toHaveLength(10);
    expect(found.records[0]).toMatchObject({ id: 90_411, matchedBy: 'number', matched: '77011', name: 'Old case 10', number: '77011' });
    expect(found.records[1]).toMatchObject({ id: 90_401, matchedBy: 'email', matched: 'crowd@reading.example' });
  });

  it('finds transactions by their number as written, whatever its case, each type by itself', async () => {
    const found = await reader.find('matches', { numbers: 'So-900' });
    expect(idsOf(found)).toEqual(['salesorder 90501', 'invoice 90502']);
    expect(found.records.map(({ name, matched }) => [name, matched])).toEqual([['Sales Order so-900', 'So-900'], ['Invoice SO-900', 'So-900']]);
    expect(idsOf(await reader.find('matches', { numbers: '900' }))).toEqual([]);
  });

  it('finds a job by the number that its name begins with, and by no part of it', async () => {
    const found = await reader.find('matches', { numbers: 'p-2207' });
    expect(idsOf(found)).toEqual(['job 90301']);
    expect(found.records[0]).toMatchObject({ company: 'Aquila Instruments', matchedBy: 'number', matched: 'p-2207' });
    expect(idsOf(await reader.find('matches', { numbers: 'JOB-1001' }))).toEqual(['job 901']);
  });

  it('keeps to the vendor’s order of types, whatever the order asked for', async () => {
    const found = await reader.find('matches', { emails: 'mixed.case@reading.example', types: 'customer, contact' });
    expect([...new Set(found.records.map(({ type }) => type))]).toEqual(['contact', 'customer']);
  });

  it('leaves out a type that the role may not see and names the permission with its clicks', async () => {
    const found = await reader.withLevel('LIST_CONTACT', 0, () => reader.find('matches', { emails: 'mixed.case@reading.example' }));
    expect(idsOf(found)).toEqual(['customer 90201']);
    expect(found.skipped).toEqual([{ type: 'contact', permission: 'Contacts', key: 'LIST_CONTACT', needs: 'View', fix: expect.stringContaining('Permissions > Lists > Contacts') }]);
  });

  it('answers with no records where every type is left out', async () => {
    const found = await reader.withLevel('LIST_CONTACT', 0, () => reader.find('matches', { emails: 'mixed.case@reading.example', types: 'contact' }));
    expect(found).toMatchObject({ records: [], skipped: [{ type: 'contact' }] });
  });

  it('names a type that NetSuite does not show although the role has the permission, and finds the others', async () => {
    setUnreadableTables(reader.local.account, ['contact']);
    const found = await reader.find('matches', { emails: 'mixed.case@reading.example' }).finally(() => setUnreadableTables(reader.local.account, []));
    expect(idsOf(found)).toEqual(['customer 90201']);
    expect(found.skipped).toEqual([{ type: 'contact', permission: 'Contacts', key: 'LIST_CONTACT', needs: 'View', fix: expect.stringMatching(/seems to have the permission.*'contact' was not found/) }]);
  });

  it('stays within 200 units for 100 addresses and 20 numbers', () => {
    const emails = Array.from({ length: 100 }, (_, index) => `person.number.${index}@a-rather-long-domain.example`).join(',');
    const numbers = Array.from({ length: 20 }, (_, index) => `SO-${10_000 + index}`).join(',');
    const outcome = reader.run({ resource: 'matches', emails, numbers });
    expect(outcome).toHaveProperty('value');
    expect(outcome.unitsUsed).toBe(110);
  });

  it.each([
    [{}, /^emails, numbers: /],
    [{ emails: ' , ,' }, /^emails, numbers: /],
    [{ emails: 'a@b.example,nobody' }, /^emails\.1: must be an email address: .*; nobody is none$/],
    [{ emails: 'two@at@signs.example' }, /^emails\.0: .*two@at@signs\.example is none/],
    [{ emails: `${'a'.repeat(250)}@b.example` }, /^emails\.0: .*; a{59}… is none$/],
    [{ emails: 'a@b.example\r\nBcc: c@d.example' }, /^emails\.0: .*; a@b\.example\?\?Bcc\?\?c@d\.example is none$/],
    [{ emails: '<script>@b.example x' }, /^emails\.0: .*; \?script\?@b\.example\?x is none$/],
    [{ emails: Array.from({ length: 101 }, (_, index) => `p${index}@b.example`).join(',') }, /^emails: must be at most 100 email addresses, separated by commas$/],
    [{ numbers: Array.from({ length: 21 }, (_, index) => String(index)).join(',') }, /^numbers: must be at most 20 numbers/],
    [{ numbers: '1'.repeat(46) }, /^numbers\.0: must be a number of at most 45 characters/],
    [{ numbers: 'order' }, /^numbers\.0: /],
    [{ emails: 'a@b.example', types: 'contact,nothing' }, /^types\.1: must be one of contact, customer/],
  ])('refuses wrong input %#, and says what is allowed', async (input, words) => {
    expect(await reader.errorOf('matches', input as Record<string, string>)).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
  });
});
