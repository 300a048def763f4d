import { folderOf, roleXml, runCli, signInPermissions } from '../support';

/** After RFC 4180. */
function rowsOf(csv: string): string[][] {
  return csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}

async function csv(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const { code, out } = await runCli(['check', ...argv, '--csv'], { cwd: folderOf(files) });
  expect(out.startsWith('\ufeffFile,Line,Script ID,Role,Verdict,Profiles,Permission,Key,Tab,State,Has,Needs,Fix,Why,Reason,Evidence\r\n')).toBe(true);
  const [, ...rows] = rowsOf(out);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
  return { code, rows };
}

describe('extendsync check --csv', () => {
  it('has a row for each finding, at its line', async () => {
    const { code, rows } = await csv(['a.xml'], { 'a.xml': roleXml({ ...signInPermissions, LIST_CRMMESSAGE: 'VIEW' }) });
    expect(code).toBe(0);
    const about = ['customrole_sales', 'Sales', 'ready-with-gaps'];
    expect(rows).toContainEqual(['a.xml', '13', ...about, 'sign-in global-autopilot', 'SOAP Web Services', 'ADMI_WEBSERVICES', 'Setup', 'granted', 'Full', 'Full', '', expect.stringContaining('SOAP Web Services'), '', 'role']);
    expect(rows).toContainEqual([
      ...['a.xml', '17', ...about, 'email send-from-outlook', 'Track Messages', 'LIST_CRMMESSAGE', 'Lists', 'insufficient', 'View', 'Create'],
      'Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Track Messages = Create',
      ...['Attaching a mail creates a message on the record.', '', 'role'],
    ]);
  });

  it('has a row for all else: what could not be read, what SDF would refuse, obstacles, notes', async () => {
    const role = roleXml({ NO_SUCH_KEY: 'FULL' }, { name: 'CRM', fields: '  <isinactive>T</isinactive>\n' });
    const { code, rows } = await csv(['.', 'none.xml'], { 'a.xml': role, 'b.xml': '<role>\n' });
    expect(code).toBe(2);
    expect(rows[0]).toEqual(['none.xml', '', '', '', 'unknown', '', 'There is no such file or folder.', '', '', 'FILE_NOT_FOUND', '', '', '', '', '', '']);
    expect(rows[1]!.slice(0, 5)).toEqual(['b.xml', '2', '', '', 'unknown']);
    const about = ['customrole_sales', 'CRM', 'not-ready'];
    expect(rows[2]).toEqual(['a.xml', '6', ...about, '', 'NetSuite knows no permission NO_SUCH_KEY.', '', '', 'UNKNOWN_PERMISSION', '', '', '', '', '', '']);
    expect(rows[3]!.slice(0, 10)).toEqual(['a.xml', '1', ...about, 'sign-in', 'The role is inactive: nobody can pick it when signing in.', '', '', 'role-inactive']);
    expect(rows[4]!.slice(0, 6)).toEqual(['a.xml', '1', ...about, '']);
    expect(rows[4]![9]).toBe('maybe-crm-specialised');
    expect(rows[5]!.slice(0, 2)).toEqual(['a.xml', '5']);
  });

  it('has no formula, whatever a role is called', async () => {
    const { rows } = await csv(['.'], { 'a.xml': roleXml({}, { name: '=cmd|&apos;/C calc&apos;!A0', scriptId: '@x' }) });
    for (const row of rows) expect([row[2], row[3]]).toEqual(["'@x", "'=cmd|'/C calc'!A0"]);
  });
});
