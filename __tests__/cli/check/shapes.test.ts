import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';

const sales = roleXml(signInPermissions);
const crlf = sales.replaceAll('\n', '\r\n');
const rows = (xml: string) => `<role scriptid="customrole_x"><name>X</name><permissions>${xml}</permissions></role>`;
const row = (key: string, level: string) => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`;
const three = row('ADMI_LOGIN_OAUTH', 'FULL') + row('ADMI_MANAGE_OWN_OAUTH_TOKENS', 'FULL') + row('ADMI_WEBSERVICES', 'FULL');

/** The code, and the first role's verdict and problems, or the problems of the files. */
async function checked(content: string | Uint8Array): Promise<unknown> {
  const { code, out } = await runCli(['check', 'a.xml', '--json'], { cwd: folderOf({ 'a.xml': content }) });
  const { roles, problems } = JSON.parse(out) as { roles: { verdict: string; problems: { code: string; line: number }[] }[]; problems: { code: string; line?: number }[] };
  return [code, roles.map(({ verdict }) => verdict).join(), ...[...problems, ...roles.flatMap((role) => role.problems)].map(({ code: of, line }) => `${of}${line === undefined ? '' : `:${line}`}`)];
}

describe('role XML as it is met', () => {
  it.each<[string, string | Uint8Array, unknown]>([
    ['plain', sales, [0, 'ready-with-gaps']],
    ['with comments', sales.replaceAll('<permission>', '<!-- <permission> --><permission><!-- x -->'), [0, 'ready-with-gaps']],
    ['with CDATA', rows(three.replaceAll('FULL', '<![CDATA[FULL]]>')), [0, 'ready-with-gaps']],
    ['with references to characters', rows(three.replaceAll('FULL', '&#70;ULL')), [0, 'ready-with-gaps']],
    ['with a restriction', rows(three.replaceAll('</permission>', '<restriction>OWN</restriction></permission>')), [0, 'ready-with-gaps']],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${sales}`, [0, 'ready-with-gaps']],
    ['with CRLF', crlf, [0, 'ready-with-gaps']],
    ['with a byte order mark', `\ufeff${sales}`, [0, 'ready-with-gaps']],
    ['in UTF-16, little end first', Buffer.from(`\ufeff${sales}`, 'utf16le'), [0, 'ready-with-gaps']],
    ['in UTF-16, big end first', Buffer.from(`\ufeff${sales}`, 'utf16le').swap16(), [0, 'ready-with-gaps']],
    ['in one line', rows(three), [0, 'ready-with-gaps']],
    ['with <permissions/>', '<role scriptid="customrole_x"><permissions/></role>', [1, 'not-ready']],
    ['without permissions', '<role scriptid="customrole_x"/>', [1, 'not-ready']],
    ['without script id', sales.replace(/ scriptid="\w+"/, ''), [0, 'ready-with-gaps']],
    ['inactive', roleXml(signInPermissions, { fields: '<isinactive>T</isinactive>' }), [1, 'not-ready']],
    ['with a flag that is neither', roleXml(signInPermissions, { fields: '<isinactive>maybe</isinactive>' }), [2, 'unknown']],
    ['with a level that is not offered', rows(three.replace('FULL', 'VIEW')), [2, 'unknown', 'LEVEL_NOT_OFFERED:1']],
    ['with a level in small letters', rows(three.replace('FULL', 'full')), [2, 'unknown', 'LEVEL_NOT_OFFERED:1']],
    ['with a permission twice, alike', rows(three + row('ADMI_WEBSERVICES', 'FULL')), [0, 'ready-with-gaps', 'DUPLICATE_PERMISSION:1']],
    ['with a permission twice, unlike', rows(three + row('ADMI_WEBSERVICES', 'NONE')), [2, 'unknown', 'DUPLICATE_PERMISSION:1']],
    ['with an unknown key', rows(`${three}\n${row('NO_SUCH_KEY', 'FULL')}`), [0, 'ready-with-gaps', 'UNKNOWN_PERMISSION:2']],
    ['with an incomplete row', rows(`${three}\n\n<permission><permkey>LIST_EVENT</permkey></permission>`), [0, 'ready-with-gaps', 'MISSING_FIELD:3']],
    ['with a reference that names a standard permission', rows(three.replace('ADMI_WEBSERVICES', '[scriptid=ADMI_WEBSERVICES]')), [1, 'not-ready', 'UNKNOWN_PERMISSION:1']],
    ['with a level behind a no-break space', rows(three.replace('FULL', '\u00a0FULL')), [2, 'unknown', 'LEVEL_NOT_OFFERED:1']],
    ['with two levels in one row', rows(three.replace('<permlevel>', '<permlevel>FULL</permlevel>\n<permlevel>')), [2, 'unknown', 'REPEATED_FIELD:2']],
    ['with two keys in one row', rows(three.replace('<permkey>', '<permkey>LIST_EVENT</permkey>\n<permkey>')), [2, 'unknown', 'REPEATED_FIELD:2']],
    ['with an asked key as the second of a row', rows(`${three}\n${row('LIST_EVENT', 'FULL').replace('</permkey>', '</permkey><permkey>ADMI_WEBSERVICES</permkey>')}`), [2, 'unknown', 'REPEATED_FIELD:2']],
    ['with a row of two levels that nobody asks for', rows(`${three}\n${row('LIST_EVENT', 'FULL').replace('</permkey>', '</permkey><permlevel>VIEW</permlevel>')}`), [0, 'ready-with-gaps', 'REPEATED_FIELD:2']],
    ['with two lists of permissions', `<role scriptid="customrole_x"><permissions>${three}</permissions>\n<permissions/></role>`, [2, 'unknown', 'REPEATED_FIELD:2']],
    ['with all in the second list', `<role scriptid="customrole_x"><permissions/>\n<permissions>${three}</permissions></role>`, [2, 'unknown', 'REPEATED_FIELD:2']],
    ['with two lists that both lack', `<role scriptid="customrole_x"><permissions/>\n<permissions/></role>`, [1, 'not-ready', 'REPEATED_FIELD:2']],
    ['with a flag twice', roleXml(signInPermissions, { fields: '<isinactive>F</isinactive>\n<isinactive>T</isinactive>' }), [2, 'unknown', 'REPEATED_FIELD:5']],
    ['with a name twice', roleXml(signInPermissions, { fields: '<name>Y</name>' }), [0, 'ready-with-gaps', 'REPEATED_FIELD:4']],
    ['with elements in a flag', roleXml(signInPermissions, { fields: '<isinactive>\n<b>T</b></isinactive>' }), [2, 'unknown', 'UNKNOWN_FIELD:5']],
    ['with elements in a level', rows(three.replace('FULL', '\n<b/>FULL')), [2, 'unknown', 'UNKNOWN_FIELD:2']],
    ['with elements in a key', rows(three.replace('<permkey>ADMI_WEBSERVICES', '<permkey>\n<b>ADMI_WEBSERVICES</b>')), [2, 'unknown', 'UNKNOWN_FIELD:2']],
    ['empty', '', [2, '', 'FILE_EMPTY']],
    ['blank', ' \n', [2, '', 'MALFORMED_XML:1']],
    ['binary', new Uint8Array([0x3c, 0x72, 0, 1, 2, 0x3e]), [2, '', 'BINARY_FILE']],
    ['not in its encoding', Buffer.from([0x3c, 0x72, 0xff, 0xfe, 0x3e]), [2, '', 'NOT_IN_ITS_ENCODING']],
    ['malformed', sales.replace('</permissions>', ''), [2, '', 'MALFORMED_XML:18']],
    ['cut off', sales.slice(0, 200), [2, '', expect.stringMatching(/^MALFORMED_XML:/)]],
    ['with entities that grow', `<!DOCTYPE role [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n${rows('&b;')}`, [2, '', expect.stringMatching(/^MALFORMED_XML:/)]],
    ['nested without end', '<role>'.repeat(100_000), [2, '', 'MALFORMED_XML:1']],
    ['two roles', sales + sales, [2, '', expect.stringMatching(/^MORE_THAN_ONE_ROOT:/)]],
    ['another object', '\n<suitelet scriptid="customscript_x"/>', [2, '', 'NO_ROLE:2']],
  ])('%s is judged, or it is said why not', async (_, content, expected) => {
    expect(await checked(content)).toEqual(expected);
  });

  it('is refused where it is larger than any object is', async () => {
    const cwd = folderOf({ 'a.xml': sales });
    truncateSync(join(cwd, 'a.xml'), 50_000_000);
    expect(await runCli(['check', 'a.xml', '--quiet'], { cwd })).toEqual({ code: 2, out: '', err: 'a.xml: It has 50000000 bytes; at most 10000000 are read.\n' });
  });
});

