import type { Page } from 'playwright-core';

/** Where Tab comes to a halt. */
export interface Stop {
  /** As in the list of what must be reached. */
  readonly what: string;
  /** Whether its focus is seen: it has an outline, stands in the window, and nothing covers it. */
  readonly isSeen: boolean;
}

/** No page has as many stops; one that seems to holds its reader fast. */
const mostStops = 600;

/**
 * Gives everything on the page that a keyboard must reach, folded parts included, in the order of its text: its number,
 * its name in HTML and its text. One radio button stands for all of its group, as for Tab. Leaves a mark on each for the walk.
 */
export function mustBeReached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
    for (const details of folded) details.open = true;
    const groups = new Set<string>();
    const isStop = (element: HTMLElement): boolean => {
      if (element.matches(':disabled, [type=hidden], [tabindex="-1"]') || !element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    };
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(isStop);
    all.forEach((element, index) => {
      const words = (element.innerText || element.getAttribute('aria-label') || element.getAttribute('name') || '').trim().slice(0, 60);
      element.dataset['stop'] = `${index} ${element.localName} ${words}`;
    });
    for (const details of folded) details.open = false;
    return all.map((element) => element.dataset['stop']!);
  });
}

/** What has the focus: undefined where nothing of the page has it, or where the walk was before. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element.dataset['walked'] !== undefined) return undefined;
    element.dataset['walked'] = '';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getClientRects()[0]!;
    const uppermost = document.elementFromPoint(left + Math.min(width, 12) / 2, top + Math.min(height, 12) / 2);
    const isUncovered = uppermost !== null && (element.contains(uppermost) || uppermost.contains(element));
    return {
      // A box that scrolls can be reached too, so that arrow keys move what is in it.
      what: element.dataset['stop'] ?? (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth ? 'scrolls' : element.outerHTML),
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && isUncovered,
    };
  });
}

/** Walks through a page by Tab, opens by Enter what is folded, and gives each stop until the walk leaves the page or begins again. */
export async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === undefined) return stops;
    stops.push(stop);
    if (/^\d+ summary /.test(stop.what)) await page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not leave the page after ${mostStops} stops; the last was ${stops.at(-1)!.what}.`);
}
