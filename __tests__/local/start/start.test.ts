import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/account/database';
import { listen, stop } from '../../../local/http/listen';

const repository = join(__dirname, '..', '..', '..');

interface Started {
  readonly output: Promise<{ code: number | null; out: string; error: string }>;
  /** Resolves with the address of the ready line. */
  readonly ready: Promise<string>;
  stop(): void;
}

function start(...options: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', ...options], { cwd: repository });
  let out = '';
  let error = '';
  child.stderr.on('data', (chunk) => (error += chunk));
  const output = new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, error }));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /^Local NetSuite is ready at (http:\/\/localhost:\d+)$/m.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('close', () => reject(new Error(error)));
  });
  ready.catch(() => undefined);
  return { output, ready, stop: () => void child.kill('SIGTERM') };
}

describe('npm start', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const account = (): string => join(folder, 'account.db');

  it('says where it is ready, serves on both addresses of localhost, and closes the account when it is stopped', async () => {
    const started = start('--port', '0', '--account', account());
    const url = await started.ready;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace('localhost', '127.0.0.1'))).status).toBe(200);
    started.stop();
    const { code, out, error } = await started.output;
    expect([code, error]).toEqual([0, '']);
    expect(out.match(/is ready at/g)).toHaveLength(1);
    expect(out).toContain('A new demo account was made in');
    openDatabase(account()).close();
  });

  it('has a first audit made, and no other one however often it is started', async () => {
    for (let times = 1; times <= 2; times += 1) {
      const started = start('--port', '0', '--account', account());
      await started.ready;
      started.stop();
      expect((await started.output).error).toBe('');
    }
    const database = openDatabase(account());
    const submitted = 'SELECT script.scriptid FROM local_task JOIN scriptdeployment ON primarykey = deployment JOIN script ON script.id = scriptdeployment.script';
    expect(database.all(submitted)).toEqual([{ scriptid: 'customscript_extsync_audit' }]);
    database.close();
  });

  it.each([
    ['a port that is no number', ['--port', 'http'], /^error: option '--port <number>' argument 'http' is invalid\. It must be a whole number from 0 to 65535\.$/],
    ['a negative number of roles', ['--roles', '-1'], /^error: option '--roles <number>' argument '-1' is invalid/],
    ['an unknown option', ['--color'], /^error: unknown option '--color'/],
  ])('refuses %s in one line', async (_what, options, message) => {
    const { code, error } = await start(...options).output;
    expect(code).toBe(1);
    expect(error.trim()).toMatch(message);
  });

  it('refuses a port that is taken, in one line, and makes no account', async () => {
    const other = createServer();
    const port = await listen(other, 0, '127.0.0.1');
    const { code, error } = await start('--port', String(port), '--account', account()).output;
    await stop(other);
    expect(code).toBe(1);
    expect(error).toBe(`Local NetSuite did not start. Port ${port} is taken by another program. Choose another with --port ${port + 1}.\n`);
    expect(existsSync(account())).toBe(false);
  });

  it('refuses a folder that cannot be written, in one line', async () => {
    const { code, error } = await start('--port', '0', '--account', join(repository, 'package.json', 'account.db')).output;
    expect(code).toBe(1);
    expect(error).toMatch(/^Local NetSuite did not start\. The account .* cannot be written: .*\n$/);
  });
});
