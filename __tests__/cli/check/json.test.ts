import fc from 'fast-check';
import { faultsOfReport } from '../../support/reportSchema';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';

interface CheckJson {
  readonly generatedAt: string;
  readonly exitCode: number;
  readonly counts: { readonly roles: Readonly<Record<string, number>> };
  readonly problems: readonly object[];
  readonly skipped: number;
  readonly roles: readonly (Readonly<Record<string, unknown>> & { readonly findings: readonly Readonly<Record<string, unknown>>[] })[];
}

async function report(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<CheckJson> {
  const { code, out, err } = await runCli(['check', ...argv, '--json'], { cwd: folderOf(files) });
  expect(err).toBe('');
  expect(out.endsWith('}\n')).toBe(true);
  const parsed = JSON.parse(out) as CheckJson;
  expect(faultsOfReport(parsed)).toEqual([]);
  expect(parsed.exitCode).toBe(code);
  return parsed;
}

describe('extendsync check --json', () => {
  it('says what was asked, assumed and found, and each role as the pages give it', async () => {
    const files = { 'a.xml': roleXml({ ...signInPermissions, LIST_CRMMESSAGE: 'VIEW', NO_SUCH_KEY: 'FULL' }), 'b.xml': '<x/>', 'c.xml': '' };
    const { generatedAt, roles, ...envelope } = await report(['.', '--features-off', 'USR'], files);
    expect(new Date(generatedAt).toISOString()).toBe(generatedAt);
    expect(envelope).toEqual({
      schemaVersion: 1,
      view: 'check',
      language: 'en',
      basis: 'sdf',
      askedFor: ['sign-in'],
      assumed: {
        featuresOn: ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'RESTWEBSERVICES', 'CUSTOMRECORDS', 'SAMLSSO', 'OIDC', 'OPENIDSSO', 'OAUTH2', 'EMPPERMS'],
        featuresOff: ['USR'],
      },
      exitCode: 2,
      counts: { roles: { 'not-ready': 0, unknown: 0, 'ready-with-gaps': 1, ready: 0 } },
      problems: [{ code: 'FILE_EMPTY', file: 'c.xml', message: 'It is empty.' }],
      skipped: 1,
    });
    const [{ findings, profiles, ...role }] = roles as [(typeof roles)[number] & { readonly profiles: readonly object[] }];
    expect(role).toEqual({
      file: 'a.xml',
      line: 1,
      scriptId: 'customrole_sales',
      name: 'Sales',
      verdict: 'ready-with-gaps',
      asked: [{ profile: 'sign-in', state: 'ready' }],
      problems: [{ code: 'UNKNOWN_PERMISSION', line: 21, message: 'NetSuite knows no permission NO_SUCH_KEY.' }],
      obstacles: [],
      notes: [],
    });
    expect(profiles).toHaveLength(12);
    expect(findings.find(({ anchor }) => anchor === 'attach-emails')).toEqual({
      permission: 'Track Messages',
      key: 'LIST_CRMMESSAGE',
      tab: 'Lists',
      state: 'insufficient',
      has: 'View',
      needs: 'Create',
      profiles: ['email', 'send-from-outlook'],
      why: 'Attaching a mail creates a message on the record.',
      fix: 'Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Track Messages = Create',
      evidence: 'role',
      anchor: 'attach-emails',
      line: 17,
    });
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['of nothing that could be read', { 'a.xml': '' }, []],
    ['of no role', { 'a.xml': '<x/>' }, []],
    ['of several roles', { 'a.xml': roleXml({}), 'b.xml': roleXml(signInPermissions, { scriptId: 'customrole_b' }) }, []],
    ['of a role without script id', { 'a.xml': '<role><permissions/></role>' }, []],
    ['of a role with every obstacle', { 'a.xml': roleXml({ ADMI_SAMLSSO: 'FULL' }, { name: 'CRM', fields: '<isinactive>T</isinactive><iswebserviceonlyrole>?</iswebserviceonlyrole><issinglesignononly>T</issinglesignononly>' }) }, ['--features-off', 'TBA,SAMLSSO,OIDC,OPENIDSSO']],
    ['of a role with single sign-on', { 'a.xml': roleXml({ ADMI_SAMLSSO: 'FULL' }) }, []],
    ['of the checker’s own role', { 'a.xml': roleXml({}, { scriptId: 'customrole_extsync_admin' }) }, []],
    ['of another profile', { 'a.xml': roleXml({}) }, ['--profile', 'send-from-outlook', '--send-from-outlook', 'customrecord_x']],
    ['of a name that turns text around', { 'a.xml': roleXml({ 'K\u202e': '\u202eFULL' }, { name: '\u202e&#155;"\\' }) }, []],
  ])('is what its schema says: %s', async (_, files, options) => {
    await report(['.', ...options], files);
  });

  it('is what its schema says, whatever permissions a role has', async () => {
    const key = fc.constantFrom('ADMI_WEBSERVICES', 'ADMI_LOGIN_OAUTH', 'ADMI_SAMLSSO', 'LIST_EVENT', 'customrecord_x', 'NOPE', '');
    const permissions = fc.dictionary(key, fc.constantFrom('NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL', 'full', ''));
    await fc.assert(
      fc.asyncProperty(permissions, fc.subarray(['TBA', 'SAMLSSO', 'CUSTOMRECORDS']), async (given, off) => {
        await report(['.', ...off.flatMap((id) => ['--features-off', id])], { 'a.xml': roleXml(given) });
      }),
      { numRuns: 40 },
    );
  });
});
