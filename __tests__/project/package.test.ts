import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { entriesOf, newestZip } from '../../scripts/listPackage';

/** Files below a folder, as paths with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replace(/\\/g, '/'));
}

describe('the package that Oracle’s own command line makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extendsync-package-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds every object, every script, every translation and the installation preferences, and no source', () => {
    // A copy without the build hook: other tests read the built files at the same time.
    cpSync('src', join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'suitecloud.config.js'), "module.exports = { defaultProjectFolder: 'src', commands: {} };");
    const cli = resolve('node_modules', '@oracle', 'suitecloud-cli', 'src', 'suitecloud.js');
    execFileSync(process.execPath, [cli, 'project:package'], { cwd: folder, stdio: 'pipe' });
    const entries = entriesOf(newestZip(join(folder, 'build'))!);
    const expected = filesBelow('src').filter((path) => !path.startsWith('TypeScript/'));
    expect(entries).toEqual(expected.sort());
    for (const folder of ['Objects/roles/', 'Objects/scripts/', 'Objects/translations/', 'Translations/', 'InstallationPreferences/']) {
      expect(entries.some((path) => path.startsWith(folder))).toBe(true);
    }
  });
});
