import { knownPeople } from '../../../local/account/demo';
import { connect } from 'node:net';
import { largestBody } from '../../../local/http/readBody';
import type { LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { hostileName, people, smallAccount } from '../../support/smallAccount';

const page = { Accept: 'text/html' };

/** Sends bytes as they are and gives the answer as text. */
function sendRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), 'localhost', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the server', () => {
  let netSuite: LocalNetSuite;

  beforeAll(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
  });

  afterAll(async () => {
    await netSuite.stop();
    removeWrittenProjects();
  });

  describe('signing in', () => {
    it('lists users with the roles they may sign in with', async () => {
      const html = await (await netSuite.client('/')).text();
      expect(html).toContain(people.administrator);
      expect(html).toContain('value="customrole_sales"');
      expect(html).not.toContain('value="customrole_machine"');
    });

    it('finds users by a part of their name or address', async () => {
      const html = await (await netSuite.client('/?q=SAM')).text();
      expect(html).toContain(people.seller);
      expect(html).not.toContain(people.administrator);
    });

    it.each([['script id', 'customrole_sales'], ['internal id', '1001']])('takes a role by %s', async (_how, role) => {
      const response = await netSuite.client('/local/session', form({ email: people.seller, role }));
      expect(response.status).toBe(303);
      expect(response.headers.get('Location')).toBe('/app/center/card.nl');
      expect(response.headers.get('Set-Cookie')).toMatch(/^local_netsuite_session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it.each([
      ['an unknown user', 'nobody@example.com', 'customrole_sales', 400, 'There is no user nobody@example.com.'],
      ['an unknown role', people.seller, 'customrole_none', 400, 'There is no role customrole_none.'],
      ['an inactive user', people.inactive, 'customrole_sales', 403, 'Ina Example is inactive.'],
      ['a user without access', people.withoutAccess, 'customrole_sales', 403, 'Noah Example has no access to this account.'],
      ['a role that is not his', people.seller, 'ADMINISTRATOR', 403, 'Sam Example does not have the role Administrator.'],
      ['an inactive role', people.seller, 'customrole_old', 403, 'The role Old is inactive.'],
      ['a web services only role', people.seller, 'customrole_machine', 403, "The role Machine is for web services only: it cannot use NetSuite's pages."],
    ])('refuses %s', async (_who, email, role, status, message) => {
      const response = await netSuite.client('/local/session', form({ email, role }));
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ error: { code: 'INVALID_LOGIN_ATTEMPT', message } });
      expect(response.headers.get('Set-Cookie')).toBeNull();
    });

    it('comes back to the page that asked for it, on this server only', async () => {
      const asked = await netSuite.client('/app/setup/rolelist.nl?q=a', { headers: page });
      expect(asked.headers.get('Location')).toBe('/?redirect=%2Fapp%2Fsetup%2Frolelist.nl%3Fq%3Da');
      const credentials = { email: people.seller, role: 'customrole_sales' };
      const back = async (redirect: string) => (await netSuite.client('/local/session', form({ ...credentials, redirect }))).headers.get('Location');
      expect(await back('/app/setup/rolelist.nl?q=a')).toBe('/app/setup/rolelist.nl?q=a');
      for (const elsewhere of ['https://evil.example/', '//evil.example/', '/\\evil.example', '']) expect(await back(elsewhere)).toBe('/app/center/card.nl');
    });

    it('switches the role of a session and signs out', async () => {
      const client = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
      expect((await client('/local/behaviours')).status).toBe(200);
      expect((await client('/local/session/role', form({ role: 'EMPLOYEE_CENTER' }))).status).toBe(403);
      expect((await client('/local/session/role', form({ role: 'customrole_sales' }))).status).toBe(303);
      expect((await client('/local/behaviours')).status).toBe(403);
      const signedOut = await client('/local/signout', form({}));
      expect(signedOut.headers.get('Set-Cookie')).toContain('Max-Age=0');
      expect((await client('/app/center/card.nl')).status).toBe(401);
    });

    it('ends a session when its user may no longer sign in', async () => {
      const client = await netSuite.signIn(people.seller, 'customrole_sales');
      netSuite.account.database.run("UPDATE role SET isinactive = 'T' WHERE id = 1001");
      const status = (await client('/app/center/card.nl')).status;
      netSuite.account.database.run("UPDATE role SET isinactive = 'F' WHERE id = 1001");
      expect([status, (await client('/app/center/card.nl')).status]).toEqual([401, 200]);
    });
  });

  describe('pages', () => {
    it.each(['/', '/app/center/card.nl', '/app/login/secure/changerole.nl', '/app/setup/rolelist.nl', '/app/setup/role.nl?id=1004', '/local/log', '/local/behaviours'])(
      'of %s show hostile names as text, and run no script',
      async (path) => {
        const client = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
        const response = await client(path);
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(html).not.toContain('<script');
        expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self' 'sha256-[^']+'; /);
        expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      },
    );

    it('show the name of a hostile role as it is', async () => {
      const client = await netSuite.signIn(people.hostile, 'customrole_hostile');
      const html = await (await client('/app/center/card.nl')).text();
      expect(html).toContain("&lt;script>alert('x')&lt;/script> &amp; &quot;Co&quot;");
      expect(html).not.toContain(hostileName);
    });

    it('list on the home page the Suitelets that the role may open', async () => {
      const administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
      const seller = await netSuite.signIn(people.seller, 'customrole_sales');
      expect(await (await administrator('/app/center/card.nl')).text()).toContain('Sample for administrators');
      const html = await (await seller('/app/center/card.nl')).text();
      expect(html).toContain('script=customscript_sample_page&amp;deploy=customdeploy_sample_all');
      expect(html).not.toContain('Sample for administrators');
    });

    it('show the script log: all of it to the Administrator, their own runs to others', async () => {
      const seller = await netSuite.signIn(people.seller, 'customrole_sales');
      const other = await netSuite.signIn(people.hostile, 'customrole_hostile');
      const administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
      await seller('/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=customdeploy_sample_all&fail=1');
      const seen = await Promise.all([seller, other, administrator].map(async (client) => (await (await client('/local/log')).text()).includes('&lt;b>no&lt;/b>')));
      expect(seen).toEqual([true, false, true]);
    });
  });

  describe('bad requests', () => {
    it.each([
      ['an unknown path', '/nowhere', 404, 'PAGE_NOT_FOUND'],
      ['malformed percent-encoding in a path', '/a%zz', 400, 'INVALID_REQUEST'],
      ['malformed percent-encoding in a query', '/?q=%', 400, 'INVALID_REQUEST'],
      ['percent-encoding that is not UTF-8', '/?q=%ff', 400, 'INVALID_REQUEST'],
    ])('are refused: %s', async (_what, path, status, code) => {
      const response = await netSuite.client(path);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
      expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(0);
    });

    it('get a page when a person asked', async () => {
      const response = await netSuite.client('/nowhere', { headers: page });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('<h1>Page Not Found</h1>');
    });

    it('are told which methods a path takes', async () => {
      const response = await netSuite.client('/local/session');
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
    });

    it('with too large a body are refused, announced or not', async () => {
      const announced = await sendRaw(netSuite.url, 'POST /local/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n');
      expect(announced).toMatch(/^HTTP\/1\.1 413 [\s\S]*Connection: close/);
      const tooMuch = 'x'.repeat(largestBody + 1);
      const unannounced = await sendRaw(
        netSuite.url,
        `POST /local/session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${tooMuch.length.toString(16)}\r\n${tooMuch}`,
      );
      expect(unannounced).toMatch(/^HTTP\/1\.1 413 /);
    });

    it('that are not HTTP, or have too long a head, get an answer with its length', async () => {
      expect(await sendRaw(netSuite.url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*Content-Length: \d+/);
      expect(await sendRaw(netSuite.url, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    });

    it('under another host name are refused: a page of the web may have its name resolved to here', async () => {
      expect(await sendRaw(netSuite.url, 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    });

    it.each([
      ['another site', 'https://evil.example', 403],
      ['a sandboxed page', 'null', 403],
    ])('from %s are refused', async (_who, origin, status) => {
      const client = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
      const response = await client('/app/setup/role.nl?id=1001', { ...form({ action: 'set', permission: 'LIST_EMPLOYEE', level: 'FULL' }), headers: { Origin: origin } });
      expect(response.status).toBe(status);
    });

    it('do not stop the server, and are none of its own errors', async () => {
      expect((await netSuite.client('/')).status).toBe(200);
      expect(netSuite.errors).toEqual([]);
    });
  });

  it('takes a form from its own pages', async () => {
    const response = await netSuite.client('/local/session', { ...form({ email: people.seller, role: '1001' }), headers: { Origin: netSuite.url } });
    expect(response.status).toBe(303);
  });

  it('answers HEAD as GET, without a body', async () => {
    const head = await netSuite.client('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000);
  });

  it('reports what goes wrong inside Local NetSuite itself, once', async () => {
    const broken = await startLocalNetSuite();
    const client = await broken.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
    broken.account.database.exec('DROP TABLE local_script_log');
    const response = await client('/local/log');
    await broken.stop();
    expect([response.status, broken.errors.length]).toEqual([500, 1]);
  });

  it.each(['/日本', '/\u0001', '/a b', '//elsewhere.example', '/\\elsewhere.example'])('comes back to no address such as %p after log-in', async (redirect) => {
    const demo = await startLocalNetSuite();
    const response = await demo.client('/app/login/secure/enterpriselogin.nl', form({ email: knownPeople.rita.email, password: 'demo', redirect }));
    await demo.stop();
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/app/center/card.nl']);
    expect(demo.errors).toEqual([]);
  });

  it.each(['1e300', 'Infinity', '-5', 'x', '99999999999999'])('lists begin at the beginning for from=%s', async (from) => {
    const demo = await startLocalNetSuite();
    const client = await demo.signIn(knownPeople.ada.email, 'ADMINISTRATOR');
    const statuses = await Promise.all(['/', '/app/setup/rolelist.nl', '/app/setup/oauthtokens.nl'].map(async (path) => (await client(`${path}?from=${from}`)).status));
    await demo.stop();
    expect([statuses, demo.errors]).toEqual([[200, 200, 200], []]);
  });
});
