import { findDeployment } from '../../../local/account/scripts';
import type { Deployment } from '../../../local/account/types';
import { Crash, type BeforeCall } from '../../../local/runtime/faults';
import { runRestlet, type RestletOutcome } from '../../../local/runtime/runScript';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { contact, customer, expectOnce, mailOf, newWriter, standingOf, supportCase, type Writer } from './mail';

let local: LocalNetSuite;
let tom: Writer;
let eve: Writer;
/** What happens before the governed calls of the request that is being tested; nothing once it is undefined. */
let interrupt: BeforeCall | undefined;

beforeAll(async () => {
  local = await startLocalNetSuite({ server: { beforeCall: (call) => interrupt?.(call) } });
  tom = newWriter(local, 'Tom');
  eve = newWriter(local, 'Eve');
});

afterEach(() => {
  interrupt = undefined;
});

afterAll(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

let mails = 0;
const newMail = () => mailOf(`<fault-${(mails += 1)}@northwind.example>`, { records: [customer, contact, supportCase] });

/** As in an account that has never stored an attachment. */
function forgetFolder(): void {
  local.account.database.run("DELETE FROM mediaitemfolder WHERE name = 'ExtendSync Attachments'");
}

/** How many governed calls a first request takes. */
async function countCalls(send: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  interrupt = ({ number }) => {
    calls = number;
  };
  await send();
  interrupt = undefined;
  return calls;
}

/** Does something before the n-th governed call, once. */
function before(number: number, act: () => void): BeforeCall {
  return (call) => {
    if (call.number !== number) return;
    interrupt = undefined;
    act();
  };
}

function fail(): never {
  throw new Error('NetSuite has a hiccup.');
}

function crash(): never {
  throw new Crash();
}

/** Another client's request, from its begin to its end. */
function askMeanwhile({ caller }: Writer, body: unknown): RestletOutcome {
  const deployment = findDeployment(local.account, 'customscript_extsync_api', 'customdeploy_extsync_api') as Deployment;
  return runRestlet(local.account, { deployment, caller, baseUrl: local.url }, { method: 'post', body });
}

const statusesIn = (data: Readonly<Record<string, unknown>> | undefined, list: string) => (data?.[list] as { status: string }[]).map(({ status }) => status);
const isDone = (status: string) => /^(?:already-)?(?:attached|stored)$/.test(status);

/** Every point at which a request can be interrupted, and one behind them all. */
async function everyCall(send: () => Promise<unknown>): Promise<number[]> {
  forgetFolder();
  const calls = await countCalls(send);
  return Array.from({ length: calls + 1 }, (_, index) => index + 1);
}

describe('POST email, interrupted', () => {
  it.each([
    ['NetSuite dies', crash],
    ['NetSuite refuses', fail],
  ] as const)('before any of its calls because %s, is completed by the same request, and nothing is made twice', async (_what, act) => {
    const numbers = await everyCall(() => tom.ask('post', newMail()));
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) {
      forgetFolder();
      const mail = newMail();
      interrupt = before(number, act);
      const first = await tom.ask('post', mail);
      const isUntouched = number === numbers.length;
      expect({ number, isWhole: first.status === 200 && statusesIn(first.data, 'results').every(isDone) }).toEqual({ number, isWhole: isUntouched });
      interrupt = undefined;
      const second = await tom.ask('post', mail);
      expect({ number, error: second.error }).toEqual({ number, error: undefined });
      expect([...statusesIn(second.data, 'results'), ...statusesIn(second.data, 'attachments')].every(isDone)).toBe(true);
      expectOnce(local, mail);
    }
  });

  it('before any of its calls by another client that attaches the same mail, is attached once', async () => {
    const numbers = await everyCall(() => tom.ask('post', newMail()));
    for (const number of numbers) {
      forgetFolder();
      const mail = newMail();
      let other: RestletOutcome | undefined;
      interrupt = before(number, () => {
        other = askMeanwhile(eve, mail);
      });
      const { data, error } = await tom.ask('post', mail);
      expect({ number, error }).toEqual({ number, error: undefined });
      expect(other === undefined || 'value' in other).toBe(true);
      expect([...statusesIn(data, 'results'), ...statusesIn(data, 'attachments')].every(isDone)).toBe(true);
      expectOnce(local, mail);
    }
  });

  it('of which some pieces came twice and one was lost, is whole in the end', async () => {
    const mail = newMail();
    const [first, second] = mail['attachments'] as unknown[];
    const piece = (attachment: unknown) => ({ ...mail, attachments: [attachment], more: true });
    await tom.ask('post', piece(first));
    await tom.ask('post', piece(first));
    interrupt = (call) => (call.member === 'save' ? crash() : undefined);
    expect((await tom.ask('post', piece(second))).status).toBe(400);
    interrupt = undefined;
    await tom.ask('post', piece(second));
    await tom.ask('post', { ...mail, attachments: [] });
    expectOnce(local, mail);
  });

  it('in the middle of a record, attaches the other records all the same', async () => {
    const mail = newMail();
    const saves: number[] = [];
    interrupt = ({ module, member, number }) => {
      if (module === 'N/record' && member === 'create') saves.push(number);
      if (saves.length === 1 && member === 'save' && module === 'N/record/instance') {
        saves.push(number);
        fail();
      }
    };
    const { data } = await tom.ask('post', mail);
    expect(statusesIn(data, 'results').filter((status) => status === 'failed')).toHaveLength(1);
    expect(standingOf(local, String(mail['messageId'])).links).toHaveLength(2);
  });
});

