import fc from 'fast-check';
import { displayWidth } from '../../../cli/terminal/displayWidth';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';

/** All that most users expect of a role. */
const everything = {
  ...signInPermissions,
  LIST_CRMMESSAGE: 'FULL',
  LIST_FILECABINET: 'FULL',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
  LIST_EVENT: 'FULL',
  LIST_FIND: 'VIEW',
  LIST_CONTACT: 'FULL',
  LIST_CUSTJOB: 'FULL',
  LIST_VENDOR: 'FULL',
  LIST_PARTNER: 'FULL',
  LIST_JOB: 'FULL',
  LIST_CASE: 'FULL',
  LIST_TASK: 'FULL',
  LIST_CALL: 'FULL',
  TRAN_OPPRTNTY: 'FULL',
  TRAN_ESTIMATE: 'FULL',
  TRAN_SALESORD: 'FULL',
  TRAN_CUSTINVC: 'FULL',
} as const;

const ready = roleXml(everything, { scriptId: 'customrole_ready', name: 'Ready' });
const gaps = roleXml({ ...everything, LIST_CRMMESSAGE: 'VIEW', LIST_FILECABINET: 'NONE' }, { scriptId: 'customrole_gaps', name: 'Gaps' });
const withoutSoap = Object.fromEntries(Object.entries(everything).filter(([key]) => key !== 'ADMI_WEBSERVICES'));
const refused = roleXml({ ...withoutSoap, NO_SUCH_KEY: 'FULL' }, { scriptId: 'customrole_sales', name: '営業', fields: '  <isinactive>T</isinactive>\n' });
const unknown = roleXml({ ...everything, ADMI_LOGIN_OAUTH: 'EDIT' }, { scriptId: 'customrole_odd', name: 'customrole_odd' });

