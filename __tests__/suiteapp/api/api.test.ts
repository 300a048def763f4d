import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as v from 'valibot';
import { answerRequest } from '../../../src/TypeScript/api/api';
import { parseInput } from '../../../src/TypeScript/api/input';
import { version } from '../../../src/TypeScript/api/version';

jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/error', () => ({ create: (options: object) => options }));

/** What a RESTlet caller sees of a thrown error. */
function failureOf(call: () => unknown): { name: string; message: string } {
  try {
    call();
  } catch (thrown) {
    return thrown as { name: string; message: string };
  }
  throw new Error('it did not fail');
}

const currentUser = (permission: unknown) => ({
  id: 7,
  name: 'Sam Sales',
  email: 'sam@example.com',
  role: 1007,
  roleId: 'customrole_sales',
  subsidiary: 1,
  getPermission: () => permission,
  getPreference: ({ name }: { name: string }) => (name === 'DATEFORMAT' ? 'DD/MM/YYYY' : ''),
});

beforeEach(() => {
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue(currentUser(4));
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockImplementation(({ feature }: { feature: string }) => feature !== 'SAMLSSO');
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => '' });
});

const ask = (resource: string) => JSON.parse(answerRequest('get', { resource })).data;

describe('GET status', () => {
  it('tells the version and the features', () => {
    expect(ask('status')).toMatchObject({ version, features: { TBA: 'on', SAMLSSO: 'off' } });
  });
});

describe('GET session', () => {
  it('tells who the token stands for and what he may do', () => {
    (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({
      ...currentUser(4),
      getPermission: ({ name }: { name: string }) => (name === 'ADMI_SAMLSSO' ? 0 : 4),
    });
    expect(ask('session')).toMatchObject({
      user: { id: 7, email: 'sam@example.com', preferences: { dateFormat: 'DD/MM/YYYY' } },
      role: { id: 1007, scriptId: 'customrole_sales' },
      verdict: 'ready',
      capabilities: { 'sign-in': 'ready', email: 'ready', 'single-sign-on': 'not-applicable' },
      limits: { fileBytes: 10485760 },
    });
  });

  it('has no null', () => {
    expect(answerRequest('get', { resource: 'session' })).not.toContain('null');
  });
});

describe('GET permissions', () => {
  it.each([
    [0, 'missing', 'not-ready'],
    [undefined, 'unknown', 'unknown'],
  ])('judges the role in use where every level is %p', (level, state, verdict) => {
    (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue(currentUser(level));
    const report = ask('permissions');
    expect(report).toMatchObject({ schemaVersion: 1, verdict });
    expect(report.findings.find((finding: { key: string }) => finding.key === 'ADMI_WEBSERVICES')).toMatchObject({ state, needs: 'Full' });
  });
});

describe('a request the API does not know', () => {
  it.each([
    ['get', { resource: 'nothing' }, 'UNKNOWN_RESOURCE', 'status, session, permissions'],
    ['get', {}, 'UNKNOWN_RESOURCE', 'status'],
    ['get', { resource: ['status'] }, 'UNKNOWN_RESOURCE', 'status'],
    ['get', { resource: '__proto__' }, 'UNKNOWN_RESOURCE', 'status'],
    ['post', { resource: 'status' }, 'METHOD_NOT_ALLOWED', 'GET'],
    ['delete', { resource: 'session' }, 'METHOD_NOT_ALLOWED', 'GET'],
  ] as const)('%s %j is refused as %s and told what is allowed', (method, input, name, allowed) => {
    const failure = failureOf(() => answerRequest(method, input));
    expect(failure).toMatchObject({ name, notifyOff: true });
    expect(failure.message).toContain(allowed);
  });
});

describe('input', () => {
  it('is refused with the field and what is allowed', () => {
    const schema = v.object({ limit: v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number')) });
    expect(() => parseInput(schema, { limit: 'x' })).toThrow('limit: must be a whole number');
  });

  it('drops what no schema names, NetSuite’s own parameters among it', () => {
    expect(parseInput(v.object({}), { script: '1', deploy: '1' })).toEqual({});
  });
});

describe('an unexpected error', () => {
  it('gives the caller a reference and nothing else; the log has the rest', () => {
    (runtime.getCurrentUser as unknown as jest.Mock).mockImplementation(() => {
      throw new Error('secret detail');
    });
    const failure = failureOf(() => answerRequest('get', { resource: 'session' }));
    expect(failure.name).toBe('UNEXPECTED');
    expect(failure.message).not.toContain('secret');
    const reference = /reference (\S+)\.$/.exec(failure.message)?.[1];
    const [entry] = (log.error as unknown as jest.Mock).mock.calls.at(-1) as [{ details: object }];
    expect(entry.details).toMatchObject({ reference, message: 'secret detail' });
  });
});
