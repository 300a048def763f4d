import type { Page } from 'playwright-core';

/** What hostile markup in a test calls where it is run. */
export const canary = '__canary';

/**
 * Watches a page, and gives a list that fills with what must not be: a script's error, a blocked or broken resource (a
 * breach of the page's own Content Security Policy among them), a dialog, markup that was run.
 */
export async function watchPage(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction(canary, (what: unknown) => problems.push(`markup was run: ${String(what)}`));
  return problems;
}
