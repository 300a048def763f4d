import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileIds } from '../../../src/TypeScript/requirements/profiles';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';
import { roleAround, row, shortSignInRows, signInRows } from './support';

const contents = (folder: string) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const role = (name: string, permissions: Readonly<Record<string, string>> = {}) => roleXml(permissions, { scriptId: `customrole_${name}`, name });

describe('what it says', () => {
  it('is what became of each role, and what to do next', async () => {
    const folder = folderOf({
      'a.xml': role('a', { ADMI_SAMLSSO: 'FULL', LIST_CRMMESSAGE: 'VIEW' }),
      'b.xml': role('b', { ...signInPermissions, LIST_CRMMESSAGE: 'FULL' }),
      'c.xml': role('c', { ADMI_WEBSERVICES: 'VIEW' }),
      'd.xml': roleXml({}, { scriptId: 'customrole_d', name: 'd', fields: '  <isinactive>T</isinactive>\n' }),
      'e.xml': roleXml({}, { scriptId: 'customrole_extsync_admin', name: 'e' }),
      'script.xml': '<restlet scriptid="customscript_x"/>',
    });
    const { code, out, err } = await runCli(['fix', '.', '--profile', 'sign-in,email', '--remove-sso'], { cwd: folder, columns: 120 });
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toBe(`✓ Fixed  customrole_a  a  a.xml:1
  + SOAP Web Services (ADMI_WEBSERVICES) = Full
  + User Access Tokens (ADMI_MANAGE_OWN_OAUTH_TOKENS) = Full
  + Log in using Access Tokens (ADMI_LOGIN_OAUTH) = Full
  ~ Track Messages (LIST_CRMMESSAGE): View -> Create
  - SAML Single Sign-on (ADMI_SAMLSSO)
✓ Already ready  customrole_b  b  b.xml:1
✗ Cannot be fixed  customrole_c  c  c.xml:1
  ✗ Line 5: SOAP Web Services (ADMI_WEBSERVICES) can be NONE, FULL, not VIEW: correct the level, or take it out.
! Fixed in part  customrole_d  d  d.xml:1
  + SOAP Web Services (ADMI_WEBSERVICES) = Full
  + User Access Tokens (ADMI_MANAGE_OWN_OAUTH_TOKENS) = Full
  + Log in using Access Tokens (ADMI_LOGIN_OAUTH) = Full
  + Track Messages (LIST_CRMMESSAGE) = Create
  ✗ Line 4: The role is inactive: nobody can pick it when signing in. Set <isinactive> to F, or give its users another
    role.
- Left alone  customrole_extsync_admin  e  e.xml:1
  ✗ This role belongs to ExtendSync Access itself. It needs no sign-in permissions: leave it as it is.

5 roles (Fixed: 1; Fixed in part: 1; Already ready: 1; Left alone: 1; Cannot be fixed: 1). 1 other XML file holds no
role.
Next: npx suitecloud project:deploy
The account must have these features on: Token-Based Authentication, SOAP Web Services, Client SuiteScript, Server
SuiteScript.
`);
  });

  it('is one JSON document, and nothing else, where that was asked for', async () => {
    const folder = folderOf({ 'a.xml': role('a', { LIST_CRMMESSAGE: 'VIEW', ADMI_SAMLSSO: 'FULL' }), 'b.xml': '<role', 'c.xml': '<suitelet/>' });
    const { code, out, err } = await runCli(['fix', '.', '--json', '--profile', 'email', '--remove-sso'], { cwd: folder });
    expect([code, err]).toEqual([2, '']);
    expect(out.endsWith('\n')).toBe(true);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      command: 'fix',
      dryRun: false,
      exitCode: 2,
      skipped: 1,
      roles: [
        {
          file: 'a.xml',
          scriptId: 'customrole_a',
          name: 'a',
          outcome: 'fixed',
          changes: [
            { key: 'LIST_CRMMESSAGE', permission: 'Track Messages', from: 'View', to: 'Create' },
            { key: 'ADMI_SAMLSSO', permission: 'SAML Single Sign-on', from: 'Full' },
          ],
          reasons: [],
          notes: [],
        },
      ],
      problems: [{ code: 'MALFORMED_XML', file: 'b.xml', line: 1, message: expect.any(String) }],
    });
  });

  it.each([['--json'], ['--dry-run']])('is nothing that a terminal obeys or turns around, with %s or without', async (option) => {
    const folder = folderOf({ 'a\u009b2J.xml': roleAround('<!-- \u009b31m \u202e -->').replace('Sales', 'x \u009b2J \u202e y \u0085') });
    for (const options of [[], [option]]) {
      const { out, err } = await runCli(['fix', '.', ...options, '--features-off', 'TBA'], { cwd: folder });
      expect(out + err).not.toMatch(/[\u0080-\u009f\u202e\u001b]/);
    }
  });

  it('has colours only where they are shown', async () => {
    const argv = ['fix', '.', '--dry-run'];
    const cwd = folderOf({ 'a.xml': role('a', { ADMI_LOGIN_OAUTH: 'NONE' }) });
    const [plain, coloured] = [await runCli(argv, { cwd }), await runCli(argv, { cwd, hasColours: true })];
    const withoutColours = (text: string) => text.replace(/\u001b\[\d+m/g, '');
    expect(plain.out + plain.err).not.toContain('\u001b');
    for (const shown of ['\u001b[31m-      <permlevel>NONE', '\u001b[32m+      <permlevel>FULL', '\u001b[36m@@ ', '\u001b[1m--- a/a.xml', '\u001b[1m+++ b/a.xml']) expect(coloured.out).toContain(shown);
    expect(coloured.err).toContain('\u001b[32m✓ Would be fixed\u001b[39m');
    expect([withoutColours(coloured.out), withoutColours(coloured.err)]).toEqual([plain.out, plain.err]);
  });
});

