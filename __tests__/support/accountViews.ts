import { checkerAddress } from './addresses';
import type { Client } from './localNetSuite';

type Parameters = Readonly<Record<string, string>>;

interface ListedRole {
  readonly id: number;
  readonly name: string;
  readonly scriptId?: string;
  readonly verdict: string;
  readonly users?: { readonly offered: number; readonly affected: number; readonly isComplete: boolean };
  readonly state?: string;
  readonly has?: string;
  readonly fix?: string;
  readonly permissions?: readonly { readonly key: string; readonly level: string; readonly change: string }[];
  readonly xml?: string;
}

interface ListedUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly verdict: string;
  readonly roles: readonly { readonly id: number; readonly name: string; readonly verdict: string }[];
}

/** The parts of the Account pages' JSON that tests look at; each view has some of them. */
export interface AccountView {
  readonly view: string;
  readonly page: { readonly number: number; readonly size: number; readonly total: number };
  readonly counts: { readonly users?: Readonly<Record<string, number>>; readonly roles?: Readonly<Record<string, number>> };
  readonly roles: readonly ListedRole[];
  readonly users: readonly ListedUser[];
  readonly permissions: readonly {
    readonly key: string;
    readonly needs: string;
    readonly profiles: readonly string[];
    readonly roles: Readonly<Record<string, number>>;
  }[];
  readonly role: { readonly id: number; readonly name: string };
  readonly with: { readonly template?: string; readonly id?: number; readonly name: string };
  readonly differences: readonly { readonly key: string; readonly direction: string; readonly has: string; readonly otherHas: string; readonly fix?: string }[];
  readonly commands?: { readonly import: string; readonly fix: string; readonly deploy: string };
  readonly leftOut: readonly { readonly scriptId?: string; readonly name: string; readonly reason: string }[];
  readonly notFound: readonly number[];
  readonly unread: readonly { readonly source: string; readonly reason: string }[];
  readonly error?: { readonly code: string; readonly message: string };
}

/** Asks a view of the Account pages for its JSON. */
export async function accountJson(client: Client, parameters: Parameters): Promise<AccountView> {
  const response = await client(checkerAddress('account', { ...parameters, format: 'json' }));
  expect(response.headers.get('Content-Type')).toContain('application/json');
  return (await response.json()) as AccountView;
}

/** Asks a view of the Account pages for its page, without the styles, which name every state. */
export async function accountPage(client: Client, parameters: Parameters): Promise<string> {
  const response = await client(checkerAddress('account', parameters), { headers: { Accept: 'text/html' } });
  return (await response.text()).replace(/<style[\s\S]*?<\/style>/g, '').replace(/<script[\s\S]*?<\/script>/g, '');
}

/** Asks a view of the Account pages for its CSV, row by row. */
export async function accountCsv(client: Client, parameters: Parameters): Promise<readonly (readonly string[])[]> {
  const response = await client(checkerAddress('account', { ...parameters, format: 'csv' }));
  expect(response.headers.get('Content-Type')).toContain('text/csv');
  return parseCsv((await response.text()).replace(/^\uFEFF/, ''));
}

/** After RFC 4180. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows[rows.length - 1]!.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The internal ids of a page's rows of one kind, in their order. */
export const idsOn = (html: string, kind: 'role' | 'user') => [...html.matchAll(new RegExp(`<tr data-${kind}="(\\d+)"`, 'g'))].map(([, id]) => Number(id));

/** Addresses of links, as a browser reads them. */
export const linksOn = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address!.replace(/&amp;/g, '&'));
