import { insertRows } from '../../../local/account/insert';
import { setRolePermission } from '../../../local/account/permissions';
import { findDeployment } from '../../../local/account/scripts';
import type { Deployment } from '../../../local/account/types';
import { runRestlet, type RestletOutcome } from '../../../local/runtime/runScript';
import { apiAddress } from '../../support/addresses';
import type { ApiAnswer } from '../../support/apiRequests';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { signedFetch, signInByThreeSteps } from '../../support/threeStep';
import { newWriter, type Writer } from './mail';

export type Parameters = Readonly<Record<string, string>>;

/** What matches and search answer. */
export interface Found {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly skipped: readonly Readonly<Record<string, string>>[];
  readonly nextCursor?: string;
}

/** Somebody signed in with the SuiteApp's own role, in the demo account with further records. */
export interface Reader {
  readonly local: LocalNetSuite;
  readonly writer: Writer;
  /** What is answered; fails where it is refused. */
  readonly get: (resource: string, input: Parameters) => Promise<Readonly<Record<string, unknown>>>;
  readonly find: (resource: 'matches' | 'search', input: Parameters) => Promise<Found>;
  /** The refusal; undefined where there is none. */
  readonly errorOf: (resource: string, input: Parameters) => Promise<ApiAnswer['error']>;
  /** One run of the script, without the way there, with what it cost. */
  readonly run: (parameters: Parameters) => RestletOutcome;
  /** Acts while the role has another level of a permission. */
  readonly withLevel: <Answer>(key: string, level: 0 | 4, act: () => Promise<Answer>) => Promise<Answer>;
}

export async function startReader(): Promise<Reader> {
  const local = await startLocalNetSuite();
  addRecords(local);
  const writer = newWriter(local, 'Reader');
  const { roleId } = writer.caller;
  const token = await signInByThreeSteps(local, await local.signIn('reader@brightwater.example', roleId));
  const deployment = findDeployment(local.account, 'customscript_extsync_api', 'customdeploy_extsync_api') as Deployment;

  /** Blanks go as %20, as OAuth's clients send them: to them + is a plus. */
  async function ask(resource: string, input: Parameters): Promise<Partial<ApiAnswer>> {
    const address = apiAddress({ resource, ...input }).replace(/\+/g, '%20');
    const response = await signedFetch(local, 'GET', address, { token }, { headers: { 'Content-Type': 'application/json' } });
    return { status: response.status, ...((await response.json()) as Partial<ApiAnswer>) };
  }

  async function get(resource: string, input: Parameters): Promise<Readonly<Record<string, unknown>>> {
    const { status, data, error } = await ask(resource, input);
    expect({ status, error }).toEqual({ status: 200, error: undefined });
    return data!;
  }

  return {
    local,
    writer,
    get,
    find: async (resource, input) => (await get(resource, input)) as unknown as Found,
    errorOf: async (resource, input) => (await ask(resource, input)).error,
    run: (parameters) => runRestlet(local.account, { deployment, caller: writer.caller, baseUrl: local.url }, { method: 'get', parameters }),
    withLevel: (key, level, act) => {
      setRolePermission(local.account, roleId, key, level);
      return act().finally(() => setRolePermission(local.account, roleId, key, 4));
    },
  };
}

export async function stopReader({ local }: Reader): Promise<void> {
  await local.stop();
  expect(local.errors).toEqual([]);
}

/** Which records, in the order of the answer: "contact 801". */
export function idsOf({ records }: Found): string[] {
  return records.map(({ type, id }) => `${String(type)} ${String(id)}`);
}

/** Records beside those of the demo account, far from their ids. */
function addRecords(local: LocalNetSuite): void {
  const contact = (id: number, more: object) => ({ id, entityid: `Reader ${id}`, email: null, altemail: null, isinactive: 'F', company: null, ...more });
  insertRows(local.account, 'contact', [
    contact(90_001, { email: 'Mixed.Case@Reading.example', isinactive: 'T' }),
    contact(90_002, { email: 'mixed.case@reading.example', company: 501 }),
    contact(90_003, { email: 'other@reading.example', altemail: 'MIXED.CASE@reading.example' }),
    contact(90_004, { entityid: '100% <b>wool</b> & "silk"', email: 'wool@reading.example' }),
    contact(90_005, { entityid: 'snake_case o\'clock -- !bang \\ back', email: 'snake@reading.example' }),
    contact(90_006, { entityid: null, email: 'nameless@reading.example' }),
    ...Array.from({ length: 12 }, (_, index) => contact(90_100 + index, { entityid: `Crowd ${index}`, email: 'crowd@reading.example' })),
  ]);
  insertRows(local.account, 'customer', [
    { id: 90_201, entityid: 'CUST-77', companyname: null, firstname: 'Solo', lastname: 'Trader', email: 'mixed.case@reading.example', phone: null, isinactive: 'F' },
  ]);
  insertRows(local.account, 'job', [
    { id: 90_301, entityid: 'P-2207 Harbour crane', companyname: null, customer: 501, isinactive: 'F' },
    { id: 90_302, entityid: 'P-22078 Another crane', companyname: null, customer: 501, isinactive: 'F' },
  ]);
  insertRows(local.account, 'supportcase', [
    ...Array.from({ length: 11 }, (_, index) => ({ id: 90_401 + index, casenumber: String(77_001 + index), title: `Old case ${index}`, company: 501, email: 'crowd@reading.example', status: '1', startdate: '2026-11-01 08:00:00' })),
  ]);
  insertRows(local.account, 'transaction', [
    { id: 90_501, tranid: 'so-900', type: 'SalesOrd', entity: 501, status: 'B', trandate: '2026-11-02 00:00:00', foreigntotal: 12.5 },
    { id: 90_502, tranid: 'SO-900', type: 'CustInvc', entity: 501, status: 'A', trandate: '2026-11-03 00:00:00', foreigntotal: null },
  ]);
}
