import { setBehaviour } from '../../local/account/behaviours';
import { knownPeople } from '../../local/account/demo';
import { setFeature } from '../../local/account/features';
import { information } from '../../local/account/information';
import { setRolePermission } from '../../local/account/permissions';
import { findRole } from '../../local/account/roles';
import { findDeployment } from '../../local/account/scripts';
import type { BeforeCall } from '../../local/runtime/faults';
import { runSuitelet } from '../../local/runtime/runScript';
import { ScriptError } from '../../local/runtime/scriptError';
import { checkerAddress } from '../support/addresses';
import { page, report, type Report } from '../support/checkerReports';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;
let fault: BeforeCall | undefined;

beforeAll(async () => {
  local = await startLocalNetSuite({ server: { beforeCall: (call) => fault?.(call) } });
});
afterAll(() => local.stop());
beforeEach(() => {
  fault = undefined;
});
afterEach(() => expect(local.errors).toEqual([]));

interface AccessReport extends Report {
  readonly otherRoles: { state: string; reason?: string; roles?: { id: number; name: string; verdict: string; lacks: { permission: string; fix: string }[] }[] };
}

const signIn = (person: { email: string; roles: readonly string[] }, role = person.roles[0]!) => local.signIn(person.email, role);
const access = async (client: Client) => (await report(client, 'access')) as AccessReport;
const idOf = (role: string) => findRole(local.account, role)!.id;

/** The rows of the table of other roles: role, verdict. */
const otherRoles = (html: string) => [...html.matchAll(/<tr data-role="(\d+)" data-verdict="([\w-]+)"/g)].map(([, id, verdict]) => [Number(id), verdict]);

