import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeExecuting } from '../../scripts/hooks/beforeExecuting';
import { entriesOf, newestZip } from '../../scripts/listPackage';
import { runCli } from '../cli/support';

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

describe('before an upload', () => {
  const all = ['build', 'lint', 'check', 'test'] as const;

  /** Takes steps with commands of which one fails, and gives those that ran. */
  function ran(names: readonly (typeof all)[number][], { failing = 'nothing', env = {} }: { failing?: string; env?: Record<string, string> } = {}) {
    const commands: string[] = [];
    const run = (command: string) => {
      commands.push(command);
      return command.includes(failing) ? 1 : 0;
    };
    const hook = beforeExecuting<{ arguments: object }>(names, { run, env });
    return { commands, hook };
  }

  const options = { arguments: {} };

  it('the project is built, linted, its role checked, and all tested, in this order', () => {
    const { commands, hook } = ran(all);
    expect(hook(options)).toBe(options);
    expect(commands).toEqual(['npm run -s build', 'node dist/extendsync.js lint src', 'node dist/extendsync.js check src --only customrole_extsync_user', 'npx jest']);
  });

  it('tests are left out where the environment says so, and nothing else ever is', () => {
    const { commands, hook } = ran(all, { env: { EXTENDSYNC_SKIP_TESTS: '1' } });
    hook(options);
    expect(commands).toHaveLength(3);
    const asked = ran(all, { env: { EXTENDSYNC_SKIP_TESTS: '' } });
    asked.hook(options);
    expect(asked.commands).toHaveLength(4);
  });

  it.each([
    ['build', 1, 'could not be built'],
    ['lint', 2, 'extendsync lint'],
    ['check', 3, 'extendsync check'],
    ['jest', 4, 'EXTENDSYNC_SKIP_TESTS=1'],
  ])('a failing %s is the last step, and says what it means', (failing, count, message) => {
    const { commands, hook } = ran(all, { failing });
    expect(() => hook(options)).toThrow(message);
    expect(commands).toHaveLength(count);
  });

  it('a command that does not exist is a failing step', () => {
    const hook = beforeExecuting(['lint'], { run: () => null });
    expect(() => hook(options)).toThrow('extendsync lint');
  });

  it.each(['project:deploy', 'project:validate', 'project:package'])('%s has its steps', async (command) => {
    const { default: config } = (await import('../../suitecloud.config.js' as string)) as { default: { commands: Record<string, { beforeExecuting?: unknown }> } };
    expect(config.commands[command]?.beforeExecuting).toBeInstanceOf(Function);
  });

  it('this project’s role may sign in, as the step demands', async () => {
    expect((await runCli(['check', 'src', '--only', 'customrole_extsync_user', '--quiet'])).code).toBe(0);
  });
});
