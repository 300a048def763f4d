import type { Page, Route } from 'playwright-core';
import { demoInChromium } from '../support/chromiumDemo';
import { pageNamed, type CheckerPage } from '../support/chromiumPages';

const demo = demoInChromium();

/** Longer than any pause between two looks, in milliseconds. */
const LONG = 300_000;

const press = (page: Page) => page.getByRole('button', { name: 'Run an audit now' }).click();
const words = (page: Page) => page.locator('[data-progress-words]');
const isProgress = (url: URL) => url.searchParams.get('format') === 'json';

const working = (stepsDone: number) => ({ progress: { state: 'working', sentence: `Step ${stepsDone}`, steps: 5, stepsDone } });
const ended = { progress: { state: 'ended', sentence: 'The audit has ended', steps: 5, stepsDone: 5 } };

type Reply = object | 'no network' | 'another page';

async function give(route: Route, reply: Reply): Promise<void> {
  if (reply === 'no network') return route.abort();
  if (reply === 'another page') return route.fulfill({ contentType: 'text/html', body: '<p>Please log in.</p>' });
  return route.fulfill({ json: reply });
}

/** Begins an audit on a page whose clock stands still, and answers each look at it by the next of these replies, then by the last. */
function following(replies: readonly Reply[], look: (page: Page, asked: () => number, problems: string[]) => Promise<void>): Promise<void> {
  let asked = 0;
  const begin = async (page: Page): Promise<void> => {
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.route(isProgress, (route) => give(route, replies[Math.min(asked++, replies.length - 1)]!));
    await press(page);
    await words(page).waitFor();
  };
  const checkerPage: CheckerPage = { ...pageNamed('audits-none'), reach: begin };
  return demo.openAlone(checkerPage, (page, problems) => look(page, () => asked, problems));
}

/** Lets time pass until the page has looked once more. */
async function pass(page: Page, asked: () => number): Promise<void> {
  for (const before = asked(); asked() === before; ) await page.clock.runFor(500);
}

describe('an audit that was begun here', () => {
  it('is followed to its end, and the page then shows what it found, without a hand', () =>
    demo.open(pageNamed('audits-none'), async (page) => {
      await press(page);
      await page.getByText('The audit has ended').waitFor();
      expect(await page.locator('tr[data-audit]').count()).toBe(1);
      expect(await page.locator('[data-progress]').count()).toBe(0);
    }));

  it('is told step by step, in words that are heard and in a bar', () =>
    following([working(1), working(1.5), working(4)], async (page, asked) => {
      expect(await words(page).getAttribute('role')).toBe('status');
      for (const done of [1, 1.5, 4]) {
        await pass(page, asked);
        await page.getByText(`Step ${done}`, { exact: true }).waitFor();
        expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(done);
      }
    }));

  it('has an address at which nothing is sent twice', () =>
    following([working(1)], async (page) => {
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('view'), searchParams.get('begin')]).toEqual(['audits', null]);
      const reloaded = page.waitForRequest((request) => request.isNavigationRequest());
      await page.reload();
      expect((await reloaded).method()).toBe('GET');
    }));

  it('is not asked for while nobody looks, and at once when somebody does', () =>
    following([working(1)], async (page, asked) => {
      const show = (hidden: boolean) =>
        page.evaluate((isHidden) => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
          document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
      await show(true);
      await page.clock.runFor(LONG);
      expect(asked()).toBe(0);
      await show(false);
      await page.getByText('Step 1', { exact: true }).waitFor();
      expect(asked()).toBe(1);
    }));

  it('is asked for less and less often', () =>
    following([working(1)], async (page) => {
      await page.evaluate((reply) => {
        const times: number[] = [];
        const answer = () => {
          times.push(Date.now());
          return Promise.resolve(new Response(JSON.stringify(reply), { headers: { 'Content-Type': 'application/json' } }));
        };
        Object.assign(window, { times, fetch: answer });
      }, working(1));
      for (let second = 0; second < 120; second += 1) await page.clock.runFor(1000);
      const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
      const pauses = times.slice(1).map((time, index) => time - times[index]!);
      expect(pauses.length).toBeGreaterThan(5);
      expect(pauses.at(-1)).toBeGreaterThan(4 * pauses[0]!);
    }));

  it('is asked for again after the network failed', () =>
    following(['no network', working(3)], async (page, asked, problems) => {
      await pass(page, asked);
      await pass(page, asked);
      await page.getByText('Step 3', { exact: true }).waitFor();
      expect(problems.splice(0).filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
    }));

  it.each<[string, Reply]>([
    ['it has ended', ended],
    ['the answer is another page', 'another page'],
    ['there is nothing to follow any more', {}],
  ])('is looked at as a page once %s', (_, reply) =>
    following([working(1), reply], async (page, asked) => {
      await pass(page, asked);
      await page.getByText('Step 1', { exact: true }).waitFor();
      const loaded = page.waitForEvent('load');
      await pass(page, asked);
      await loaded;
      expect(new URL(page.url()).searchParams.get('format')).toBeNull();
    }),
  );
});