describe('the paths of extendsync check', () => {
  it('are looked through once, though links lead round and files are named twice', async () => {
    const cwd = folderOf({ 'Objects/a.xml': sales, 'Objects/deep/b.xml': sales.replace('_sales', '_deep') });
    symlinkSync(join(cwd, 'Objects'), join(cwd, 'Objects', 'deep', 'round.xml'));
    symlinkSync(join(cwd, 'loop.xml'), join(cwd, 'loop.xml'));
    const { code, out, err } = await runCli(['check', 'Objects', 'Objects/a.xml', '.', '--json'], { cwd });
    expect([code, err]).toEqual([2, '']);
    const { roles, problems } = JSON.parse(out) as { roles: { file: string }[]; problems: object[] };
    expect(roles.map(({ file }) => file)).toEqual(['Objects/a.xml', 'Objects/deep/b.xml']);
    expect(problems).toEqual([{ code: 'FILE_NOT_READABLE', file: 'loop.xml', message: 'Its symbolic links lead in a circle.' }]);
  });

  it('that lead nowhere are told on standard error, beside what could be judged', async () => {
    const cwd = folderOf({ 'a.xml': sales, 'b.xml': '\n\n<role' });
    const { code, out, err } = await runCli(['check', 'a.xml', 'b.xml', 'no/such.xml'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^no\/such\.xml: There is no such file or folder\.\nb\.xml:3: The XML is malformed: .+\n$/);
    expect(out).toContain('! Ready, with gaps  customrole_sales  Sales  a.xml:1');
    expect(out).toContain('1 role (Ready, with gaps: 1). 2 paths could not be checked.');
  });

  it('of a folder without any role end with a sentence', async () => {
    const cwd = folderOf({ 'Objects/x.xml': '<suitelet scriptid="customscript_x"/>', 'empty/.keep': '' });
    const { code, out, err } = await runCli(['check', 'Objects', 'empty'], { cwd });
    expect(code).toBe(2);
    expect(err).toBe(
      'Objects: It holds no role. Roles are imported with: suitecloud object:import --type role.\nempty: It holds no role. Roles are imported with: suitecloud object:import --type role.\n',
    );
    expect(out).toContain('0 roles. 2 paths could not be checked. 1 other XML file holds no role.');
  });

  it('may hold a thousand roles', async () => {
    const files = Object.fromEntries([...Array(1000).keys()].map((index) => [`f${index % 10}/r${index}.xml`, roleXml(index % 4 === 0 ? {} : signInPermissions, { scriptId: `customrole_${index}` })]));
    const { code, out } = await runCli(['check', '.'], { cwd: folderOf(files) });
    expect(code).toBe(1);
    expect(out).toContain('1000 roles (Ready, with gaps: 750; Cannot sign in: 250).');
  });
});
