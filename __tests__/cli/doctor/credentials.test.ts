import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { readCredentialsFile } from '../../../cli/doctor/credentials/readFile';
import { expiryOf } from '../../../cli/doctor/credentials/expiry';
import { folderOf, runCli } from '../support';
import { diagnosed, environmentOf, someCredentials, type Diagnosed } from './support';

const bearer = { account: '1234567', accessToken: 'access-token-of-a-test' };
/** None of these must ever be written. */
const secrets = [...Object.values(someCredentials).slice(1), bearer.accessToken];

/** Nothing listens at port 2: whatever is complete fails there, and nothing of it leaves the machine. */
async function doctor(argv: readonly string[], env: Readonly<Record<string, string>>, cwd?: string): Promise<Diagnosed> {
  const asked = ['doctor', '--url', 'http://localhost:2', ...argv];
  const table = await runCli(asked, { env, ...(cwd !== undefined && { cwd }) });
  const { code, out, err } = await runCli([...asked, '--json'], { env, ...(cwd !== undefined && { cwd }) });
  for (const secret of secrets) expect(table.out + table.err + out + err).not.toContain(secret);
  expect([table.code, err, table.err]).toEqual([code, '', '']);
  return diagnosed(code, out);
}

describe('credentials of the environment', () => {
  it.each([
    [someCredentials, 'OAuth 1.0a, from the environment'],
    [bearer, 'OAuth 2.0, from the environment'],
  ])('are complete: %j', async (parts, found) => {
    const { code, check } = await doctor([], environmentOf(parts));
    expect(check('credentials-complete')).toMatchObject({ state: 'right', found });
    expect([code, check('network-connection').state]).toEqual([2, 'wrong']);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing', {}, 'There are no credentials in the environment.'],
    ['no token', environmentOf({ ...someCredentials, tokenId: '', tokenSecret: '' }), 'Missing or empty: EXTENDSYNC_TOKEN_ID, EXTENDSYNC_TOKEN_SECRET.'],
    ['an account alone', environmentOf({ account: '1234567' }), 'Missing or empty: EXTENDSYNC_CONSUMER_KEY, EXTENDSYNC_CONSUMER_SECRET, EXTENDSYNC_TOKEN_ID, EXTENDSYNC_TOKEN_SECRET.'],
    ['an access token alone', environmentOf({ accessToken: bearer.accessToken }), 'Missing or empty: EXTENDSYNC_ACCOUNT.'],
    ['both kinds', environmentOf({ ...bearer, tokenId: someCredentials.tokenId }), 'These are of two kinds: EXTENDSYNC_TOKEN_ID, EXTENDSYNC_ACCESS_TOKEN.'],
    ['a line end behind a secret', environmentOf({ ...someCredentials, tokenSecret: `${someCredentials.tokenSecret}\n` }), 'With blanks, line ends or characters that no key of NetSuite’s has: EXTENDSYNC_TOKEN_SECRET.'],
    ['a header in an access token', environmentOf({ ...bearer, accessToken: `${bearer.accessToken}\r\nX: y` }), 'With blanks, line ends or characters that no key of NetSuite’s has: EXTENDSYNC_ACCESS_TOKEN.'],
  ])('are not complete: %s', async (_name, env, why) => {
    const { code, check, inState } = await doctor([], env);
    expect(code).toBe(2);
    expect(check('credentials-complete')).toMatchObject({ state: 'wrong', why });
    expect(inState('right')).toEqual([]);
    expect(check('role-features')).toMatchObject({ state: 'not-checked' });
  });

  it('do not say what stands where the account id belongs', async () => {
    const { code, check } = await doctor([], environmentOf({ ...someCredentials, account: someCredentials.tokenSecret }));
    expect(code).toBe(2);
    expect(check('credentials-account')).toMatchObject({ state: 'wrong', why: expect.stringContaining('What stands in EXTENDSYNC_ACCOUNT is no account id.') });
  });
});

