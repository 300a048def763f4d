import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import { answerRequest } from '../../../src/TypeScript/api/api';

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;

/** A row as NetSuite answers it. */
export type Row = Readonly<Record<string, unknown>>;

/** A query that was run, on which table. */
export interface AskedQuery {
  readonly table: string;
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** The rows of each table, or what it throws; a table that is not named has none. */
export type Tables = Readonly<Record<string, readonly Row[] | Error | ((asked: AskedQuery) => readonly Row[])>>;

/** NetSuite on stubs: a user whose role has every permission but those named, and these tables. */
export function stubNetSuite(tables: Tables = {}, lacking: readonly string[] = []): void {
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({
    id: 7,
    name: 'Sam Sales',
    role: 1007,
    roleId: 'customrole_sales',
    getPermission: ({ name }: { name: string }) => (lacking.includes(name) ? 0 : 4),
  });
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(true);
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getRemainingUsage: () => 5000 });
  (url.resolveRecord as unknown as jest.Mock).mockImplementation(({ recordType, recordId }: { recordType: string; recordId: number }) => `/app/${recordType}.nl?id=${recordId}`);
  runSuiteQL.mockReset().mockImplementation((options: { query: string; params: (string | number)[] }) => {
    const asked = toAsked(options);
    const rows = tables[asked.table] ?? [];
    if (rows instanceof Error) throw rows;
    return { asMappedResults: () => (typeof rows === 'function' ? rows(asked) : rows) };
  });
}

function toAsked({ query: sql, params }: { query: string; params: (string | number)[] }): AskedQuery {
  return { table: /\bFROM (\w+)/.exec(sql)![1]!, sql, params };
}

export function askedQueries(): AskedQuery[] {
  return (runSuiteQL.mock.calls as [{ query: string; params: (string | number)[] }][]).map(([options]) => toAsked(options));
}

/** What GET answers for a resource. */
export function dataOf(resource: string, input: Readonly<Record<string, unknown>>): Record<string, never> {
  return (JSON.parse(answerRequest('get', { resource, ...input })) as { data: Record<string, never> }).data;
}

/** What a RESTlet's caller sees of the refusal. */
export function refusalOf(resource: string, input: Readonly<Record<string, unknown>>): { readonly name: string; readonly message: string } {
  try {
    answerRequest('get', { resource, ...input });
  } catch (thrown) {
    return thrown as { name: string; message: string };
  }
  throw new Error('it was not refused');
}

/** As N/query throws for a table that the role may not see. */
export function notFound(table: string): Error {
  return Object.assign(new Error(`Record '${table}' was not found.`), { name: 'SSS_SEARCH_ERROR_OCCURRED' });
}
