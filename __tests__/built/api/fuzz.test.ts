import fc from 'fast-check';
import { demoIntegration, knownPeople } from '../../../local/account/demo';
import { findIntegration } from '../../../local/account/integrations';
import { findRole } from '../../../local/account/roles';
import { findDeployment } from '../../../local/account/scripts';
import type { Deployment } from '../../../local/account/types';
import { createAccessToken } from '../../../local/auth/accessTokens';
import { runRestlet, type RestletRequest } from '../../../local/runtime/runScript';
import { askApi } from '../../support/apiRequests';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';

const runs = 10_000;
const { rita } = knownPeople;

let local: LocalNetSuite;

beforeAll(async () => {
  local = await startLocalNetSuite();
});

afterAll(async () => {
  await local.stop();
  expect(local.errors).toEqual([]);
});

const resource = fc.constantFrom('status', 'session', 'permissions', 'matches', 'search', 'record', 'associations', 'email', 'file', 'event', 'association', 'nothing', '');
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '\u0000', '../../etc', '<script>alert(1)</script>', "' OR 1=1 --", '%', '_', '\\', '‮gpj.exe', 'a@b.example\r\nBcc: x@y.example', 'CON', '1e9', '-1', '99999999999999999999', 'null', '[object Object]', 'a'.repeat(3_000)),
);
const type = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('contact', 'customer', 'salesorder', 'supportcase', 'task', 'calendarevent', 'phonecall', 'employee') }, { weight: 1, arbitrary: nasty });
const id = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) }, { weight: 1, arbitrary: fc.oneof(fc.double(), fc.constantFrom(-1, 0.5, 1e21)) });
const any = fc.oneof(nasty, fc.integer(), fc.boolean(), fc.constant(null), fc.array(nasty, { maxLength: 3 }), fc.dictionary(fc.string({ maxLength: 5 }), nasty, { maxKeys: 3 }));
/** The value that belongs there, or anything. */
const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: any });

const address = mostly(fc.constantFrom('morgan.lee@northwind.example', 'nobody@example.com', 'RITA.READY@brightwater.example'));
const base64 = mostly(fc.oneof(fc.base64String({ maxLength: 60 }), fc.constantFrom('QUJD', 'QUJ', 'QQ==', '====', 'Q Q=')));
const record = mostly(fc.record({ type: mostly(type), id: mostly(id) }));
const time = mostly(fc.constantFrom('2026-11-24T09:00:00Z', '2026-11-24T10:30:00+02:00', '2026-02-30T00:00:00Z', '2026-11-24'));
const person = mostly(fc.record({ address, name: mostly(fc.string({ maxLength: 10 })) }, { requiredKeys: ['address'] }));
const attachment = mostly(fc.record({ name: mostly(nasty), content: base64, contentType: mostly(fc.constant('text/plain')) }, { requiredKeys: ['name', 'content'] }));

const posts = fc.oneof(
  fc.record(
    {
      resource: fc.constant('email'),
      messageId: mostly(fc.integer({ min: 1, max: 30 }).map((number) => `<${number}@fuzz.example>`)),
      subject: mostly(fc.string({ maxLength: 40 })),
      from: person,
      to: mostly(fc.array(person, { minLength: 1, maxLength: 3 })),
      sentAt: time,
      body: mostly(fc.string({ maxLength: 60 })),
      records: mostly(fc.array(record, { minLength: 1, maxLength: 3 })),
      attachments: mostly(fc.array(attachment, { maxLength: 3 })),
      more: mostly(fc.boolean()),
      incoming: mostly(fc.boolean()),
    },
    { requiredKeys: ['resource', 'messageId', 'subject', 'from', 'to', 'sentAt', 'body', 'records'] },
  ),
  fc.record({ resource: fc.constant('file'), name: mostly(nasty), content: base64, records: mostly(fc.array(record, { minLength: 1, maxLength: 3 })) }),
  fc.record({ resource: fc.constant('record'), type: mostly(type), requestId: mostly(fc.integer({ min: 1, max: 99 }).map((number) => `fuzz-request-${number}`)), fields: mostly(fc.dictionary(fc.constantFrom('title', 'firstName', 'lastName', 'email', 'phone', 'company', 'start', 'end', 'dueDate', 'message'), any, { maxKeys: 4 })) }),
  fc.record({ resource: fc.constant('event'), uid: mostly(fc.integer({ min: 1, max: 30 }).map((number) => `${number}@fuzz.example`)), title: mostly(fc.string({ maxLength: 20 })), start: time, end: time, attendees: mostly(fc.array(person, { maxLength: 3 })) }),
  fc.dictionary(fc.string({ maxLength: 8 }), any, { maxKeys: 4 }),
  any,
);

