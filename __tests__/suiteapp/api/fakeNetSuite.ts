import { createHash } from 'node:crypto';
import * as crypto from 'N/crypto';
import * as encode from 'N/encode';
import * as file from 'N/file';
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import * as url from 'N/url';

type Row = Readonly<Record<string, unknown>>;

/** What NetSuite answers to a test's script, and what the script did, in its order. */
export interface FakeNetSuite {
  /** Rows for queries whose text has the key in it; the first that fits answers, and none means no row. */
  rows: Record<string, (parameters: readonly unknown[]) => Row[]>;
  /** Units that are left, each time they are asked for. */
  unitsLeft: () => number;
  permission: (key: string) => number;
  /** May throw what NetSuite throws at a save. */
  save: (type: string, values: Readonly<Record<string, unknown>>) => number;
  attach: (options: { to: { type: string; id: number } }) => void;
  readonly done: string[];
}

const mock = (member: unknown) => member as jest.Mock;

function draftOf(fake: FakeNetSuite, type: string, id?: number) {
  const values: Record<string, unknown> = {};
  const draft = {
    setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => {
      values[fieldId] = value;
      return draft;
    },
    setSublistValue: () => draft,
    getLineCount: () => 0,
    save: () => {
      const saved = fake.save(type, values);
      fake.done.push(`save ${type}${id === undefined ? '' : ` ${id}`}`);
      return saved;
    },
  };
  return draft;
}

/** Stands in for NetSuite behind Oracle's stubs, which the test has mocked. Everything is permitted, and nothing is there. */
export function fakeNetSuite(): FakeNetSuite {
  const fake: FakeNetSuite = { rows: {}, unitsLeft: () => 5000, permission: () => 4, save: () => 77, attach: () => undefined, done: [] };
  mock(runtime.getCurrentUser).mockReturnValue({ id: 7, name: 'Sam', role: 1007, roleId: 'customrole_sales', getPermission: ({ name }: { name: string }) => fake.permission(name) });
  mock(runtime.isFeatureInEffect).mockReturnValue(true);
  mock(runtime.getCurrentScript).mockReturnValue({ getRemainingUsage: () => fake.unitsLeft() });
  mock(query.runSuiteQL).mockImplementation(({ query: sql, params }: { query: string; params: unknown[] }) => {
    const answer = Object.entries(fake.rows).find(([part]) => sql.includes(part))?.[1];
    return { asMappedResults: () => answer?.(params) ?? [] };
  });
  mock(crypto.createHash).mockImplementation(() => {
    const hash = createHash('sha256');
    return { update: ({ input }: { input: string }) => hash.update(input), digest: () => hash.digest('hex').toUpperCase() };
  });
  mock(encode.convert).mockImplementation(({ string }: { string: string }) => string);
  mock(file.create).mockImplementation(({ name }: { name: string }) => ({ save: () => fake.done.push(`file ${name}`) }));
  mock(record.create).mockImplementation(({ type }: { type: string }) => draftOf(fake, type));
  mock(record.load).mockImplementation(({ type, id }: { type: string; id: number }) => draftOf(fake, type, id));
  mock(record.attach).mockImplementation((options: Parameters<FakeNetSuite['attach']>[0]) => fake.attach(options));
  mock(record.delete).mockImplementation(({ type, id }: { type: string; id: number }) => fake.done.push(`delete ${type} ${id}`));
  mock(record.submitFields).mockImplementation(({ type, id }: { type: string; id: number }) => fake.done.push(`submit ${type} ${id}`));
  mock(url.resolveRecord).mockReturnValue('/app/record.nl?id=77');
  return fake;
}

/** An error as NetSuite throws it. */
export const netsuiteError = (name: string, message: string) => Object.assign(new Error(message), { name });

/** What a RESTlet caller sees of a thrown error. */
export function failureOf(call: () => unknown): { name: string; message: string } {
  try {
    call();
  } catch (thrown) {
    return thrown as { name: string; message: string };
  }
  throw new Error('it did not fail');
}
