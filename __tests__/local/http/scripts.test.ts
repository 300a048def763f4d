import { listDeployments, saveScript } from '../../../local/account/scripts';
import type { Deployment } from '../../../local/account/types';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const suitelet = (deploy: string, more = ''): string => `/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=${deploy}${more}`;
const restlet = (more = ''): string => `/app/site/hosting/restlet.nl?script=customscript_sample_api&deploy=customdeploy_sample_api${more}`;
const json = { 'Content-Type': 'application/json' };
const page = { Accept: 'text/html' };
const invalid = { error: { code: 'SSS_INVALID_SCRIPTLET_ID', message: 'That Suitelet is invalid, disabled, or no longer exists.' } };
const refused = { error: { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' } };

describe('scripts over HTTP', () => {
  let netSuite: LocalNetSuite;
  let seller: Client;
  let administrator: Client;

  beforeAll(async () => {
    const projectFolder = writeProject();
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    seller = await netSuite.signIn(people.seller, 'customrole_sales');
    administrator = await netSuite.signIn(people.administrator, 'ADMINISTRATOR');
  });

  afterAll(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
    removeWrittenProjects();
  });

  /** Runs with one deployment changed, and sets it back. */
  async function withDeployment(scriptId: string, change: Partial<Deployment>, run: () => Promise<void>): Promise<void> {
    const all = listDeployments(netSuite.account);
    const script = all.find((deployment) => deployment.scriptId === scriptId)?.script;
    if (script === undefined) throw new Error(`There is no deployment ${scriptId}.`);
    const deployments = all.filter((deployment) => deployment.script.id === script.id);
    saveScript(netSuite.account, { ...script, deployments: deployments.map((one) => (one.scriptId === scriptId ? { ...one, ...change } : one)) });
    await run();
    saveScript(netSuite.account, { ...script, deployments });
  }

  describe('a Suitelet', () => {
    it('runs for who is signed in, and answers what it writes', async () => {
      const response = await seller(suitelet('customdeploy_sample_all', '&name=a%20b'));
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(await response.text()).toBe('method=GET;name=a b;role=1001;greeting=Good day');
    });

    it('sees the method and the fields of a form', async () => {
      const response = await seller(suitelet('customdeploy_sample_all'), { method: 'POST', body: new URLSearchParams({ name: 'é & co' }) });
      expect(await response.text()).toContain('method=POST;name=é & co;');
    });

    it('can be named by internal ids', async () => {
      const deployment = listDeployments(netSuite.account).find(({ scriptId }) => scriptId === 'customdeploy_sample_all');
      const response = await seller(`/app/site/hosting/scriptlet.nl?script=${deployment?.script.id}&deploy=${deployment?.id}`);
      expect(response.status).toBe(200);
    });

    it('asks for a session: a browser is led to sign in, a program refused', async () => {
      const browser = await netSuite.client(suitelet('customdeploy_sample_all'), { headers: page });
      expect([browser.status, browser.headers.get('Location')]).toEqual([302, `/?redirect=${encodeURIComponent(suitelet('customdeploy_sample_all'))}`]);
      const program = await netSuite.client(suitelet('customdeploy_sample_all'));
      expect([program.status, await program.json()]).toEqual([401, { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } }]);
    });

    it.each([
      ['an unknown script', '/app/site/hosting/scriptlet.nl?script=customscript_none&deploy=customdeploy_sample_all'],
      ['an unknown deployment', suitelet('customdeploy_none')],
      ['no deployment', '/app/site/hosting/scriptlet.nl?script=customscript_sample_page'],
      ['nothing', '/app/site/hosting/scriptlet.nl'],
      ['a RESTlet', '/app/site/hosting/scriptlet.nl?script=customscript_sample_api&deploy=customdeploy_sample_api'],
    ])('is refused where the address names %s', async (_what, path) => {
      const response = await seller(path);
      expect([response.status, await response.json()]).toEqual([404, invalid]);
    });

    it('is for its audience alone', async () => {
      const response = await seller(suitelet('customdeploy_sample_admins'));
      expect([response.status, await response.json()]).toEqual([403, refused]);
      expect((await administrator(suitelet('customdeploy_sample_admins'))).status).toBe(200);
      const html = await (await seller(suitelet('customdeploy_sample_admins'), { headers: page })).text();
      expect(html).toContain('You do not have privileges to view this page.');
    });

    it('is refused to the Administrator as well when he is not in the audience', async () => {
      await withDeployment('customdeploy_sample_all', { allRoles: false, audienceRoles: [1001] }, async () => {
        expect((await administrator(suitelet('customdeploy_sample_all'))).status).toBe(403);
        expect((await seller(suitelet('customdeploy_sample_all'))).status).toBe(200);
      });
    });

    it('in testing runs for its owner alone', async () => {
      await withDeployment('customdeploy_sample_all', { status: 'TESTING' }, async () => {
        expect((await administrator(suitelet('customdeploy_sample_all'))).status).toBe(200);
        expect(await (await seller(suitelet('customdeploy_sample_all'))).json()).toEqual(invalid);
      });
    });

    it('that is not deployed runs for nobody', async () => {
      await withDeployment('customdeploy_sample_all', { isDeployed: false }, async () => {
        expect(await (await administrator(suitelet('customdeploy_sample_all'))).json()).toEqual(invalid);
      });
    });

    it('that fails gives an error page with the message as text', async () => {
      const response = await seller(suitelet('customdeploy_sample_all', '&fail=1'), { headers: page });
      const html = await response.text();
      expect(response.status).toBe(500);
      expect(html).toContain('<h1>An unexpected SuiteScript error has occurred</h1>');
      expect(html).toContain('&lt;b>no&lt;/b>');
    });
  });

  describe('a RESTlet', () => {
    it('gets the parameters that are its own', async () => {
      const response = await seller(restlet('&resource=status&compid=1'), { headers: json });
      expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      expect(await response.json()).toEqual({ parameters: { resource: 'status' } });
    });

    it.each([
      ['JSON as a value', 'application/json', '{"a":[1]}', { a: [1] }],
      ['JSON with a charset', 'application/json; charset=UTF-8', '"é"', 'é'],
    ])('gets %s', async (_what, type, body, expected) => {
      const response = await seller(restlet(), { method: 'POST', headers: { 'Content-Type': type }, body });
      expect(await response.json()).toEqual({ body: expected });
    });

    it('answers a text as text, unless the request says JSON', async () => {
      const text = await seller(restlet('&text=1'));
      expect([text.headers.get('Content-Type'), await text.text()]).toEqual(['text/plain; charset=utf-8', 'just text']);
    });

    it('cannot answer an object as text', async () => {
      const response = await seller(restlet());
      expect([response.status, await response.json()]).toEqual([
        400,
        { error: { code: 'INVALID_RETURN_DATA_FORMAT', message: 'Invalid data format. You should return text.' } },
      ]);
    });

    it('answers what it throws with 400', async () => {
      const response = await seller(restlet('&fail=1'), { headers: json });
      expect([response.status, await response.json()]).toEqual([400, { error: { code: 'INVALID_INPUT', message: 'No.' } }]);
    });

    it.each([
      ['a method that the script has not', 'DELETE', undefined, json, 405, 'SSS_INVALID_SCRIPT_METHOD'],
      ['a method that no RESTlet has', 'PATCH', '{}', json, 405, 'METHOD_NOT_ALLOWED'],
      ['a body without Content-Type', 'POST', new Uint8Array([123, 125]), {}, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['a picture', 'POST', 'x', { 'Content-Type': 'image/png' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['malformed JSON', 'POST', '{', json, 400, 'SYNTAX_ERROR'],
    ])('refuses %s', async (_what, method, body, headers, status, code) => {
      const response = await seller(restlet(), { method, headers, ...(body === undefined ? {} : { body }) } as RequestInit);
      expect([response.status, await response.json()]).toEqual([status, { error: { code, message: expect.any(String) } }]);
      expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(0);
    });

    it('refuses an unknown script with 400, and a request without session with 401, always as JSON', async () => {
      const unknown = await seller('/app/site/hosting/restlet.nl?script=customscript_none&deploy=1', { headers: page });
      expect([unknown.status, await unknown.json()]).toEqual([400, invalid]);
      const anonymous = await netSuite.client(restlet(), { headers: page });
      expect([anonymous.status, await anonymous.json()]).toEqual([401, { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } }]);
    });
  });
});