describe('the table of extendsync check', () => {
  it('is one line and a summary for a role that is ready', async () => {
    const cwd = folderOf({ 'Objects/a.xml': ready });
    expect(await runCli(['check', 'Objects'], { cwd })).toEqual({
      code: 0,
      err: '',
      out: `✓ Ready  customrole_ready  Ready  Objects/a.xml:1

1 role (Ready: 1).
XML does not tell which features the account has: all were taken as on (--features-off names those
that are off).
`,
    });
  });

  it('tells each role apart, what it lacks, what else keeps it out, what others lack, and what to do next', async () => {
    const cwd = folderOf({ 'a.xml': ready, 'b.xml': ready.replaceAll('ready', 'ready_too'), 'c.xml': gaps, 'd.xml': refused, 'e.xml': unknown, 'f.xml': '<suitelet scriptid="customscript_x"/>' });
    const { code, out, err } = await runCli(['check', '.'], { cwd });
    expect([code, err]).toEqual([2, '']);
    expect(out).toBe(`✓ Ready  customrole_ready  Ready  a.xml:1
✓ Ready  customrole_ready_too  Ready  b.xml:1

! Ready, with gaps  customrole_gaps  Gaps  c.xml:1
  Also lacks, not asked for: Email (Track Messages); Files (Documents and Files).

✗ Cannot sign in  customrole_sales  営業  d.xml:1
  Permission         Tab    Has   Needs  Why                                                 Line
  SOAP Web Services  Setup  None  Full   ExtendSync talks to NetSuite by SOAP Web Services;     5
                                         NetSuite lets a role do so at Full only.
  ✗ The role is inactive: nobody can pick it when signing in. Setup > Users/Roles > Manage Roles >
    営業 > clear Inactive
  ! Line 86: NetSuite knows no permission NO_SUCH_KEY.

? Could not be checked  customrole_odd  e.xml:1
  Permission                  Tab    Has      Needs  Why                                    Line
  Log in using Access Tokens  Setup  Unknown  Full   Every call after sign-in logs in with     5
                                                     that token.
  ! Line 5: Log in using Access Tokens (ADMI_LOGIN_OAUTH) can be NONE, FULL, not EDIT.

5 roles (Ready: 2; Ready, with gaps: 1; Could not be checked: 1; Cannot sign in: 1). 1 other XML
file holds no role.
XML does not tell which features the account has: all were taken as on (--features-off names those
that are off).
Next: extendsync fix .
`);
  });

  it('shows on a narrow terminal the same in narrow columns', async () => {
    const cwd = folderOf({ 'd.xml': refused });
    expect((await runCli(['check', 'd.xml'], { cwd, columns: 60 })).out).toBe(`✗ Cannot sign in  customrole_sales  営業  d.xml:1
  Permission Tab   Has  Needs Why                       Line
  SOAP Web   Setup None Full  ExtendSync talks to          5
  Services                    NetSuite by SOAP Web
                              Services; NetSuite lets a
                              role do so at Full only.
  ✗ The role is inactive: nobody can pick it when signing
    in. Setup > Users/Roles > Manage Roles > 営業 > clear
    Inactive
  ! Line 86: NetSuite knows no permission NO_SUCH_KEY.

1 role (Cannot sign in: 1).
XML does not tell which features the account has: all were
taken as on (--features-off names those that are off).
Next: extendsync fix d.xml
`);
  });

  it('shows with --all what is granted too', async () => {
    const cwd = folderOf({ 'a.xml': ready });
    const { out } = await runCli(['check', 'a.xml', '--all', '--profile', 'email,files'], { cwd });
    expect(out).toContain(`✓ Ready  customrole_ready  Ready  a.xml:1
  Asked for: email ready, files ready.
  Permission           Tab    Has   Needs   Why                                                Line
  Track Messages       Lists  Full  Create  Attaching a mail creates a message on the record.    17
  Documents and Files  Lists  Full  Create  Attachments are stored in the File Cabinet.          21
`);
  });

  it('asks for other profiles only, where these are asked for', async () => {
    const cwd = folderOf({ 'c.xml': gaps, 'd.xml': refused });
    const { code, out } = await runCli(['check', '.', '--profile', 'email', '--profile', 'calendar'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(`! Ready, with gaps  customrole_gaps  Gaps  c.xml:1
  Asked for: email not ready, calendar ready.
  Permission      Tab    Has   Needs   Why                                                Line
  Track Messages  Lists  View  Create  Attaching a mail creates a message on the record.    17
  Also lacks, not asked for: Files (Documents and Files).
`);
    expect(out).toContain('  Also lacks, not asked for: Sign in (SOAP Web Services).\n');
    expect(out).toContain('Next: extendsync fix . --profile email,calendar\n');
  });

  it('counts what nobody asked for where that is much, and names it with --all', async () => {
    const cwd = folderOf({ 'a.xml': roleXml(signInPermissions) });
    expect((await runCli(['check', 'a.xml'], { cwd })).out).toContain(
      '  Also lacks, not asked for: Email (Track Messages); Files (Documents and Files); Calendar (3\n    permissions); Records (15 permissions).\n',
    );
    expect((await runCli(['check', 'a.xml', '--all'], { cwd })).out).toContain('Calendar\n    (Employees, Employee Record, Events); Records (Perform Search,');
  });

  it('tells why a profile is not in use, and which features were taken as off', async () => {
    const cwd = folderOf({ 'a.xml': ready });
    const { code, out } = await runCli(['check', 'a.xml', '--profile', 'send-from-outlook', '--features-off', 'CUSTOMRECORDS,SAMLSSO'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('  Asked for: send-from-outlook not in use.\n  - The feature Custom Records is off: Setup > Company');
    expect(out).toContain('Custom Records, SAML Single Sign-on taken as off,\nall others as on.');
  });

  it('leaves the checker’s own roles alone', async () => {
    const cwd = folderOf({ 'a.xml': roleXml({}, { scriptId: 'customrole_extsync_reader', name: 'Reader' }) });
    const { code, out } = await runCli(['check', 'a.xml'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('This role belongs to ExtendSync Access itself.');
    expect(out).toContain('Nothing else to check: 1 role of ExtendSync Access itself needs no sign-in.');
    expect(out).toMatch(/^- Not for sign-in /);
    expect(out).not.toMatch(/Permission {2}|Also lacks|Next:/);
  });

  it('names the same roles, profiles and features to fix', async () => {
    const cwd = folderOf({ 'My Objects/d.xml': refused, 'My Objects/e.xml': unknown });
    const options = ['--except', 'customrole_odd', '--features-off', 'USR', '--send-from-outlook', 'CUSTOMRECORD_X'];
    const { out } = await runCli(['check', 'My Objects', ...options], { cwd, columns: 200 });
    expect(out).toContain('Next: extendsync fix "My Objects" --except customrole_odd --features-off USR --send-from-outlook customrecord_x\n');
  });

  it('uses the room of a wide terminal', async () => {
    const cwd = folderOf({ 'd.xml': refused });
    expect((await runCli(['check', 'd.xml'], { cwd, columns: 200 })).out).toContain(
      '  SOAP Web Services  Setup  None  Full   ExtendSync talks to NetSuite by SOAP Web Services; NetSuite lets a role do so at Full only.     5\n',
    );
  });

  it('has colours where they are shown, and only there', async () => {
    const cwd = folderOf({ 'd.xml': refused, 'a.xml': ready });
    const plain = await runCli(['check', '.'], { cwd });
    const coloured = await runCli(['check', '.'], { cwd, hasColours: true });
    const escapes = /\u001b\[\d+m/g;
    expect(plain.out).not.toMatch(escapes);
    expect(coloured.out).toContain('\u001b[31m✗ Cannot sign in\u001b[39m  customrole_sales');
    expect(coloured.out).toContain('\u001b[32m✓ Ready\u001b[39m');
    expect(coloured.out.replace(escapes, '')).toBe(plain.out);
  });

  it('is never wider than the terminal, whatever a role is called', async () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'word', ' ', '営', 'é', '👍', '-'), minLength: 1, maxLength: 120 }).map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(name, fc.integer({ min: 60, max: 200 }), fc.boolean(), async (given, columns, isSmall) => {
        const cwd = folderOf({ 'a.xml': roleXml(isSmall ? { LIST_EVENT: 'VIEW', [given]: 'FULL' } : {}, { name: given, fields: '  <iswebserviceonlyrole>T</iswebserviceonlyrole>\n' }) });
        const { out } = await runCli(['check', 'a.xml', '--profile', 'sign-in,records,send-from-outlook', '--send-from-outlook', 'customrecord_x'], { cwd, columns });
        for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        expect(out).not.toMatch(/ $/m);
      }),
      { numRuns: 40 },
    );
  });

  it('obeys nothing that a file says: names, keys and script ids are shown, not run', async () => {
    const hostile = '\u001b]0;x\u0007&#27;[2J&#155;31m\u202eevil\u0000'.replace(/[\0\u001b\u0007]/g, '');
    const xml = roleXml({ [`K${hostile}`]: 'FULL' }, { scriptId: `customrole_${hostile}`, name: `N${hostile}\n  more` });
    const cwd = folderOf({ 'a.xml': xml, [`b\u001b[31m.xml`]: '<role>' });
    for (const format of [[], ['--quiet'], ['--csv'], ['--json'], ['--sarif'], ['--all']]) {
      const { out, err } = await runCli(['check', '.', ...format], { cwd });
      expect((out + err).replace(/[\r\n\ufeff]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('extendsync check --quiet', () => {
  it('says nothing where all is ready', async () => {
    const cwd = folderOf({ 'a.xml': ready, 'c.xml': gaps });
    expect(await runCli(['check', '.', '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('says one line for each role that is not', async () => {
    const cwd = folderOf({ 'a.xml': ready, 'd.xml': refused, 'e.xml': unknown });
    expect(await runCli(['check', '.', '--quiet'], { cwd })).toEqual({
      code: 2,
      err: '',
      out: `✗ d.xml:1 customrole_sales: Cannot sign in (SOAP Web Services, role-inactive)
? e.xml:1 customrole_odd: Could not be checked (Log in using Access Tokens)
`,
    });
  });

  it('says what could not be read all the same', async () => {
    const cwd = folderOf({ 'a.xml': ready, 'b.xml': '' });
    expect(await runCli(['check', '.', '--quiet'], { cwd })).toEqual({ code: 2, out: '', err: 'b.xml: It is empty.\n' });
  });
});
