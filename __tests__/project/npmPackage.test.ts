import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { applicationId } from '../../scripts/suiteAppFolder';
import { roleXml, signInPermissions } from '../cli/support';

/** Files that npm would pack, and the package unpacked, without anything installed beside it. */
function packed(folder: string): { readonly files: readonly string[]; readonly program: string } {
  // Without the package's own scripts: other tests read the built files at the same time.
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8', stdio: 'pipe' });
  const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  return { files: files.map(({ path }) => path), program: join(folder, 'package', 'dist', 'extendsync.js') };
}

/** The modules that a bundle requires when it is loaded or later. */
function requiredBy(bundle: string): string[] {
  return [...new Set([...readFileSync(bundle, 'utf8').matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map((match) => match[1]!.replace(/^node:/, '')))];
}

describe('the package that npm makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extendsync-npm-'));
  const { files, program } = packed(folder);
  const roles = join(folder, 'roles');
  mkdirSync(roles);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds the command line, the built SuiteApp with its objects, and no source', () => {
    for (const path of ['dist/extendsync.js', 'dist/localNetSuite.js', 'src/application.xml', 'src/manifest.xml', 'src/deploy.xml', 'README.md', 'LICENSE']) expect(files).toContain(path);
    expect(files).toContain(`src/FileCabinet/SuiteApps/${applicationId()}/checker.js`);
    expect(files).toContain('src/Objects/roles/customrole_extsync_user.xml');
    expect(files.filter((path) => /TypeScript|__tests__|node_modules|\.tsx?$/.test(path))).toEqual([]);
  });

  it('needs nothing that a SuiteApp is built with: Local NetSuite needs SQLite, the rest nothing at all', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies)).toEqual(['node-sqlite3-wasm']);
    const foreign = (bundle: string) => requiredBy(join('dist', bundle)).filter((name) => !builtinModules.includes(name));
    expect(foreign('extendsync.js')).toEqual(['./localNetSuite.js']);
    expect(foreign('localNetSuite.js')).toEqual(['node-sqlite3-wasm']);
  });

  it('checks a role in any folder, with nothing installed beside it', () => {
    writeFileSync(join(folder, 'customrole_sales.xml'), roleXml(signInPermissions));
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', 'customrole_sales.xml'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('customrole_sales');
  });

  it('ends quietly where whoever reads has read enough, by the code of what was found', () => {
    for (let index = 0; index < 300; index += 1) writeFileSync(join(roles, `r${index}.xml`), roleXml({}, { scriptId: `customrole_r${index}` }));
    const command = `{ "${process.execPath}" "${program}" check "${roles}"; echo "code $?" >&2; } | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([stdout.trim(), stderr]).toEqual([expect.stringContaining('Cannot sign in'), 'code 1\n']);
  });

  it('ends with 2 where nobody could get to read the result', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" explain CEFI-AUTHO-E1104 > /dev/full`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: the result could not be written: .*\n$/)]);
  });

  it('holds the documents that the command line names, and all that they lead to beside them', () => {
    for (const name of ['cli.md', 'checks.md', 'errors.md', 'report.schema.json']) expect(files).toContain(`docs/${name}`);
    const dead = files.filter((file) => /^docs\/.*\.md$/.test(file)).flatMap((file) => {
      const links = [...readFileSync(join(folder, 'package', file), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
      const missing = links.filter((link) => !/^(?:https?:|\.\.\/)/.test(link) && !existsSync(join(folder, 'package', dirname(file), link)));
      return missing.map((link) => `${file}: ${link}`);
    });
    expect(dead).toEqual([]);
  });

  it('is made of what is built now', () => {
    expect(existsSync(resolve('dist', 'extendsync.js'))).toBe(true);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['prepack']).toBe('npm run -s build');
  });
});
