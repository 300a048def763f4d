import { join } from 'node:path';
import { fixRole } from '../../../cli/fix/fixRole';
import { readRole } from '../../../cli/roles/readRole';
import { roleXmlJudge } from '../../../cli/roles/roleXmlJudge';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';
import { fixFile, roleAround, row, shortRow, shortSignInRows, signInRows } from './support';

interface FixedRole {
  readonly outcome: string;
  readonly changes: readonly unknown[];
  readonly reasons: readonly { readonly message: string; readonly line?: number }[];
  readonly notes: readonly { readonly message: string; readonly line?: number }[];
}

/** Fixes one file and gives what is said of its role. */
async function fixedRole(content: string, ...options: readonly string[]): Promise<FixedRole & { readonly code: number; readonly text: string }> {
  const { out, code, text } = await fixFile(content, '--json', ...options);
  const [role] = (JSON.parse(out) as { roles: readonly FixedRole[] }).roles;
  return { ...role!, code, text };
}

describe('a permission that cannot be raised leaves the role as it is, with the reason and the line', () => {
  const email = ['--profile', 'email'];
  const inManyWays = 'can be taken in more than one way: write <permkey> and <permlevel> once each, and nothing but text in them.';

  it.each([
    ['twice at one level', [row('LIST_CRMMESSAGE', 'VIEW'), row('LIST_CRMMESSAGE', 'VIEW')], 8, 1, 'stands there more than once, first in line 4: keep one.'],
    ['twice at different levels', [row('LIST_CRMMESSAGE', 'VIEW'), row('LIST_CRMMESSAGE', 'FULL')], 8, 2, 'stands there more than once, first in line 4: keep one.'],
    ['a level that is none', [row('LIST_CRMMESSAGE', 'SOME')], 4, 2, 'can be NONE, VIEW, CREATE, EDIT, FULL, not SOME: correct the level, or take it out.'],
    ['a level in small letters', [row('LIST_CRMMESSAGE', 'view')], 4, 2, 'can be NONE, VIEW, CREATE, EDIT, FULL, not view: correct the level, or take it out.'],
    ['an empty level', [row('LIST_CRMMESSAGE', '')], 4, 2, 'has no level: write <permlevel>, or take it out.'],
    ['an empty-element level', [row('LIST_CRMMESSAGE', '').replace('<permlevel></permlevel>', '<permlevel/>')], 4, 2, 'has no level: write <permlevel>, or take it out.'],
    ['no level', ['    <permission><permkey>LIST_CRMMESSAGE</permkey></permission>'], 4, 2, 'has no level: write <permlevel>, or take it out.'],
    ['a level by references', [row('LIST_CRMMESSAGE', '&#86;IEW')], 4, 1, 'has a level that is not written as one word: write it so.'],
    ['a level in pieces', [row('LIST_CRMMESSAGE', 'VI<!-- -->EW')], 4, 1, 'has a level that is not written as one word: write it so.'],
    [
      'two levels',
      ['    <permission><permkey>LIST_CRMMESSAGE</permkey><permlevel>VIEW</permlevel><permlevel>FULL</permlevel></permission>'],
      4,
      2,
      inManyWays,
    ],
    ['two keys', [shortRow('LIST_CRMMESSAGE', 'VIEW').replace('<permkey>', '<permkey>LIST_EVENT</permkey><permkey>')], 4, 2, inManyWays],
    ['an element in its level', [shortRow('LIST_CRMMESSAGE', '<b>VIEW</b>VIEW')], 4, 2, inManyWays],
    ['an element with an attribute in its level', [shortRow('LIST_CRMMESSAGE', '<b a="VIEW"/>VIEW')], 4, 2, inManyWays],
    ['an element in its key', [shortRow('<b>LIST_CRMMESSAGE</b>', 'VIEW')], 4, 2, inManyWays],
  ] as const)('%s', async (_what, rows, line, code, message) => {
    const role = roleAround(...rows);
    expect(await fixedRole(role, ...email)).toMatchObject({
      outcome: 'cannot-be-fixed',
      changes: [],
      reasons: [{ line, message: `Track Messages (LIST_CRMMESSAGE) ${message}` }],
      notes: [],
      code,
      text: role,
    });
  });

  it('a level that SDF does not offer for it', async () => {
    const { reasons, code } = await fixedRole(roleXml({ ...signInPermissions, ADMI_WEBSERVICES: 'VIEW' }));
    expect(reasons).toEqual([{ line: 13, message: 'SOAP Web Services (ADMI_WEBSERVICES) can be NONE, FULL, not VIEW: correct the level, or take it out.' }]);
    expect(code).toBe(2);
  });

  it('all of them are told, and permissions that could be added are not', async () => {
    const role = roleAround(row('ADMI_WEBSERVICES', 'VIEW'), row('LIST_CRMMESSAGE', ''));
    const { reasons, text } = await fixedRole(role, '--profile', 'sign-in,email');
    expect(reasons.map(({ line }) => line)).toEqual([4, 8]);
    expect(text).toBe(role);
  });

  it('a row that is about something else too, where it is to be taken out', async () => {
    const both = shortRow('ADMI_SAMLSSO', 'FULL').replace('</permkey>', '</permkey><permkey>LIST_EVENT</permkey>');
    const role = roleAround(signInRows, both);
    expect(await fixedRole(role, '--remove-sso')).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 16, message: expect.stringContaining('more than one way') }], text: role });
  });

  it('permissions that are all in the second of two lists', async () => {
    const role = `<role scriptid="customrole_sales">\n<permissions/>\n<permissions>${shortSignInRows}</permissions>\n</role>`;
    expect(await fixedRole(role)).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 3, message: expect.stringContaining('put all permissions into one') }], code: 2, text: role });
  });

  it('permissions that stand in two places', async () => {
    const role = `<role scriptid="customrole_sales">\n<permissions/>\n<permissions>${shortRow('LIST_CALL', 'VIEW')}</permissions>\n</role>`;
    expect(await fixedRole(role)).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 3, message: expect.stringContaining('more than once') }], code: 1, text: role });
  });

  it('what need not be changed may be wrong, and is noted with its line', async () => {
    const wrong = [row('ADMI_ACCOUNTING', 'VIEW'), row('LIST_CALL', 'VIEW'), row('LIST_CALL', 'FULL'), row('LIST_NO_SUCH', 'FULL'), '    <permission/>'];
    const { outcome, notes, code, text } = await fixedRole(roleAround(...wrong));
    expect({ outcome, code }).toEqual({ outcome: 'fixed', code: 0 });
    expect(text).toBe(roleAround(...wrong, signInRows));
    expect(notes.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '4 Accounting Management (ADMI_ACCOUNTING) can be NONE, FULL, not VIEW. NetSuite would refuse the file until extendsync lint is content.',
      '12 LIST_CALL stands twice in this role. NetSuite would refuse the file until extendsync lint is content.',
      '16 NetSuite knows no permission LIST_NO_SUCH. NetSuite would refuse the file until extendsync lint is content.',
      '20 A permission must have <permkey> and <permlevel>. NetSuite would refuse the file until extendsync lint is content.',
    ]);
  });
});

