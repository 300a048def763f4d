import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sdfCommands } from '../../../src/TypeScript/verdict/sdfFix';
import { folderOf, roleXml, runCli } from '../support';

describe('the command that Fix by SDF shows', () => {
  it('makes the roles it names ready, with what most users expect, and leaves others as they are', async () => {
    const lacking = (scriptId: string) => roleXml({ LIST_CRMMESSAGE: 'VIEW' }, { scriptId });
    const cwd = folderOf({
      'src/manifest.xml': '<manifest projecttype="ACCOUNTCUSTOMIZATION"/>',
      'src/Objects/customrole_a.xml': lacking('customrole_a'),
      'src/Objects/customrole_b.xml': lacking('customrole_b'),
      'src/Objects/customrole_c.xml': lacking('customrole_c'),
    });
    const [program, ...argv] = sdfCommands.fix(['customrole_a', 'customrole_b']).split(' ');
    expect([program, (await runCli(argv, { cwd })).code]).toEqual(['extendsync', 0]);
    const { out } = await runCli(['check', '--json', '--only', 'customrole_a,customrole_b'], { cwd });
    expect((JSON.parse(out) as { roles: { verdict: string }[] }).roles.map(({ verdict }) => verdict)).toEqual(['ready', 'ready']);
    expect(readFileSync(join(cwd, 'src/Objects/customrole_c.xml'), 'utf8')).toBe(lacking('customrole_c'));
  });
});