describe('a credentials file', () => {
  const userId = process.getuid!();

  /** A file with this mode; gives its path. */
  function fileOf(content: unknown, mode = 0o600): string {
    const path = join(folderOf({ 'credentials.json': typeof content === 'string' ? content : JSON.stringify(content) }), 'credentials.json');
    chmodSync(path, mode);
    return path;
  }

  it.each([0o600, 0o400])('of mode %o is read', async (mode) => {
    const path = fileOf(someCredentials, mode);
    const { check } = await doctor(['--credentials', path], {});
    expect(check('credentials-file').state).toBe('right');
    expect(check('credentials-complete')).toMatchObject({ state: 'right', found: `OAuth 1.0a, from ${path}` });
  });

  it('is found from the folder where the command runs, and the environment is not looked at', async () => {
    const path = fileOf(bearer);
    const { check } = await doctor(['--credentials', 'credentials.json'], environmentOf(someCredentials), join(path, '..'));
    expect(check('credentials-complete').found).toBe('OAuth 2.0, from credentials.json');
  });

  it.each([0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o700, 0o644, 0o777])('of mode %o is not read', async (mode) => {
    const { code, check, inState } = await doctor(['--credentials', fileOf('not even JSON', mode)], environmentOf(someCredentials));
    expect(code).toBe(2);
    expect(check('credentials-file')).toMatchObject({ state: 'wrong', why: 'Others may read or change the file, or run it: it was not read.' });
    expect(inState('right')).toEqual([]);
  });

  it('behind a link is judged by what the link leads to', async () => {
    const [open, own] = [fileOf(someCredentials, 0o644), fileOf(someCredentials)];
    const folder = folderOf({});
    symlinkSync(open, join(folder, 'to-open'));
    symlinkSync(own, join(folder, 'to-own'));
    expect((await doctor(['--credentials', join(folder, 'to-open')], {})).check('credentials-file').state).toBe('wrong');
    expect((await doctor(['--credentials', join(folder, 'to-own')], {})).check('credentials-file').state).toBe('right');
  });

  it('of another user is not read', () => {
    expect(readCredentialsFile(fileOf(someCredentials), userId + 1)).toEqual({ state: 'refused', fault: 'NOT_OWN', isPrivate: false });
  });

  it('is read with a doubt where the system tells no owners', () => {
    expect(readCredentialsFile(fileOf(bearer, 0o644), undefined)).toMatchObject({ state: 'read', isPrivate: 'unknown', parts: bearer });
  });

  it('that is no file is not read, nor waited for', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', ['-m', '600', join(folder, 'pipe')]);
    for (const name of ['folder', 'pipe']) expect(readCredentialsFile(join(folder, name), userId)).toMatchObject({ state: 'refused', fault: 'NO_REGULAR_FILE' });
    expect(readCredentialsFile('/dev/zero', userId)).toMatchObject({ state: 'refused', fault: 'NO_REGULAR_FILE' });
    expect(readCredentialsFile(join(folder, 'nothing'), userId)).toMatchObject({ state: 'refused', fault: 'NOT_FOUND' });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', `token-secret-of-a-test ${'x'.repeat(20)}`, 'The file is no JSON object.'],
    ['a list', ['token-secret-of-a-test'], 'The file is no JSON object.'],
    ['null', null, 'The file is no JSON object.'],
    ['nothing', '', 'The file is no JSON object.'],
    ['a number', { ...someCredentials, account: 1234567 }, 'A value in the file is no text.'],
    ['too much', ' '.repeat(65 * 1024), 'The file has more than 64 kB: it holds something else, and was not read.'],
    ['an empty object', {}, 'There are no credentials in the file.'],
    ['a part too few', { ...someCredentials, consumerSecret: '' }, 'Missing or empty: consumerSecret.'],
    ['both kinds', { ...someCredentials, ...bearer }, 'These are of two kinds: consumerKey, consumerSecret, tokenId, tokenSecret, accessToken.'],
  ])('with %s is told so', async (_name, content, why) => {
    const { code, check } = await doctor(['--credentials', fileOf(content)], {});
    expect([code, check('credentials-file').state]).toEqual([2, 'right']);
    expect(check('credentials-complete')).toMatchObject({ state: 'wrong', why });
  });

  it('with names that mean nothing is told how names are written, and the names are not repeated', async () => {
    const { check, text } = await doctor(['--credentials', fileOf({ account: '1234567', 'token-secret-of-a-test': 'x', EXTENDSYNC_ACCESS_TOKEN: 'y' })], {});
    expect(check('credentials-complete').remedies).toContain('2 names in the file mean nothing here: names are written account, consumerKey, consumerSecret, tokenId, tokenSecret, accessToken.');
    expect(text).not.toContain('EXTENDSYNC_ACCESS_TOKEN');
  });

  it('may begin with a byte order mark', () => {
    const path = fileOf('');
    writeFileSync(path, `\uFEFF${JSON.stringify(bearer)}`);
    expect(readCredentialsFile(path, userId)).toMatchObject({ state: 'read', parts: bearer });
  });
});

describe('expiryOf', () => {
  const encoded = (payload: string) => `e30.${Buffer.from(payload).toString('base64url')}.signature`;

  it('reads when a JSON Web Token ends', () => {
    expect(expiryOf(encoded('{"exp":1764000000}'))).toBe(1_764_000_000_000);
  });

  it.each(['', 'plain', 'a.b.c', 'a.b', encoded('{"exp":"soon"}'), encoded('{}'), encoded('null'), encoded('5')])('is undefined for %j', (token) => {
    expect(expiryOf(token)).toBeUndefined();
  });
});
