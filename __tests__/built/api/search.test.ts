import { idsOf, startReader, stopReader, type Found, type Reader } from './reader';

let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});

afterAll(() => stopReader(reader));

describe('GET search', () => {
  it.each([
    ['100%', ['contact 90004']],
    ['0% <B>WOOL</b> & "', ['contact 90004']],
    ['snake_case', ['contact 90005']],
    ['snakeXcase', []],
    ["o'clock -- !bang \\", ['contact 90005']],
    ['%%', []],
    ['__', []],
    ["' OR 1=1 --", []],
  ])('takes %s as it is written', async (q, expected) => {
    const found = await reader.find('search', { q });
    expect(idsOf(found)).toEqual(expected);
    expect(found.skipped).toEqual([]);
  });

  it('looks into names, numbers and addresses of every type, in the vendor’s order', async () => {
    expect(idsOf(await reader.find('search', { q: 'so-900' }))).toEqual(['salesorder 90501', 'invoice 90502']);
    expect(idsOf(await reader.find('search', { q: 'solo trader' }))).toEqual(['customer 90201']);
    expect(idsOf(await reader.find('search', { q: 'MIXED.CASE@' }))).toEqual(['contact 90001', 'contact 90002', 'contact 90003', 'customer 90201']);
    const everywhere = await reader.find('search', { q: 'ia', limit: '50' });
    expect(everywhere.records.length).toBeGreaterThan(5);
  });

  it('gives every record once over its pages, whatever their size', async () => {
    const whole = idsOf(await reader.find('search', { q: 're', limit: '50' }));
    expect(whole.length).toBeGreaterThan(20);
    for (const limit of ['1', '7', '49']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Found = await reader.find('search', { q: 're', limit, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
      } while (cursor !== undefined && seen.length < whole.length);
      expect(seen.slice(0, whole.length)).toEqual(whole);
    }
  });

  it('has no next page where the last record stands on this one', async () => {
    const three = { q: 'mixed.case@', types: 'contact' };
    expect(await reader.find('search', { ...three, limit: '3' })).not.toHaveProperty('nextCursor');
    const first = await reader.find('search', { ...three, limit: '2' });
    expect(first).toHaveProperty('nextCursor');
    const second = await reader.find('search', { ...three, limit: '2', cursor: first.nextCursor! });
    expect(idsOf(second)).toEqual(['contact 90003']);
    expect(second).not.toHaveProperty('nextCursor');
  });

  it('stops asking once the page is full', () => {
    expect(reader.run({ resource: 'search', q: 'crowd', limit: '5' }).unitsUsed).toBe(10);
    expect(reader.run({ resource: 'search', q: 'found nowhere at all' }).unitsUsed).toBe(140);
  });

  it('leaves out what the role may not see', async () => {
    const found = await reader.withLevel('TRAN_SALESORD', 0, () => reader.find('search', { q: 'so-900' }));
    expect(idsOf(found)).toEqual(['invoice 90502']);
    expect(found.skipped).toMatchObject([{ type: 'salesorder', key: 'TRAN_SALESORD' }]);
  });

  it.each([
    [{}, /^q: must be given$/],
    [{ q: 'a' }, /^q: must have 2 to 100 characters/],
    [{ q: '   a   ' }, /^q: must have 2 to 100 characters/],
    [{ q: 'a'.repeat(101) }, /^q: must have 2 to 100 characters/],
    [{ q: 'ab\u0000' }, /^q: .*without control characters/],
    [{ q: 'abc', limit: '0' }, /^limit: must be a whole number from 1 to 50$/],
    [{ q: 'abc', limit: '51' }, /^limit: /],
    [{ q: 'abc', limit: '1e1' }, /^limit: /],
    [{ q: 'abc', cursor: 'contact' }, /^cursor: must be the nextCursor/],
    [{ q: 'abc', cursor: "contact.1' OR '1'='1" }, /^cursor: /],
    [{ q: 'abc', cursor: 'role.1' }, /^cursor: /],
    [{ q: 'abc', cursor: 'contact.99999999999999999999' }, /^cursor: /],
    [{ q: 'abc', types: 'customer', cursor: 'contact.1' }, /^cursor: must be the nextCursor/],
    [{ q: 'abc', types: '__proto__' }, /^types\.0: must be one of/],
  ])('refuses wrong input %#, and says what is allowed', async (input, words) => {
    expect(await reader.errorOf('search', input as Record<string, string>)).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(words) });
  });
});
