import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';

/** Letters in the kinds of type that pages use, and the controls that browsers draw themselves; a style of its own, so that only a machine changes it. */
const specimen = `<!DOCTYPE html><meta charset="utf-8"><style>
body{margin:0;width:380px;padding:10px;font:14px/1.5 "Open Sans","Segoe UI",Helvetica,Arial,sans-serif}
b{font-weight:600}p{margin:4px 0}code{font:13px ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
</style><p>Hamburgefonstiv 0123456789 &gt; “ ”</p><p style="font-size:20px"><b>Hamburgefonstiv</b></p><p style="font-size:13px">Hamburgefonstiv</p>
<p><code>Hamburgefonstiv</code></p><details><summary>Hamburgefonstiv</summary></details>
<p><input value="Hamburg"> <input type="checkbox" checked> <select><option>Hamburg</select></p>`;

/** Gives how this machine and its Chromium draw letters. */
export async function specimenOf(browser: Browser): Promise<PNG> {
  const page = await browser.newPage({ viewport: { width: 400, height: 260 } });
  await page.setContent(specimen);
  const picture = PNG.sync.read(await page.screenshot());
  await page.close();
  return picture;
}
