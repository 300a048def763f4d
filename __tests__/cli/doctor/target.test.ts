import { localTarget } from '../../../cli/doctor/target';
import { UsageError } from '../../../cli/usageError';
import { runCli } from '../support';
import { environmentOf, someCredentials } from './support';

describe('--url', () => {
  it.each([
    ['http://localhost:8300', 'http://localhost:8300'],
    ['http://localhost:8300/', 'http://localhost:8300'],
    ['http://127.0.0.1:8300', 'http://127.0.0.1:8300'],
    ['http://[::1]:8300', 'http://[::1]:8300'],
    ['HTTP://LOCALHOST', 'http://localhost'],
    ['http://2130706433', 'http://127.0.0.1'],
  ])('takes %s', (given, baseUrl) => {
    expect(localTarget(given, { env: {}, nodeArguments: [] })).toMatchObject({ baseUrl, isLocal: true });
  });

  it.each([
    '',
    'localhost:8300',
    'https://localhost:8300',
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://127.0.0.1@example.com',
    'http://user:secret@localhost:8300',
    'http://localhost:8300/app',
    'http://localhost:8300/?x=secret',
    'http://localhost:8300/#x',
    'http://127.0.0.2',
    'http://0.0.0.0:8300',
    'http://192.168.0.1',
    'http://[::ffff:10.0.0.1]',
    'http://1234567.restlets.api.netsuite.com',
    'https://1234567.restlets.api.netsuite.com',
    'file:///etc/passwd',
  ])('refuses %j without repeating it, before credentials are read', async (given) => {
    const { code, out, err } = await runCli(['doctor', '--url', given, '--credentials', '/nowhere'], { env: environmentOf(someCredentials) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: --url is for Local NetSuite on this machine/);
    expect(err).not.toContain('secret');
  });

  const proxy = { HTTP_PROXY: 'http://proxy.example' };

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ http_proxy: 'http://proxy.example', NODE_USE_ENV_PROXY: '1' }, []],
    [proxy, ['--use-env-proxy']],
    [proxy, ['--import', 'tsx', '--use_env_proxy']],
    [{ ...proxy, NODE_OPTIONS: '--use-env-proxy' }, []],
    [{ ...proxy, NODE_OPTIONS: '--no-warnings "--use_env\\-proxy"' }, []],
    [{ ...proxy, NODE_OPTIONS: '--use-env-proxy --no-use-env-proxy' }, []],
  ])('refuses to go through a proxy: %j, %j', (env, nodeArguments) => {
    expect(() => localTarget('http://localhost:8300', { env, nodeArguments })).toThrow(UsageError);
  });

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ NODE_USE_ENV_PROXY: '1', NODE_OPTIONS: '--use-env-proxy' }, ['--use-env-proxy']],
    [proxy, []],
    [{ ...proxy, NODE_OPTIONS: '--no-use-env-proxy' }, ['--no-use-env-proxy']],
    [{ HTTPS_PROXY: 'http://proxy.example', NODE_USE_ENV_PROXY: '1' }, []],
  ])('goes where no proxy is asked: %j, %j', (env, nodeArguments) => {
    expect(localTarget('http://localhost:8300', { env, nodeArguments })).toBeDefined();
  });

  it('sends nothing where Node.js was told by NODE_OPTIONS', async () => {
    const proxied = { ...environmentOf(someCredentials), ...proxy, NODE_OPTIONS: '--use-env-proxy' };
    const { code, out, err } = await runCli(['doctor', '--url', 'http://localhost:1'], { env: proxied });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('would be asked through the proxy of HTTP_PROXY');
  });
});

describe('wrong use', () => {
  it.each<[readonly string[], string]>([
    ...['0', '0.0009', 'soon', '1e3', '-1', 'Infinity', '0x10', ''].map((given) => [['--timeout', given], 'at least 0.001'] as [readonly string[], string]),
    [['--timeout', '601'], 'at most 600'],
    [['--token-secret', 'my-secret'], "unknown option '--token-secret'"],
    [['my-secret'], 'too many arguments'],
  ])('%j ends with 2', async (argv, message) => {
    const { code, out, err } = await runCli(['doctor', ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('my-secret');
  });

  it('help tells how credentials are given', async () => {
    const { code, out } = await runCli(['doctor', '--help']);
    expect(code).toBe(0);
    for (const name of Object.keys(environmentOf({ ...someCredentials, accessToken: 'x' }))) expect(out).toContain(name);
  });
});
