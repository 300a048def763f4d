import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentOf, serverThat, someCredentials } from './support';

it('Ctrl+C ends it at once, without half a report and without a stack', async () => {
  const url = await serverThat(() => child.kill('SIGINT'));
  const root = join(__dirname, '..', '..', '..');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'cli', 'main.ts'), 'doctor', '--url', url], {
    cwd: root,
    env: { ...process.env, ...environmentOf(someCredentials) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([signal ?? code, await written]).toEqual(['SIGINT', ['', '']]);
});
