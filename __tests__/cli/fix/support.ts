import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, runCli } from '../support';

/** Fixes one file and gives what it holds then, with what the command wrote and ended with. */
export async function fixFile(content: string | Uint8Array, ...options: readonly string[]): Promise<{ code: number; out: string; err: string; bytes: Buffer; text: string }> {
  const folder = folderOf({ 'role.xml': content });
  const ended = await runCli(['fix', 'role.xml', ...options], { cwd: folder });
  const bytes = readFileSync(join(folder, 'role.xml'));
  return { ...ended, bytes, text: bytes.toString('utf8') };
}

/** A role with some lines as its permissions, as NetSuite lays it out. */
export const roleAround = (...lines: readonly string[]): string =>
  ['<role scriptid="customrole_sales">', '  <name>Sales</name>', '  <permissions>', ...lines, '  </permissions>', '</role>', ''].join('\n');

/** The lines of one permission, as NetSuite lays it out. */
export const row = (key: string, level: string): string =>
  `    <permission>\n      <permkey>${key}</permkey>\n      <permlevel>${level}</permlevel>\n    </permission>`;

/** A permission without any white space. */
export const shortRow = (key: string, level: string): string => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`;

/** What sign-in needs, in the order of the keys. */
export const signInKeys = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_WEBSERVICES'] as const;

/** The rows of sign-in, each from line to line. */
export const signInRows = signInKeys.map((key) => row(key, 'FULL')).join('\n');

export const shortSignInRows = signInKeys.map((key) => shortRow(key, 'FULL')).join('');