describe('a dry run', () => {
  it('writes nothing, prints the diff, and says what would be', async () => {
    const folder = folderOf({ 'a.xml': role('a', { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL', ADMI_WEBSERVICES: 'NONE' }) });
    const before = contents(folder);
    const { code, out, err } = await runCli(['fix', '.', '--dry-run'], { cwd: folder });
    expect(code).toBe(0);
    expect(contents(folder)).toEqual(before);
    expect(out).toBe(`--- a/a.xml
+++ b/a.xml
@@ -12,7 +12,7 @@
     </permission>
     <permission>
       <permkey>ADMI_WEBSERVICES</permkey>
-      <permlevel>NONE</permlevel>
+      <permlevel>FULL</permlevel>
     </permission>
   </permissions>
 </role>
`);
    expect(err).toBe(`✓ Would be fixed  customrole_a  a  a.xml:1
  ~ SOAP Web Services (ADMI_WEBSERVICES): None -> Full

1 role (Would be fixed: 1).
Nothing was written: it is, without --dry-run.
`);
  });

  it('is applied by git to what fix writes, and by patch, for which a tab ends a name with blanks', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const files = {
      'Objects/roles/a.xml': role('a', { LIST_CALL: 'VIEW', ADMI_SAMLSSO: 'FULL' }),
      'Objects/b of us.xml': crlf(role('büro', { ADMI_WEBSERVICES: 'NONE' })),
      'c.xml': '<role scriptid="customrole_c"/>',
      'd.xml': roleAround(row('ADMI_ACCOUNTING', 'FULL')).replace('<name>', '<!--\t--><name>'),
      'e.xml': role('e', signInPermissions),
    };
    const [patched, fixed] = [folderOf(files), folderOf(files)];
    const { out } = await runCli(['fix', '.', '--dry-run', '--remove-sso'], { cwd: patched });
    expect(out).toContain('--- a/Objects/b of us.xml\t\n+++ b/Objects/b of us.xml\t\n');
    execFileSync('git', ['apply', '-p1'], { cwd: patched, input: out });
    expect((await runCli(['fix', '.', '--remove-sso'], { cwd: fixed })).code).toBe(0);
    for (const path of Object.keys(files)) expect(readFileSync(join(patched, path), 'utf8')).toBe(readFileSync(join(fixed, path), 'utf8'));
  });

  it('says in JSON what would be, without a diff', async () => {
    const folder = folderOf({ 'a.xml': role('a') });
    const { out } = await runCli(['fix', '.', '--dry-run', '--json'], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({ dryRun: true, roles: [{ outcome: 'fixed' }] });
    expect(contents(folder)).toEqual({ 'a.xml': role('a') });
  });
});

describe('which roles', () => {
  const files = { 'a.xml': role('a'), 'b.xml': role('b'), 'c.xml': role('c'), 'script.xml': '<restlet/>' };
  const fixedIn = (folder: string) => Object.entries(contents(folder)).flatMap(([name, text]) => (text.includes('ADMI_WEBSERVICES') ? [name] : []));

  it.each([
    [['--only', 'customrole_b,customrole_c'], ['b.xml', 'c.xml']],
    [['--except', 'customrole_b'], ['a.xml', 'c.xml']],
    [['--only', 'CUSTOMROLE_A', '--only', 'customrole_b', '--except', 'customrole_b'], ['a.xml']],
  ])('%j', async (options, expected) => {
    const folder = folderOf(files);
    expect((await runCli(['fix', '.', ...options], { cwd: folder })).code).toBe(0);
    expect(fixedIn(folder)).toEqual(expected);
  });

  it.each([
    ['a script id that no role has', ['--only', 'customrole_b,customrole_d'], 'No role here has the script id customrole_d.'],
    ['the same of those to leave out', ['--except', 'customrole_\u202ed'], 'No role here has the script id customrole_\ufffdd.'],
    ['none left', ['--only', 'customrole_b', '--except', 'customrole_b'], '--only and --except leave no role to fix.'],
    ['single sign-on and its removal', ['--profile', 'single-sign-on', '--remove-sso'], 'The profile single-sign-on needs the permission that --remove-sso takes out: ask for one of them.'],
    ['a profile that does not exist', ['--profile', 'mail'], `There is no profile mail. There are: ${profileIds.join(', ')}.`],
  ])('%s: nothing is written', async (_what, options, message) => {
    const folder = folderOf(files);
    expect(await runCli(['fix', '.', ...options], { cwd: folder })).toEqual({ code: 2, out: '', err: `error: ${message}\n` });
    expect(contents(folder)).toEqual(files);
  });

  it('all of the project here, without a path', async () => {
    const folder = folderOf({ 'src/manifest.xml': '<manifest/>', 'src/Objects/a.xml': role('a'), 'src/other.xml': role('b') });
    expect((await runCli(['fix'], { cwd: folder })).code).toBe(0);
    expect([fixedIn(join(folder, 'src', 'Objects')), readFileSync(join(folder, 'src/other.xml'), 'utf8')]).toEqual([['a.xml'], role('b')]);
  });

  it('without a role there is nothing to fix, which is said', async () => {
    const folder = folderOf({ 'script.xml': '<restlet/>' });
    expect(await runCli(['fix', '.'], { cwd: folder })).toEqual({
      code: 2,
      out: '0 roles. 1 path could not be read or written. 1 other XML file holds no role.\n',
      err: '.: It holds no role. Roles are imported with: suitecloud object:import --type role.\n',
    });
    expect((await runCli(['fix', '.', '--only', 'customrole_a', '--json'], { cwd: folder })).out).toContain('NO_ROLE_FOUND');
  });
});

describe('every profile', () => {
  it.each(profileIds)('%s is what its roles are ready for afterwards, with nothing that SDF refuses', async (profile) => {
    const folder = folderOf({ 'a.xml': role('a') });
    const options = ['--profile', profile, '--send-from-outlook', 'customrecord_sfo'];
    expect((await runCli(['fix', '.', ...options], { cwd: folder })).code).toBe(0);
    const again = await runCli(['fix', '.', '--json', ...options], { cwd: folder });
    expect((JSON.parse(again.out) as { roles: unknown }).roles).toMatchObject([{ outcome: 'already-ready' }]);
    expect((await runCli(['check', '.', ...options], { cwd: folder })).code).toBe(0);
  });
});

describe('bad input is told, stays as it is, and does not keep other roles from being fixed', () => {
  const bomb = '<!DOCTYPE role [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<role scriptid="customrole_x"><name>&b;</name></role>';

  it.each([
    ['an empty file', '', 'FILE_EMPTY'],
    ['bytes', Buffer.from([0, 1, 2, 3]), 'BINARY_FILE'],
    ['text that is no XML', 'role', 'MALFORMED_XML'],
    ['a role that ends in the midst', '<role scriptid="customrole_x"><permissions>', 'MALFORMED_XML'],
    ['a bomb of entities', bomb, 'MALFORMED_XML'],
    ['two roles', '<role/><role/>', 'MORE_THAN_ONE_ROOT'],
    ['bytes that are none of its encoding', Buffer.from([0x3c, 0xff, 0xfe, 0x3e]), 'NOT_IN_ITS_ENCODING'],
    ['an encoding that is not read', '<?xml version="1.0" encoding="UTF-7"?><role/>', 'ENCODING_NOT_KNOWN'],
  ])('%s', async (_what, content, code) => {
    const folder = folderOf({ 'a.xml': content, 'b.xml': role('b') });
    const { out, ...ended } = await runCli(['fix', '.', '--json'], { cwd: folder });
    expect(JSON.parse(out)).toMatchObject({ roles: [{ scriptId: 'customrole_b', outcome: 'fixed' }], problems: [{ code, file: 'a.xml' }] });
    expect(ended).toEqual({ code: 2, err: '' });
    expect(readFileSync(join(folder, 'a.xml'))).toEqual(Buffer.from(content));
  });

  it('a file of 50 MB', async () => {
    const folder = folderOf({ 'a.xml': role('a') });
    truncateSync(join(folder, 'a.xml'), 50_000_000);
    const { code, err } = await runCli(['fix', 'a.xml'], { cwd: folder });
    expect([code, err]).toEqual([2, 'a.xml: It has 50000000 bytes; at most 10000000 are read.\n']);
    expect(statSync(join(folder, 'a.xml')).size).toBe(50_000_000);
  });

  it('paths that are not there, links in a circle, and another object that was named', async () => {
    const folder = folderOf({ 'script.xml': '<restlet/>' });
    symlinkSync('two.xml', join(folder, 'one.xml'));
    symlinkSync('one.xml', join(folder, 'two.xml'));
    const { code, err } = await runCli(['fix', 'none.xml', 'one.xml', 'script.xml'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toBe('none.xml: There is no such file or folder.\none.xml: Its symbolic links lead in a circle.\nscript.xml:1: It holds <restlet>, not <role>.\n');
  });

  it('a folder where a file should be', async () => {
    const folder = folderOf({ 'b.xml': role('b') });
    mkdirSync(join(folder, 'a.xml'));
    expect(await runCli(['fix', '.'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  });
});

describe('a file with millions of blanks', () => {
  const blanks = ' '.repeat(4_000_000);

  it('is fixed as any other', async () => {
    const around = (rows: string) => `<role${blanks}scriptid="customrole_a"><name>a${blanks}</name><permissions>${rows}</permissions></role>`;
    const folder = folderOf({ 'a.xml': around('') });
    expect((await runCli(['fix', 'a.xml'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'a.xml'), 'utf8') === around(shortSignInRows)).toBe(true);
  });

  it('is not made larger than what is read', async () => {
    const text = `<role scriptid="customrole_a">${blanks}<name>a</name></role>`;
    const folder = folderOf({ 'a.xml': text });
    const { code, out } = await runCli(['fix', 'a.xml'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/Its file would have \d+ bytes; at most 10000000 are read\./);
    expect(readFileSync(join(folder, 'a.xml'), 'utf8') === text).toBe(true);
  });
});

it('a thousand roles are fixed, each by what it lacks', async () => {
  // How long a disk takes is not what is tested.
  jest.spyOn(fs, 'fsyncSync').mockReturnValue(undefined);
  const folder = folderOf({});
  const rows = [signInRows, row('LIST_CALL', 'VIEW')];
  for (let number = 0; number < 1000; number += 1) writeFileSync(join(folder, `${number}.xml`), roleAround(rows[1]!).replace('_sales', `_${number}`));
  const { code, out } = await runCli(['fix', '.'], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toContain('1000 roles (Fixed: 1000).');
  for (let number = 0; number < 1000; number += 1) expect(readFileSync(join(folder, `${number}.xml`), 'utf8')).toBe(roleAround(...rows).replace('_sales', `_${number}`));
});
