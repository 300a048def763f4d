import { request } from 'node:http';
import { skewOf } from '../../../cli/doctor/asking/skew';
import { lastDetail } from '../../support/audit';
import { startLocalNetSuite, type LocalNetSuite } from '../../support/localNetSuite';
import { credentialsOf, doctorAt, serverThat, serverWith, someCredentials } from './support';

/** Passes requests on as they are, and shifts the date of each answer; undefined takes the date away. */
function inFrontOf(local: LocalNetSuite, shift: number | undefined): Promise<string> {
  return serverThat((incoming, response) => {
    const { hostname, port } = new URL(local.url);
    const passed = request({ hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      const { date, ...headers } = answer.headers;
      response.sendDate = false;
      response.writeHead(answer.statusCode!, { ...headers, ...(shift !== undefined && { Date: new Date(Date.parse(date!) + shift).toUTCString() }) });
      answer.pipe(response);
    });
    incoming.pipe(passed);
  });
}

describe('the clock', () => {
  let local: LocalNetSuite;
  let ahead = 0;

  beforeEach(async () => {
    ahead = 0;
    local = await startLocalNetSuite({ server: { now: () => Date.now() + ahead } });
  });
  afterEach(() => local.stop());

  it.each([
    [400_000, '7 minutes behind'],
    [-400_000, '7 minutes ahead of'],
    [86_400_000, '24 hours behind'],
  ])('is wrong where NetSuite refuses a signature that is %d ms off, and nothing else is blamed', async (off, words) => {
    ahead = off;
    const { code, check } = await doctorAt(await inFrontOf(local, off), credentialsOf(local));
    expect(lastDetail(local)).toBe('InvalidTimestamp');
    expect(code).toBe(1);
    expect(check('clock')).toMatchObject({
      state: 'wrong',
      why: `This machine’s clock is ${words} NetSuite’s. NetSuite refuses signatures that are more than 5 minutes off.`,
    });
    expect(check('sign-in-token')).toMatchObject({ state: 'not-checked', behind: 'clock' });
  });

  it.each([
    [120_000, 'warning'],
    [-120_000, 'warning'],
    [30_000, 'right'],
    [0, 'right'],
  ])('that is %d ms off is %s', async (off, state) => {
    const { code, check } = await doctorAt(await inFrontOf(local, off), credentialsOf(local));
    expect([code, check('clock').state, check('sign-in-token').state]).toEqual([0, state, 'right']);
  });

  it('is not blamed for a date that a proxy wrote, where NetSuite took the signature', async () => {
    const { code, check } = await doctorAt(await inFrontOf(local, 900_000), credentialsOf(local));
    expect([code, check('clock').state, check('sign-in-token').state]).toEqual([0, 'warning', 'right']);
  });

  it('is right without a date, where NetSuite took the signature', async () => {
    const { check } = await doctorAt(await inFrontOf(local, undefined), credentialsOf(local));
    expect(check('clock')).toMatchObject({ state: 'right', found: 'NetSuite took the time of the signature' });
  });

  it('could not be compared without a date, where the signature was refused: a warning, never right', async () => {
    const { check } = await doctorAt(await inFrontOf(local, undefined), { ...credentialsOf(local), tokenSecret: 'wrong-secret' });
    expect([check('clock').state, check('sign-in-token').state]).toEqual(['warning', 'wrong']);
  });

  it('has no part in a bearer token', async () => {
    const refusal = { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } };
    const url = await serverWith(401, refusal, { Date: new Date(Date.now() + 3_600_000).toUTCString() });
    const { check } = await doctorAt(url, { account: someCredentials.account, accessToken: 'a-bearer-token' });
    expect([check('clock').state, check('sign-in-token').state]).toEqual(['warning', 'wrong']);
  });
});

describe('skewOf', () => {
  const headers = (date: string) => new Headers({ Date: date });
  const noon = Date.parse('2026-11-24T12:00:00Z');

  it.each([
    ['Tue, 24 Nov 2026 12:00:00 GMT', noon + 500, noon + 500, 0, 0.5],
    ['Tue, 24 Nov 2026 12:00:00 GMT', noon + 100_500, noon + 104_500, 102, 2.5],
    ['Tue, 24 Nov 2026 12:10:00 GMT', noon + 500, noon + 500, -600, 0.5],
  ])('compares %s with the middle of the exchange', (date, sentAt, receivedAt, seconds, precision) => {
    expect(skewOf({ headers: headers(date), sentAt, receivedAt })).toEqual({ seconds, precision });
  });

  it.each(['', 'yesterday'])('is undefined for the date “%s”', (date) => {
    expect(skewOf({ headers: headers(date), sentAt: noon, receivedAt: noon })).toBeUndefined();
  });
});