describe('what permissions cannot mend', () => {
  const withField = (field: string, permissions = {}) => roleXml(permissions, { fields: `  <${field}>T</${field}>\n` });

  it.each([
    ['isinactive', 'The role is inactive: nobody can pick it when signing in. Set <isinactive> to F, or give its users another role.'],
    ['iswebserviceonlyrole', 'It is a Web Services Only role: it does not appear in the role chooser of the sign-in page. Set <iswebserviceonlyrole> to F, or give its users another role.'],
  ])('%s is told with what to do, and the permissions are written', async (field, message) => {
    const { text, ...told } = await fixedRole(withField(field));
    expect(told).toMatchObject({ outcome: 'partly-fixed', changes: [{}, {}, {}], reasons: [{ line: 4, message }], code: 1 });
    expect(text).toBe(withField(field, signInPermissions));
  });

  it('a role that has all it needs but is inactive cannot be fixed', async () => {
    const role = withField('isinactive', signInPermissions);
    expect(await fixedRole(role)).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 4 }], code: 1, text: role });
  });

  it('a flag that cannot be told leaves it unknown', async () => {
    const role = withField('isinactive', signInPermissions).replace('>T<', '>maybe<');
    expect(await fixedRole(role)).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 4, message: expect.stringContaining('could not be read') }], code: 2 });
  });

  it('is not asked after where the role is not meant to sign in', async () => {
    expect(await fixedRole(withField('isinactive'), '--profile', 'email')).toMatchObject({ outcome: 'fixed', changes: [{}], reasons: [], code: 0 });
  });

  it('a feature that is off is turned on in the account', async () => {
    expect(await fixedRole(roleXml(signInPermissions), '--features-off', 'TBA')).toMatchObject({
      outcome: 'cannot-be-fixed',
      reasons: [{ message: expect.stringContaining('Turn it on: Setup > Company > Enable Features > SuiteCloud > Token-Based Authentication.') }],
      code: 1,
    });
  });

  it('SAML Single Sign-on where single sign-on is off, unless it may be taken out', async () => {
    const role = roleXml({ ADMI_SAMLSSO: 'FULL', ...signInPermissions });
    const off = ['--features-off', 'SAMLSSO'];
    expect(await fixedRole(role, ...off)).toMatchObject({ outcome: 'cannot-be-fixed', reasons: [{ line: 5, message: expect.stringContaining('--remove-sso') }], code: 1, text: role });
    expect(await fixedRole(role, ...off, '--remove-sso')).toMatchObject({ outcome: 'fixed', reasons: [], code: 0, text: roleXml(signInPermissions) });
  });

  it('SAML Single Sign-on stays where without it nobody could log in at all', async () => {
    const role = withField('issinglesignononly', { ADMI_SAMLSSO: 'FULL', ...signInPermissions });
    expect(await fixedRole(role, '--remove-sso')).toMatchObject({
      outcome: 'cannot-be-fixed',
      reasons: [{ message: expect.stringContaining('Without SAML Single Sign-on: It is a Single Sign-on Only role') }],
      code: 1,
      text: role,
    });
  });

  it('a role that by its name may be specialised for CRM is fixed with a warning', async () => {
    const { outcome, notes, code } = await fixedRole(roleXml({}, { name: 'Sales CRM' }));
    expect({ outcome, code }).toEqual({ outcome: 'fixed', code: 0 });
    expect(notes).toEqual([{ message: expect.stringContaining('Specialized User: CRM') }]);
  });

  it('a profile whose feature is off asks for nothing', async () => {
    const role = roleXml({});
    expect(await fixedRole(role, '--profile', 'global-autopilot', '--features-off', 'USR')).toMatchObject({ outcome: 'already-ready', code: 0, text: role });
  });
});