const gets = fc.record(
  { resource, emails: nasty, numbers: nasty, types: fc.oneof(type, nasty), q: nasty, limit: nasty, cursor: nasty, type: fc.oneof(type, nasty), id: fc.oneof(id.map(String), nasty), messageids: nasty, messageid: fc.constantFrom('<1@fuzz.example>', '') },
  { requiredKeys: [] },
);

const requests: fc.Arbitrary<RestletRequest> = fc.oneof(
  posts.map((body) => ({ method: 'post', body }) as const),
  gets.map((parameters) => ({ method: 'get', parameters }) as const),
  gets.map((parameters) => ({ method: 'delete', parameters }) as const),
);

const stableCodes = ['INVALID_INPUT', 'UNKNOWN_RESOURCE', 'METHOD_NOT_ALLOWED', 'MISSING_PERMISSION', 'RECORD_NOT_FOUND', 'TOO_LARGE', 'FEATURE_OFF', 'CONFLICT'];

describe('hostile requests', () => {
  it(
    `${runs} of them: each is answered, or refused with a code of the API; nothing unexpected, no half-written mail`,
    () => {
      const deployment = findDeployment(local.account, 'customscript_extsync_api', 'customdeploy_extsync_api') as Deployment;
      const caller = { userId: rita.id, roleId: findRole(local.account, rita.roles[0])!.id };
      const answered = { fine: 0, refused: 0 };
      fc.assert(
        fc.property(requests, (request) => {
          const outcome = runRestlet(local.account, { deployment, caller, baseUrl: local.url }, request);
          if ('failure' in outcome) {
            expect(stableCodes).toContain(outcome.failure.code);
            expect(outcome.failure.message).not.toMatch(/\bat .*:\d+|undefined|\[object/);
            answered.refused += 1;
          } else {
            expect(() => JSON.parse(String(outcome.value)) as unknown).not.toThrow();
            expect(String(outcome.value)).not.toMatch(/:null|undefined|NaN/);
            answered.fine += 1;
          }
        }),
        { numRuns: runs, seed: 20_261_124 },
      );
      // Both kinds were asked, many times each.
      expect(Math.min(answered.fine, answered.refused)).toBeGreaterThan(runs / 20);
      expect(halfWritten()).toEqual([]);
    },
    300_000,
  );

  /** Messages of this API without their record of who attached them, and records without their message. */
  function halfWritten(): unknown[] {
    return local.account.database.all(
      `SELECT message.id, link.id AS link FROM message FULL OUTER JOIN customrecord_extsync_message link ON link.externalid = message.externalid
       WHERE (message.externalid IS NOT NULL AND link.id IS NULL) OR message.id IS NULL`,
    );
  }

  it('a body that is no JSON, no object or too large is refused as such', async () => {
    const { token: key, secret } = createAccessToken(local.account, findIntegration(local.account, demoIntegration.consumerKey)!, { userId: rita.id, roleId: findRole(local.account, rita.roles[0])!.id }, Date.now());
    const token = { key, secret };
    expect((await askApi(local, token, 'post', [] as never)).error?.code).toBe('INVALID_INPUT');
    const tooLarge = { resource: 'file', name: 'a.bin', content: Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64'), records: [{ type: 'customer', id: 1 }] };
    expect((await askApi(local, token, 'post', tooLarge).catch(() => ({ status: 413 }))).status).toBeGreaterThanOrEqual(400);
  });
});
