import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, runCli, signInPermissions } from '../cli/support';
import { roleXml } from '../support/roleXml';

const lines = readFileSync(join('docs', 'examples', 'extendsync-check.yml'), 'utf8').split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));

/** What the steps run of the command line: its words, and the file that its output goes to. */
const commands = lines.flatMap((line) => {
  const [, words, file] = /run: npx --no-install extendsync ([^>]+?)(?: > (\S+))?$/.exec(line) ?? [];
  return words === undefined ? [] : [{ words: words.split(' '), file }];
});

const project = (role: string) =>
  folderOf({
    'src/manifest.xml': '<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>x</projectname><frameworkversion>1.0</frameworkversion></manifest>',
    'src/deploy.xml': '<deploy><objects><path>~/Objects/*</path></objects></deploy>',
    'src/Objects/customrole_sales.xml': role,
  });

/** Runs the steps as the workflow does, in the folder of a project, and gives what each ended with. */
async function codesIn(cwd: string): Promise<number[]> {
  const codes: number[] = [];
  for (const { words } of commands) codes.push((await runCli(words, { cwd })).code);
  return codes;
}

describe('the workflow for GitHub Actions', () => {
  it('is indented by blanks, two at a time, with nothing but keys and steps', () => {
    for (const line of lines) {
      expect(line).toMatch(/^(?: {2})*(?:- )?[\w-]+:(?: \S.*)?$/);
    }
    expect(lines.filter((line) => /^\w/.test(line)).map((line) => line.split(':')[0])).toEqual(['name', 'on', 'permissions', 'jobs']);
  });

  it('goes two blanks deeper below a key without value, and never elsewhere', () => {
    const depth = (line: string) => /^[ -]*/.exec(line)![0].length;
    for (const [index, line] of lines.slice(1).entries()) {
      const above = lines[index]!;
      const isDeeper = depth(line) > depth(above);
      const isParent = /:$/.test(above) && !['push:', 'pull_request:'].includes(above.trim());
      expect([line, isDeeper]).toEqual([line, isParent]);
    }
  });

  it('judges the project, then the roles, and has the findings uploaded', () => {
    expect(commands).toEqual([
      { words: ['lint'], file: undefined },
      { words: ['check', '--sarif'], file: 'extendsync.sarif' },
    ]);
    expect(lines.slice(-3).map((line) => line.trim())).toEqual(['with:', 'sarif_file: extendsync.sarif', 'category: extendsync']);
  });

  it('passes where a role is ready', async () => {
    expect(await codesIn(project(roleXml(signInPermissions)))).toEqual([0, 0]);
  });

  it('fails where a role is not ready, and where NetSuite would refuse the project', async () => {
    expect(await codesIn(project(roleXml({})))).toEqual([0, 1]);
    expect((await codesIn(project(roleXml({ ...signInPermissions, ADMI_NOTHING: 'FULL' }))))[0]).toBe(1);
  });

  it('gives the upload a document to read, whatever was found', async () => {
    const { words } = commands.find(({ file }) => file !== undefined)!;
    const { out } = await runCli(words, { cwd: project(roleXml({})) });
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: expect.arrayContaining([expect.objectContaining({ level: 'error' })]) }] });
  });
});
