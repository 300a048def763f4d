import { unfold } from '../support/axe';
import { demoInChromium } from '../support/chromiumDemo';
import { checkerPages, otherReaders, pageNamed, readIn } from '../support/chromiumPages';
import { differenceOf, isRenewing, keep, keptFiles, pictureOf, removeOthers } from '../support/looks';
import { keepPlaces, misplacedOf, placesOf } from '../support/looksPlaces';
import { specimenOf } from '../support/looksSpecimen';

const demo = demoInChromium();

const inGerman = { ...readIn(pageNamed('your-access-not-ready'), otherReaders.german), name: 'german' };
const pictured = [...checkerPages.filter(({ looksLike }) => looksLike === undefined), inGerman];

/** A phone or a task pane, a tablet, a desktop; and a sheet of A4 between its margins. */
const widths = [400, 768, 1440] as const;
const sheet = 718;
const printed = [pageNamed('your-access-not-ready'), pageNamed('account')];

const nameOf = ({ name }: { readonly name: string }, width: number | 'printed') => `${name}-${width}`;
const names = [...pictured.flatMap((each) => widths.map((width) => nameOf(each, width))), ...printed.map((each) => nameOf(each, 'printed'))];

/** Whether letters are drawn here as they were where the pictures were taken; if not, a picture would only tell the fonts. */
let sameLetters = true;

beforeAll(async () => {
  const specimen = await specimenOf(demo.browser);
  if (isRenewing) return keep('specimen', specimen);
  sameLetters = differenceOf('specimen', specimen) === undefined;
  if (sameLetters) return;
  const words = 'Letters are drawn here in another way than where the pictures were taken: places are compared, pictures are not.';
  if (process.env['REQUIRE_LOOKS'] === '1') throw new Error(words);
  console.warn(words);
});

afterAll(() => {
  if (isRenewing) removeOthers(['specimen', ...names]);
});

/** Keeps how a page looks, or gives how that differs from what was kept. */
async function compare(page: Parameters<typeof pictureOf>[0], name: string): Promise<readonly string[]> {
  const places = await placesOf(page);
  const picture = await pictureOf(page);
  if (isRenewing) {
    keepPlaces(name, places);
    keep(name, picture);
    return [];
  }
  const difference = sameLetters ? differenceOf(name, picture) : undefined;
  return [...misplacedOf(name, places), ...(difference === undefined ? [] : [difference])];
}

describe('looks as it did', () => {
  it.each(pictured.map((each) => [each.name, each] as const))('%s, at each width', (_, checkerPage) =>
    demo.open(checkerPage, async (page) => {
      const differences: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        differences.push(...(await compare(page, nameOf(checkerPage, width))));
      }
      expect(differences).toEqual([]);
    }),
  );

  it.each(printed.map((each) => [each.name, each] as const))('%s, on paper', (_, checkerPage) =>
    demo.open(
      checkerPage,
      async (page) => {
        await unfold(page);
        await page.emulateMedia({ media: 'print' });
        expect(await compare(page, nameOf(checkerPage, 'printed'))).toEqual([]);
      },
      { viewport: { width: sheet, height: 900 } },
    ),
  );
});

describe('the pictures', () => {
  it('are of pages that are still there', () => {
    expect(keptFiles().map((file) => file.replace(/\.png$/, '')).sort()).toEqual(['specimen', ...names].sort());
  });
});