describe('roles of ExtendSync Access itself', () => {
  it.each(['customrole_extsync_admin', 'customrole_extsync_reader'])('%s needs no sign-in and is left alone', async (scriptId) => {
    const role = roleXml({ LIST_EMPLOYEE: 'VIEW' }, { scriptId });
    expect(await fixedRole(role, '--profile', 'sign-in,email')).toMatchObject({ outcome: 'left-alone', changes: [], code: 0, text: role });
  });

  it('the template is left alone, whatever is asked of it', async () => {
    const role = roleXml(signInPermissions, { scriptId: 'customrole_extsync_user' });
    expect(await fixedRole(role, '--profile', 'email')).toMatchObject({ outcome: 'left-alone', reasons: [{ message: expect.stringContaining('fix a copy') }], code: 1, text: role });
    expect(await fixedRole(role)).toMatchObject({ outcome: 'already-ready', code: 0 });
  });
});

it('a role that what was planned does not make ready is refused', () => {
  const judge = roleXmlJudge({ profiles: ['sign-in'], featuresOff: [], sendFromOutlookRecord: undefined });
  const folder = folderOf({ 'a.xml': roleXml({}) });
  const read = readRole({ path: join(folder, 'a.xml'), shown: 'a.xml', isNamed: true });
  if (read.kind !== 'role') throw new Error('a.xml is no role.');
  const before = judge(read.role);
  expect(fixRole(before, () => before, false)).toMatchObject({
    outcome: 'cannot-be-fixed',
    changes: [],
    reasons: [{ message: expect.stringContaining('cannot be mended with certainty') }],
    exitCode: 1,
    edited: undefined,
  });
});

describe('a role with something that NetSuite would refuse', () => {
  it.each<[string, string, number, Readonly<Record<string, string>>]>([
    ['is mended all the same, and what comes next is to lint', '✓ Fixed, with problems', 0, {}],
    ['that has all it needs is told so, with what is to be put right', '✓ Already ready, with problems', 0, signInPermissions],
  ])('%s', async (_what, words, code, permissions) => {
    const { out, ...ended } = await runCli(['fix', 'a.xml'], { cwd: folderOf({ 'a.xml': roleXml({ ...permissions, LIST_NO_SUCH: 'FULL' }) }), columns: 200 });
    expect(ended).toEqual({ code, err: '' });
    expect(out.startsWith(words)).toBe(true);
    expect(out).toContain('NetSuite knows no permission LIST_NO_SUCH. NetSuite would refuse the file until extendsync lint is content.');
    expect(out).not.toContain('Next: npx suitecloud');
    expect(out.includes('Next: extendsync lint, which names what NetSuite would refuse; then npx suitecloud project:deploy')).toBe(words.includes('Fixed'));
  });
});

it('of several roles those that can be fixed are', async () => {
  const folder = folderOf({
    'a.xml': roleXml({ ADMI_WEBSERVICES: 'VIEW' }, { scriptId: 'customrole_a' }),
    'b.xml': roleXml({}, { scriptId: 'customrole_b' }),
    'c.xml': roleXml(signInPermissions, { scriptId: 'customrole_c' }),
  });
  const { out, code } = await runCli(['fix', '.', '--json'], { cwd: folder });
  const { roles } = JSON.parse(out) as { roles: readonly { scriptId: string; outcome: string }[] };
  expect(roles.map(({ outcome }) => outcome)).toEqual(['cannot-be-fixed', 'fixed', 'already-ready']);
  expect(code).toBe(1);
});