describe('DELETE association, interrupted', () => {
  it('before any of its calls, is completed by the same request', async () => {
    const detach = (mail: Readonly<Record<string, unknown>>) =>
      tom.ask('delete', { resource: 'association', messageid: String(mail['messageId']), type: customer.type, id: String(customer.id) });
    const attached = async () => {
      const mail = newMail();
      await tom.ask('post', mail);
      return mail;
    };
    const sample = await attached();
    const calls = await countCalls(() => detach(sample));
    expect(calls).toBe(4);
    for (let number = 1; number <= calls; number += 1) {
      const mail = await attached();
      interrupt = before(number, crash);
      expect((await detach(mail)).status).toBe(400);
      interrupt = undefined;
      expect((await detach(mail)).data).toEqual({ status: 'detached' });
      expectOnce(local, { ...mail, records: [contact, supportCase] });
    }
  });
});

describe('creations, interrupted', () => {
  const record = (requestId: string) => ({ resource: 'record', type: 'task', requestId, fields: { title: `Task ${requestId}`, company: customer } });
  const event = (uid: string) => ({ resource: 'event', uid, title: `Event ${uid}`, start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', attendees: [{ address: 'eve@brightwater.example' }] });
  const file = (content: string) => ({ resource: 'file', name: 'a.txt', content: Buffer.from(content).toString('base64'), records: [customer, contact] });
  const inputs = { record, event, file } as const;
  const counts = {
    record: (name: string) => local.account.database.all('SELECT id FROM task WHERE title = ?', [`Task ${name}`]).length,
    event: (name: string) => local.account.database.all('SELECT id FROM calendarevent WHERE title = ?', [`Event ${name}`]).length,
    file: (name: string) => local.account.database.all('SELECT file FROM local_file_content WHERE content = ?', [Buffer.from(name).toString('base64')]).length,
  } as const;

  it.each(['record', 'event', 'file'] as const)('POST %s, before any of its calls: one in the end', async (resource) => {
    const numbers = await everyCall(() => tom.ask('post', inputs[resource](`${resource} counted`)));
    expect(numbers.length).toBeGreaterThan(3);
    for (const [what, act] of [['crash', crash], ['failure', fail]] as const) {
      for (const number of numbers) {
        forgetFolder();
        const name = `${resource} ${what} ${number}`;
        interrupt = before(number, act);
        await tom.ask('post', inputs[resource](name));
        interrupt = undefined;
        const second = await tom.ask('post', inputs[resource](name));
        expect({ name, error: second.error, count: counts[resource](name) }).toEqual({ name, error: undefined, count: 1 });
      }
    }
  });

  it.each(['record', 'event', 'file'] as const)('POST %s, before any of its calls by a second client of the same user: one in the end', async (resource) => {
    const numbers = await everyCall(() => tom.ask('post', inputs[resource](`${resource} two counted`)));
    for (const number of numbers) {
      forgetFolder();
      const name = `${resource} two ${number}`;
      interrupt = before(number, () => void askMeanwhile(tom, inputs[resource](name)));
      const first = await tom.ask('post', inputs[resource](name));
      const isRefusedToBeRepeated = first.error?.code === 'CONFLICT';
      expect({ name, isFine: first.error === undefined || isRefusedToBeRepeated, count: counts[resource](name) }).toEqual({ name, isFine: true, count: 1 });
      expect((await tom.ask('post', inputs[resource](name))).error).toBeUndefined();
      expect(counts[resource](name)).toBe(1);
    }
  });
});

describe('50 clients at once', () => {
  it('that attach the same mail make one message for each record and one file for each attachment', async () => {
    forgetFolder();
    const mail = newMail();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? tom : eve).ask('post', mail)));
    expect(answers.map(({ error }) => error).filter((error) => error !== undefined)).toEqual([]);
    expect(answers.flatMap(({ data }) => statusesIn(data, 'results')).filter((status) => status === 'attached')).toHaveLength(3);
    expectOnce(local, mail);
  });
});