/** The text of the element with an id, as a reader copies it. */
function textOf(html: string, id: string): string {
  const inside = new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? '';
  return inside.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('the other roles', () => {
  it('stand on the page with their verdicts, the ready ones first, without the role in use', async () => {
    const max = await signIn(knownPeople.max, 'customrole_bw_outlook_pilot');
    const shown = otherRoles(await page(max, 'access'));
    expect(shown.map(([id]) => id).sort()).toEqual(knownPeople.max.roles.filter((role) => role !== 'customrole_bw_outlook_pilot').map(idOf).sort());
    expect(shown.slice(0, 2)).toEqual(expect.arrayContaining([[idOf('customrole_bw_sales_outlook'), 'ready'], [idOf('customrole_bw_autopilot'), 'ready']]));
    expect(shown.slice(2).map(([, verdict]) => verdict)).toEqual(Array(5).fill('not-ready'));
  });

  it('are the same that the page of all roles tells', async () => {
    const max = await signIn(knownPeople.max, 'customrole_bw_outlook_pilot');
    const { roles } = await report(max, 'myroles');
    const { otherRoles } = await access(max);
    expect(otherRoles.roles!.map(({ id, name, verdict }) => ({ id, name, verdict }))).toEqual(
      roles.filter(({ scriptId }) => scriptId !== 'customrole_bw_outlook_pilot').map(({ id, name, verdict }) => ({ id, name, verdict })),
    );
  });

  it('offer the quickest way out where one of them is ready, and only there', async () => {
    const pat = await page(await signIn(knownPeople.pat, 'customrole_bw_sales_emea'), 'access');
    expect(pat).toContain('sign in with another of your roles, <strong><bdi>Sales with Outlook</bdi></strong>.');
    expect(await page(await signIn(knownPeople.sam), 'access')).not.toContain('data-pick');
    expect(await page(await signIn(knownPeople.pat, 'customrole_bw_sales_outlook'), 'access')).not.toContain('data-pick');
  });

  it('say so where there is none', async () => {
    const sam = await page(await signIn(knownPeople.sam), 'access');
    expect(sam).toContain('You have no other role.');
    expect(otherRoles(sam)).toEqual([]);
  });

  it('stand in the JSON and the CSV, too', async () => {
    const pat = await signIn(knownPeople.pat, 'customrole_bw_sales_outlook');
    const emea = idOf('customrole_bw_sales_emea');
    expect((await access(pat)).otherRoles).toMatchObject({
      state: 'read',
      roles: [{ id: emea, verdict: 'not-ready', lacks: [{ permission: 'SOAP Web Services', fix: expect.stringContaining('SOAP Web Services = Full') }, {}, {}] }],
    });
    const rows = (await (await pat(checkerAddress('access', { format: 'csv' }))).text()).trimEnd().split('\r\n');
    expect(rows.filter((row) => row.startsWith(`${emea},`))).toHaveLength(4);
    expect(new Set(rows.map((row) => row.replace(/"[^"]*"/g, '').split(',').length))).toEqual(new Set([14]));
  });
});

describe('other roles that could not be checked', () => {
  const failing: readonly (readonly [why: string, arrange: () => (() => void) | undefined, reason: string])[] = [
    [
      'because NetSuite throws',
      () => {
        fault = ({ member }) => {
          if (member === 'requestSuitelet') throw new ScriptError('SSS_REQUEST_TIME_EXCEEDED', 'Too slow.');
        };
        return undefined;
      },
      'NetSuite said: SSS_REQUEST_TIME_EXCEEDED: Too slow.',
    ],
    [
      'because their deployment is switched off',
      () => {
        const set = (value: string) => local.account.database.run("UPDATE scriptdeployment SET isdeployed = ? WHERE scriptid = 'customdeploy_extsync_myroles'", [value]);
        set('F');
        return () => set('T');
      },
      'The page that tells your roles answered with the code 404.',
    ],
    [
      'because no source tells them',
      () => {
        setBehaviour(local.account, 'employeeRoles', 'none');
        return () => setBehaviour(local.account, 'employeeRoles', 'employeerolesforsearch');
      },
      'SSS_SEARCH_ERROR_OCCURRED',
    ],
  ];

  it.each(failing)('%s are shown as that, with the reason and the way to their page', async (_, arrange, reason) => {
    const pat = await signIn(knownPeople.pat, 'customrole_bw_sales_outlook');
    const restore = arrange();
    const html = await page(pat, 'access');
    const json = await access(pat);
    const csv = await (await pat(checkerAddress('access', { format: 'csv' }))).text();
    restore?.();
    expect(html).toMatch(/<p data-other-roles="unknown"><span class="badge unknown">/);
    expect(html).toContain(reason);
    expect(html).toContain('Check all your roles');
    expect(otherRoles(html)).toEqual([]);
    expect(json.otherRoles).toEqual({ state: 'unknown', reason: expect.stringContaining(reason) });
    expect(csv).toMatch(/^,Your other roles,unknown,/m);
  });

  it('leave the verdict of the role in use what it is', async () => {
    fault = ({ member }) => {
      if (member === 'requestSuitelet') throw new Error('not today');
    };
    expect((await access(await signIn(knownPeople.rita))).verdict).toBe('ready');
    expect((await access(await signIn(knownPeople.sam))).verdict).toBe('not-ready');
  });
});

describe('the name of the role in use', () => {
  it('is its own, though NetSuite tells the role its script id only', async () => {
    const { role, findings } = (await access(await signIn(knownPeople.sam))) as AccessReport;
    expect(role.name).toBe('Sales Representative EMEA');
    expect(findings[0]!.fix).toContain('Manage Roles > Sales Representative EMEA > ');
  });

  it('is the script id where nothing tells it', async () => {
    fault = ({ member }) => {
      if (member === 'requestSuitelet') throw new Error('not today');
    };
    expect((await access(await signIn(knownPeople.sam))).role.name).toBe('customrole_bw_sales_emea');
  });
});

describe('what to do next', () => {
  const next = (html: string) => html.slice(html.indexOf('id="extsync-next"'), html.indexOf('id="extsync-other-roles"'));

  it('is nothing for a ready role', async () => {
    const html = next(await page(await signIn(knownPeople.rita), 'access'));
    expect(html).toContain('Nothing. Pick this role when you sign in to ExtendSync.');
    expect(html).not.toMatch(/mailto:|<form|Close Outlook/);
  });

  it('comes before the details, and ends with what follows a change', async () => {
    const html = await page(await signIn(knownPeople.sam), 'access');
    const order = ['data-verdict=', 'What to do next', 'Log in using Access Tokens = Full', 'mailto:', 'Close Outlook completely.', 'Reopen Outlook.', 'Launch ExtendSync.', 'Log in again and pick the updated role.', 'Your other roles', 'Permissions for signing in'];
    const positions = order.map((text) => html.indexOf(text));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual([...positions].sort((one, other) => one - other));
  });

  it('ends with what follows a change where no permission is lacking, too', async () => {
    setFeature(local.account, 'TBA', false);
    const html = next(await page(await signIn(knownPeople.rita), 'access'));
    setFeature(local.account, 'TBA', true);
    expect(html).toContain('mailto:');
    expect(html).toContain('Close Outlook completely.');
  });
});

describe('the text for support', () => {
  it('is the role, the account, the verdict, the three levels and the time, and nothing else', async () => {
    const client = await signIn(knownPeople.siobhan);
    setRolePermission(local.account, idOf('customrole_bw_support_tier1'), 'ADMI_LOGIN_OAUTH', 0);
    const html = await page(client, 'access');
    const lines = textOf(html, 'extsync-support').split('\n');
    setRolePermission(local.account, idOf('customrole_bw_support_tier1'), 'ADMI_LOGIN_OAUTH', 4);
    expect(lines).toEqual([
      `NetSuite role: ${findRole(local.account, 'customrole_bw_support_tier1')!.name}`,
      `NetSuite account: ${information(local.account).accountId}`,
      'Verdict: Cannot sign in (not-ready)',
      'SOAP Web Services: Full',
      'User Access Tokens: Full',
      'Log in using Access Tokens: None',
      expect.stringMatching(/^Checked: \d+\/\d+\/\d{4} \d+:\d\d.* \(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\)$/),
    ]);
    expect(html).toContain('data-copy="extsync-support"');
  });

  it('stands in the dialog, too', async () => {
    expect(textOf(await page(await signIn(knownPeople.sam), 'access', { view: 'dialog' }), 'extsync-support')).toContain('Verdict: Cannot sign in (not-ready)');
  });
});

describe('Your roles', () => {
  it('can be filtered by verdict', async () => {
    const max = await signIn(knownPeople.max, 'customrole_bw_outlook_pilot');
    const verdicts = async (verdict: string) => otherRoles(await page(max, 'myroles', { format: 'html', verdict })).map(([, shown]) => shown);
    expect(await verdicts('ready')).toEqual(['ready', 'ready']);
    expect(await verdicts('problems')).toEqual([...Array(5).fill('not-ready'), 'ready-with-gaps']);
    expect(await verdicts('all')).toHaveLength(8);
    expect((await report(max, 'myroles', { verdict: 'ready' })).roles.map(({ verdict }) => verdict)).toEqual(['ready', 'ready']);
  });

  it('say so where none is of the kind, and refuse a kind that there is not', async () => {
    const rita = await signIn(knownPeople.rita);
    expect(await page(rita, 'myroles', { format: 'html', verdict: 'not-ready' })).toContain('None of your roles is of this kind.');
    expect((await report(rita, 'myroles', { verdict: 'green' })).error.code).toBe('INVALID_INPUT');
  });
});

describe('the units of Your access', () => {
  /** Runs it as Pat in a role that is not ready, outside of HTTP, and tells its units. */
  function unitsOf(parameters: Record<string, string>): number {
    const deployment = findDeployment(local.account, 'customscript_extsync_checker', 'customdeploy_extsync_access');
    if ('missing' in deployment) throw new Error('not installed');
    const outcome = runSuitelet(
      local.account,
      { deployment, caller: { userId: knownPeople.pat.id, roleId: idOf('customrole_bw_sales_emea') }, baseUrl: local.url },
      { method: 'GET', url: `${local.url}/app/site/hosting/scriptlet.nl`, parameters, headers: {}, body: '', clientIpAddress: '127.0.0.1' },
    );
    if ('failure' in outcome) throw new Error(outcome.failure.message);
    expect(String(outcome.body)).toContain('Sales with Outlook');
    return outcome.unitsUsed;
  }

  it.each([{}, { format: 'json' }, { format: 'csv' }, { view: 'dialog' }, { view: 'ask' }])('are 20 with %j: 10 for the role’s name, 10 to ask for the other roles', (parameters) => {
    expect(unitsOf(parameters)).toBe(20);
  });
});
