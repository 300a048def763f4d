import { folderOf, roleXml, runCli, signInPermissions } from '../support';

const sales = roleXml(signInPermissions);
const support = roleXml({}, { scriptId: 'customrole_support', name: 'Support' });
const project = { 'manifest.xml': '<manifest/>', 'Objects/sales.xml': sales, 'Objects/support.xml': support };

/** What is judged, by script id and what each asked profile is. */
async function judged(argv: readonly string[], files: Readonly<Record<string, string>> = project): Promise<unknown> {
  const { out } = await runCli(['check', ...argv, '--json'], { cwd: folderOf(files) });
  const { roles } = JSON.parse(out) as { roles: { scriptId: string; asked: { profile: string; state: string }[] }[] };
  return roles.map(({ scriptId, asked }) => [scriptId, Object.fromEntries(asked.map(({ profile, state }) => [profile, state]))]);
}

describe('what extendsync check is asked', () => {
  it.each([
    [[], [['customrole_sales', { 'sign-in': 'ready' }], ['customrole_support', { 'sign-in': 'not-ready' }]]],
    [['--only', 'customrole_sales'], [['customrole_sales', { 'sign-in': 'ready' }]]],
    [['--only', 'CUSTOMROLE_SALES,customrole_support', '--except', 'customrole_sales'], [['customrole_support', { 'sign-in': 'not-ready' }]]],
    [['--except', 'customrole_support'], [['customrole_sales', { 'sign-in': 'ready' }]]],
    [['Objects/sales.xml', '--profile', 'email'], [['customrole_sales', { email: 'not-ready' }]]],
    [['Objects/sales.xml', '--profile', 'email, sign-in', '--profile', 'email'], [['customrole_sales', { 'sign-in': 'ready', email: 'not-ready' }]]],
    [['Objects/sales.xml', '--profile', 'single-sign-on'], [['customrole_sales', { 'single-sign-on': 'not-ready' }]]],
    [['Objects/sales.xml', '--features-off', 'TBA'], [['customrole_sales', { 'sign-in': 'not-ready' }]]],
    [
      ['Objects/sales.xml', '--profile', 'global-autopilot,single-sign-on', '--features-off', 'SAMLSSO,USR'],
      [['customrole_sales', { 'global-autopilot': 'not-applicable', 'single-sign-on': 'not-applicable' }]],
    ],
    [
      ['Objects/sales.xml', '--profile', 'send-from-outlook', '--send-from-outlook', 'customrecord_sfo'],
      [['customrole_sales', { 'send-from-outlook': 'not-ready' }]],
    ],
  ])('is heeded: %j', async (argv, expected) => {
    expect(await judged(argv)).toEqual(expected);
  });

  it('is the Send from Outlook record by its script id, referred to as SDF refers to records', async () => {
    const role = (key: string) => roleXml({ [key]: 'FULL', LIST_CRMMESSAGE: 'CREATE' });
    for (const [key, state] of [
      ['[scriptid=customrecord_sfo]', 'ready'],
      ['[appid=com.celigo.outlook, scriptid=customrecord_sfo]', 'ready'],
      ['customrecord_sfo', 'not-ready'],
      ['[scriptid=customrecord_sfo.custrecord_x]', 'not-ready'],
      ['[scriptid=customrecord_x][scriptid=customrecord_sfo]', 'not-ready'],
      ['[x][scriptid=customrecord_sfo]', 'not-ready'],
    ] as const) {
      const argv = ['--profile', 'send-from-outlook', '--send-from-outlook', 'CustomRecord_SFO', 'a.xml'];
      expect(await judged(argv, { 'a.xml': role(key) })).toEqual([['customrole_sales', { 'send-from-outlook': state }]]);
    }
  });

  it.each([
    [['--profile', 'signin'], 'There is no profile signin. There are: sign-in, email, files,'],
    [['--profile', 'sign-in,\u001b[2J'], 'There is no profile \ufffd[2J. There are:'],
    [['--profile', ''], "option '--profile <ids>' argument '' is invalid. It names nothing."],
    [['--features-off', 'TBA,tba'], 'There is no feature tba. There are: TBA, WEBSERVICESEXTERNAL,'],
    [['--features-off', 'toString'], 'There is no feature toString.'],
    [['--only', 'customrole_sals'], 'No role here has the script id customrole_sals.'],
    [['--only', ','], "option '--only <scriptids>' argument ',' is invalid."],
    [['--except', 'customrole_sales,customrole_support'], '--only and --except leave no role to check.'],
    [['--send-from-outlook', 'customrole_x'], 'customrole_x is no script id of a custom record type'],
    [['--profile', 'send-from-outlook'], 'name it with --send-from-outlook.'],
    [['--json', '--csv'], "option '--json' cannot be used with option '--csv'"],
    [['--sarif', '--quiet'], "option '--sarif' cannot be used with option '--quiet'"],
    [['--jsn'], "unknown option '--jsn'"],
  ])('is refused in a sentence where it is wrong: %j', async (argv, message) => {
    const { code, out, err } = await runCli(['check', ...argv], { cwd: folderOf(project) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${message.startsWith('name it') ? '' : message}`);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  it('is the project here where no path is given, its src too, and a sentence where there is none', async () => {
    expect(await judged([], { 'src/manifest.xml': '<manifest/>', 'src/Objects/a.xml': sales, 'b.xml': support })).toEqual([['customrole_sales', { 'sign-in': 'ready' }]]);
    const { code, err } = await runCli(['check'], { cwd: folderOf({ 'a.xml': sales }) });
    expect([code, err]).toEqual([2, 'error: Here is no SDF project: no manifest.xml, nor src/manifest.xml. Name a file or a folder.\n']);
  });

  it('is told by --help', async () => {
    const { code, out } = await runCli(['check', '--help'], {});
    expect(code).toBe(0);
    for (const option of ['--profile', '--only', '--except', '--features-off', '--send-from-outlook', '--json', '--csv', '--sarif', '--quiet', '--all']) expect(out).toContain(option);
  });
});
