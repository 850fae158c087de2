import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../support/browser';
import { loudPictures, namelessPictures } from './ears';
import { darkChoices, lostColours, paleText, smallLetters } from './eyes';
import { axe, readerOf } from './open';
import { builtSite, type BuiltSite } from './site';
import { strayMeanings } from './terms';

const site = builtSite();

function kilobytesOf(scripts: ReadonlySet<string>, { base, folder }: BuiltSite): number {
  expect(scripts.size).toBeGreaterThan(2);
  const bytes = [...scripts].map((url) => {
    const file = new URL(url).pathname.slice(base.length);
    return gzipSync(readFileSync(path.join(folder, file))).length;
  });
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000);
}

/** What is looked for, in this order, on a page that is opened once. */
const LOOKS = [
  'more than 300 kB of JavaScript, compressed',
  'axe’s findings',
  'pictures without a name',
  'letters in pictures that are smaller than 12 pixels',
  'meanings of words that leave the screen',
  'scrolling to the side',
  'faults of colour in the dark',
  'choices that are darker than what is not chosen, in the dark',
  'faults of colour in the system’s own colours',
  'choices and heat maps that the system’s own colours hide',
  'less contrast than 7 to 1 for who asks for more',
  'pictures that speak when a mouse passes, or twice at a press',
  'errors in the console, and requests to other hosts',
] as const;
type Look = (typeof LOOKS)[number];

/** Of axe's rules, those that a theme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

describeInBrowser('on every page', (browserPath) => {
  const reader = readerOf(browserPath, site);
  const found = Object.fromEntries(LOOKS.map((look) => [look, {}])) as Record<Look, Record<string, string[]>>;
  const seen = { words: 0, figures: 0 };

  /** The library's reference and the pages of files are made in a few moulds: of each, the first page and the longest are looked at. */
  function pagesToLookAt(): readonly string[] {
    const sizeOf = (name: string): number => statSync(path.join(site().folder, name, 'index.html')).size;
    const mouldOf = (name: string): string => (/^(api|files)\//.test(name) ? path.posix.dirname(name) : name);
    return [...new Set(site().pages.map(mouldOf))].flatMap((mould) => {
      const pages = site().pages.filter((name) => mouldOf(name) === mould);
      const longest = pages.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
      return [...new Set([pages[0]!, longest])];
    });
  }

  async function lookAt(name: string): Promise<void> {
    const note = (look: Look, faults: readonly string[], where = ''): void => {
      if (faults.length > 0) (found[look][name] ??= []).push(...faults.slice(0, 5).map((one) => where + one));
    };
    const { page, complaints, scripts } = await reader.open(name);
    const kB = kilobytesOf(scripts, site());
    note('more than 300 kB of JavaScript, compressed', kB > 300 ? [`${kB} kB`] : []);
    note('axe’s findings', await axe(page));
    await lookInAllWays(page, note);
    note('errors in the console, and requests to other hosts', complaints);
    await page.close();
  }

  async function lookInAllWays(
    page: Page,
    note: (look: Look, faults: readonly string[], where?: string) => void,
  ): Promise<void> {
    seen.words += await page.locator('main a[aria-describedby]').count();
    const figures = await page.locator('[data-figure]').count();
    seen.figures += figures;
    note('pictures without a name', await namelessPictures(page));
    for (const width of [320, 360, 800, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      note('meanings of words that leave the screen', await strayMeanings(page), `${width}: `);
      // Pictures shrink with the narrowest windows: one turns the phone, or zooms.
      if (width >= 360)
        note('letters in pictures that are smaller than 12 pixels', await smallLetters(page), `${width}: `);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      note('scrolling to the side', wide > width ? [`${wide} pixels at ${width}`] : []);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector(`html[data-theme=${colorScheme}]`);
      if (colorScheme === 'dark') {
        note('faults of colour in the dark', await axe(page, COLOURS));
        note('choices that are darker than what is not chosen, in the dark', await darkChoices(page));
      }
      const where = `${colorScheme}: `;
      await page.emulateMedia({ forcedColors: 'active' });
      note('faults of colour in the system’s own colours', await axe(page, COLOURS), where);
      note('choices and heat maps that the system’s own colours hide', await lostColours(page), where);
      await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
      // Pages without figures have no colours that those with figures do not have.
      if (figures > 0) note('less contrast than 7 to 1 for who asks for more', await paleText(page), where);
      await page.emulateMedia({ contrast: 'no-preference' });
    }
    note('pictures that speak when a mouse passes, or twice at a press', await loudPictures(page));
  }

  beforeAll(async () => {
    for (const name of pagesToLookAt()) await lookAt(name);
  }, 900_000);

  test.each(LOOKS)('there are no %s', (look) => {
    expect(found[look]).toEqual({});
  });

  test('there were words and pictures to look at', () => {
    expect(seen.words).toBeGreaterThan(100);
    expect(seen.figures).toBeGreaterThan(12);
  });
});
