import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Io } from '../../cli/io';
import { run } from '../../cli/run';

export { roleXml } from '../support/roleXml';

/** What a test may say of the world that a command runs in. */
export interface World {
  readonly cwd?: string;
  /** What stands on standard input; undefined for a terminal where nothing is typed. */
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  readonly hasColours?: boolean;
}

/** Runs the command line in this process and gives what it wrote and ended with. */
export async function runCli(argv: readonly string[], world: World = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const stdin = Object.assign(Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]), { isTTY: world.stdin === undefined });
  const io: Io = {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    stdin,
    hasColours: world.hasColours ?? false,
    width: world.columns ?? 100,
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
  };
  return { code: await run(argv, io), ...written };
}

const folders: string[] = [];

/** Makes a folder with these files, by their paths; it is removed when the test file is done. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'extendsync-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The three permissions that sign-in needs. */
export const signInPermissions = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL', ADMI_WEBSERVICES: 'FULL' } as const;
