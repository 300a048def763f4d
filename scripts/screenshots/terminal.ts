import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AnsiUp } from 'ansi_up';
import type { Browser } from 'playwright-core';
import { roleXml } from '../../__tests__/support/roleXml';
import type { Io } from '../../cli/io';
import { run } from '../../cli/run';

/** Characters a line, as many as README's width shows well. */
const columns = 92;

/** What somebody types who meets the command line for the first time. */
const session = [['check'], ['fix'], ['check']];

const files = {
  'customrole_sales_emea.xml': roleXml({ ADMI_WEBSERVICES: 'FULL', LIST_CONTACT: 'EDIT', LIST_CRMMESSAGE: 'VIEW' }, { scriptId: 'customrole_sales_emea', name: 'Sales Representative EMEA' }),
};

/** Runs the session in a folder of its own, and gives what stands on the terminal then, with its colours. */
async function record(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'extendsync-terminal-'));
  let shown = '';
  const write = (text: string): void => void (shown += text);
  const io: Io = { out: write, err: write, stdin: Readable.from([]), hasColours: true, width: columns, cwd: folder, env: {} };
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    for (const [index, argv] of session.entries()) {
      write(`${index === 0 ? '' : '\n'}\u001b[2m$\u001b[0m npx extendsync ${[...argv, 'customrole_sales_emea.xml'].join(' ')}\n`);
      await run([...argv, 'customrole_sales_emea.xml'], io);
    }
    return shown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const style = `
  body { margin: 0; background: #1e2430; }
  pre { margin: 0; padding: 20px 24px; display: inline-block; color: #e6e9ef; font: 15px/1.3 'DejaVu Sans Mono', monospace; }
  .ansi-red-fg { color: #ff8a80; }
  .ansi-green-fg { color: #7bd88f; }
  .ansi-yellow-fg { color: #f2cc60; }
  .ansi-magenta-fg { color: #d7a6ff; }`;

/** A picture of a terminal in which the command line checks and mends a role. */
export async function pictureTerminal(browser: Browser): Promise<Buffer> {
  const ansi = new AnsiUp();
  ansi.use_classes = true;
  const text = ansi.ansi_to_html((await record()).trimEnd());
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><style>${style}</style><pre>${text}</pre>`);
    return await page.locator('pre').screenshot();
  } finally {
    await context.close();
  }
}
