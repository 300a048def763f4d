import * as query from 'N/query';
import { readTokenHolders } from '../../../src/TypeScript/account/tokens';
import { tokenStanding } from '../../../src/TypeScript/verdict/tokens';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error');

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const rowsAnswered = (rows: object[]) => ({ asMappedResults: () => rows });
const asked = (index: number): { query: string; params: (string | number)[] } => runSuiteQL.mock.calls[index][0];

beforeEach(() => runSuiteQL.mockReset());

describe('reading users near the limit of access tokens', () => {
  it('lets NetSuite count active tokens, and asks for the applications of those users only', () => {
    runSuiteQL
      .mockReturnValueOnce(rowsAnswered([{ holder: 7, holdername: 'Sam Sales', tokens: 24 }]))
      .mockReturnValueOnce(rowsAnswered([{ holder: 7, application: 'ExtendSync', tokens: 23 }, { holder: 7, application: null, tokens: '1' }]));
    const reading = readTokenHolders();
    expect(asked(0).params).toEqual([20]);
    expect(asked(0).query).toMatch(/HAVING COUNT\(\*\) >= \? .*FETCH FIRST 201 ROWS ONLY$/);
    expect(asked(0).query).toContain("binactive = 'F' AND oauthtoken.brevoked = 'F'");
    expect(asked(1).params).toEqual([7]);
    expect(reading).toMatchObject({ ok: true, from: 'oauthtoken', unread: [] });
    expect(reading.ok && reading.value).toEqual({
      isCut: false,
      holders: [{ user: 'Sam Sales', count: 24, applications: [{ name: 'ExtendSync', count: 23 }, { name: '', count: 1 }] }],
    });
  });

  it('costs one query where nobody is near the limit', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([]));
    expect(readTokenHolders()).toMatchObject({ ok: true, value: { holders: [], isCut: false } });
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
  });

  it('takes the columns for names where NetSuite has none behind them', () => {
    runSuiteQL.mockImplementation(({ query: sql }: { query: string }) => {
      if (sql.includes('BUILTIN.DF')) throw new Error('Invalid or unsupported search');
      return rowsAnswered(sql.includes('HAVING') ? [{ holder: 'Sam Sales', holdername: 'Sam Sales', tokens: 20 }] : []);
    });
    expect(readTokenHolders()).toMatchObject({ ok: true, value: { holders: [{ user: 'Sam Sales', count: 20, applications: [] }] } });
  });

  it('keeps a holder that NetSuite does not name', () => {
    runSuiteQL.mockReturnValueOnce(rowsAnswered([{ holder: null, holdername: null, tokens: 21 }]));
    expect(readTokenHolders()).toMatchObject({ ok: true, value: { holders: [{ user: '', count: 21, applications: [] }] } });
    expect(runSuiteQL).toHaveBeenCalledTimes(1);
  });

  it('gives 200 users and says that there are more', () => {
    runSuiteQL
      .mockReturnValueOnce(rowsAnswered(Array.from({ length: 201 }, (_, id) => ({ holder: id, holdername: `User ${id}`, tokens: 25 }))))
      .mockReturnValueOnce(rowsAnswered([]));
    const reading = readTokenHolders();
    expect(reading.ok && [reading.value.holders.length, reading.value.isCut]).toEqual([200, true]);
    expect(asked(1).params).toHaveLength(200);
  });

  it('says what would allow it', () => {
    runSuiteQL.mockImplementation(() => {
      throw new Error("Record 'oauthtoken' was not found.");
    });
    expect(readTokenHolders()).toMatchObject({ ok: false, unread: [{ allowedBy: ['Setup > Access Token Management = Full'] }] });
  });
});

describe('a user with many tokens', () => {
  it.each([
    [20, 'near'],
    [24, 'near'],
    [25, 'reached'],
    [26, 'reached'],
  ])('has %d of 25: %s', (count, standing) => {
    expect(tokenStanding({ count })).toBe(standing);
  });
});
