import { join } from 'node:path';
import { soundProject } from '../../support/sdfProject';
import { folderOf, runCli } from '../support';

const user = 'Objects/roles/customrole_sample_user.xml';
const api = 'Objects/scripts/customscript_sample_api.xml';
const flawed = {
  ...soundProject,
  [user]: soundProject[user]!.replace('ADMI_WEBSERVICES', 'ADMI_NOTHING'),
  [api]: soundProject[api]!.replace('<title>Sample API</title>', ''),
};

describe('extendsync lint', () => {
  it('says of a sound project that it has no problem', async () => {
    const cwd = folderOf(soundProject);
    expect(await runCli(['lint'], { cwd })).toEqual({ code: 0, out: 'No problem in the SuiteApp . (5 objects, 2 files).\n', err: '' });
  });

  it('shows problems with place, code and message, aligned, and how many there are', async () => {
    const { code, out, err } = await runCli(['lint'], { cwd: folderOf(flawed), columns: 160 });
    expect(out.split('\n')).toEqual([
      'Objects/roles/customrole_sample_user.xml:5     UNKNOWN_PERMISSION  NetSuite knows no permission ADMI_NOTHING.',
      'Objects/scripts/customscript_sample_api.xml:5  MISSING_FIELD       <scriptdeployment> must have <title>.',
      '',
      '2 problems in the SuiteApp . (5 objects, 2 files).',
      '',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it.each([60, 80, 100, 200])('keeps to %i columns', async (columns) => {
    const { out } = await runCli(['lint'], { cwd: folderOf(flawed), columns });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(out.replace(/\s+/g, ' ')).toContain('UNKNOWN_PERMISSION NetSuite knows no permission ADMI_NOTHING.');
  });

  it('colours only where colours are shown', async () => {
    const cwd = folderOf(flawed);
    expect((await runCli(['lint'], { cwd })).out).not.toContain('\u001b');
    expect((await runCli(['lint'], { cwd, hasColours: true })).out).toContain('\u001b[31mUNKNOWN_PERMISSION\u001b[39m');
  });

  it('finds the project in a folder, in its src, and by a path', async () => {
    const cwd = folderOf(Object.fromEntries(Object.entries(flawed).map(([file, text]) => [`app/src/${file}`, text])));
    for (const [argv, where] of [
      [['lint', 'app'], cwd],
      [['lint', join(cwd, 'app', 'src')], cwd],
    ] as const) {
      expect((await runCli([...argv, '--json'], { cwd: where })).out).toContain(`"file":"app/src/${user}","line":5`);
    }
    expect((await runCli(['lint', '--json'], { cwd: join(cwd, 'app') })).out).toContain(`"file":"src/${user}","line":5`);
  });

  it('prints JSON, and nothing else', async () => {
    const { code, out, err } = await runCli(['lint', '--json'], { cwd: folderOf(flawed) });
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      command: 'lint',
      project: '.',
      type: 'SUITEAPP',
      counts: { objects: 5, files: 2 },
      exitCode: 1,
      problems: [
        { code: 'UNKNOWN_PERMISSION', file: user, line: 5, message: 'NetSuite knows no permission ADMI_NOTHING.' },
        { code: 'MISSING_FIELD', file: api, line: 5, message: '<scriptdeployment> must have <title>.' },
      ],
    });
    expect(out.endsWith(']}\n')).toBe(true);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse((await runCli(['lint', '--json'], { cwd: folderOf(soundProject) })).out)).toMatchObject({ exitCode: 0, problems: [] });
  });

  it('is silent where nothing is wrong, if asked to be quiet, and says no more than what is', async () => {
    expect(await runCli(['lint', '--quiet'], { cwd: folderOf(soundProject) })).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await runCli(['lint', '--quiet'], { cwd: folderOf(flawed), columns: 160 });
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 2 });
  });

  it('ends with 2 where something could not be read, and says what', async () => {
    const cwd = folderOf({ ...flawed, 'Objects/x.xml': new Uint8Array([0x3c, 0, 0x61, 0xd8]) });
    const people = await runCli(['lint'], { cwd });
    expect(people).toMatchObject({ code: 2, err: expect.stringMatching(/^Objects\/x\.xml: .+\.\n$/) });
    expect(people.out).toContain('1 file could not be read.');
    const { code, out } = await runCli(['lint', '--json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ exitCode: 2, problems: [{ file: 'Objects/x.xml' }, { file: user }, { file: api }] });
    expect(code).toBe(2);
  });

  it.each<[string, readonly string[]]>([
    ['no project here', ['lint']],
    ['no project there', ['lint', 'nowhere']],
    ['a file in the place of a project', ['lint', 'file.txt']],
    ['two formats', ['lint', '--json', '--quiet']],
    ['two projects', ['lint', 'one', 'two']],
  ])('ends with 2 and one sentence for %s', async (_what, argv) => {
    const { code, out, err } = await runCli(argv, { cwd: folderOf({ 'file.txt': '' }) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: .+\n/);
  });

  it('judges an account customization project by the rules of its own', async () => {
    const cwd = folderOf({
      'manifest.xml': '<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>x</projectname><frameworkversion>1.0</frameworkversion></manifest>',
      'deploy.xml': '<deploy><objects><path>~/Objects/*</path></objects></deploy>',
      'Objects/customrole_x.xml': '<role scriptid="customrole_x"><centertype>BASIC</centertype><name>X</name></role>',
    });
    expect((await runCli(['lint'], { cwd })).out).toBe('No problem in the account customization project . (1 object, 0 files).\n');
  });

  it('shows nothing that a terminal would obey', async () => {
    const cwd = folderOf({ ...soundProject, [user]: soundProject[user]!.replace('ADMI_WEBSERVICES', 'A\u202eB\u0085') });
    for (const format of [[], ['--json']]) {
      expect((await runCli(['lint', ...format], { cwd })).out).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
  });

  it('cuts a message that nobody would read', async () => {
    const cwd = folderOf({ ...soundProject, [user]: soundProject[user]!.replace('ADMI_WEBSERVICES', 'A'.repeat(100_000)) });
    expect((await runCli(['lint'], { cwd })).out.length).toBeLessThan(1_000);
  });
});
