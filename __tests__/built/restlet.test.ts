import { knownPeople } from '../../local/account/demo';
import { assignRole, findRole } from '../../local/account/roles';
import { accountCsv, accountJson, accountPage } from '../support/accountViews';
import { demoAccountForEachTest } from '../support/demoAccount';
import type { Client } from '../support/localNetSuite';

const demo = demoAccountForEachTest();

interface RestletJson {
  readonly view: string;
  readonly restlet: { readonly scriptId: string; readonly deploymentId: string; readonly state: string; readonly name?: string; readonly reason: string; readonly fix?: string };
  readonly unread: readonly { readonly source: string; readonly allowedBy: readonly string[] }[];
}

const restlet = async (client: Client = demo.admin) => (await accountJson(client, { view: 'restlet' })) as unknown as RestletJson;

const deployment = "scriptdeployment SET %s WHERE scriptid = 'customdeploy_extsync_api'";
const change = (what: string, where = deployment) => demo.local.account.database.run(`UPDATE ${where.replace('%s', what)}`);

/** Somebody who may open the Account page and not look at scripts. */
async function administratorOfExtendSync(): Promise<Client> {
  const role = findRole(demo.local.account, 'customrole_extsync_admin')!.id;
  assignRole(demo.local.account, knownPeople.rita.id, role);
  return demo.local.signIn(knownPeople.rita.email, role);
}

describe('the RESTlet', () => {
  it('is ready as it was installed', async () => {
    const { view, restlet: standing, unread } = await restlet();
    expect([view, unread]).toEqual(['restlet', []]);
    expect(standing).toEqual({
      scriptId: 'customscript_extsync_api',
      deploymentId: 'customdeploy_extsync_api',
      state: 'ready',
      name: 'ExtendSync Access API',
      reason: 'It is there, deployed and released.',
    });
    expect(await accountPage(demo.admin, { view: 'restlet' })).toContain('callout good');
  });

  it.each([
    ['not-deployed', "isdeployed = 'F'", deployment, 'Deployed'],
    ['not-released', "status = 'TESTING'", deployment, 'Status = Released'],
    ['script-inactive', "isinactive = 'T'", "script SET %s WHERE scriptid = 'customscript_extsync_api'", 'clear Inactive'],
  ])('is %s where %s, with what to click', async (state, what, where, fix) => {
    change(what, where);
    const { restlet: standing } = await restlet();
    expect(standing.state).toBe(state);
    expect(standing.fix).toContain(fix);
    const html = await accountPage(demo.admin, { view: 'restlet' });
    expect(html).toContain('callout bad');
    expect(html).not.toContain('callout good');
  });

  it('is said to be gone once script and deployment are', async () => {
    change("scriptid = 'customdeploy_other'");
    expect((await restlet()).restlet.state).toBe('no-deployment');
    change("scriptid = 'customscript_other'", "script SET %s WHERE scriptid = 'customscript_extsync_api'");
    expect((await restlet()).restlet.state).toBe('not-installed');
  });

  it('is never good for somebody who may not look at scripts: no more is said than that it is there', async () => {
    const rita = await administratorOfExtendSync();
    const { restlet: standing, unread } = await restlet(rita);
    expect(standing.state).toBe('exists');
    expect(unread[0]?.allowedBy).toEqual(['Setup > SuiteScript = View']);
    const html = await accountPage(rita, { view: 'restlet' });
    expect(html).toContain('callout unknown');
    expect(html).not.toContain('callout good');
  });

  it('is a row of the CSV, with what could not be read', async () => {
    expect((await accountCsv(demo.admin, { view: 'restlet' })).slice(1)).toEqual([
      ['customscript_extsync_api', 'customdeploy_extsync_api', 'ready', 'It is there, deployed and released.', ''],
    ]);
    const rows = await accountCsv(await administratorOfExtendSync(), { view: 'restlet' });
    expect(rows.slice(1).map((row) => row[2])).toEqual(['unknown', 'exists']);
  });
});
