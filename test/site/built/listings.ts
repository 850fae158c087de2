import type { Page } from 'playwright-core';
import type { Open } from './open';
import { lookAtLines } from './reading';

const WINDOWS = [
  [390, 844],
  [800, 900],
  [1100, 800],
  [1280, 720],
  [1440, 900],
  [1920, 1000],
] as const;

/** Those at which something else comes first: no room beside the code, little room below it, two columns of it. */
const EDGES = [WINDOWS[0], WINDOWS[3], WINDOWS[4]] as const;

async function choose(page: Page, language: 'typescript' | 'both' | 'python'): Promise<void> {
  await page.evaluate((code) => {
    document.documentElement.dataset.code = code;
  }, language);
}

/** Code and notes: what is marked while one reads, and what is shown to who points. */
export function listingTests(open: Open): void {
  test('the program is whole at every width, and its notes are beside it or below it', async () => {
    const { page } = await open('cnn/');
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      const faults = await page.$$eval('[data-listing]', (listings) =>
        listings.flatMap((listing) => {
          const programs = [...listing.querySelectorAll('pre:has([data-number])')].filter(
            (pre) => pre.getClientRects().length > 0,
          );
          const code = programs[0]?.getBoundingClientRect();
          const notes = [...listing.querySelectorAll('[data-note]')].map((note) =>
            note.getBoundingClientRect(),
          );
          const apart = notes.every(
            ({ left, top }) => code && (left >= code.right - 1 || top >= code.bottom - 1),
          );
          return programs.length === 1 && apart ? [] : [listing.getAttribute('data-listing')];
        }),
      );
      expect({ width, faults }).toEqual({ width, faults: [] });
    }
    await page.close();
  });

  test.each([
    ['the pointer elsewhere', 'typescript', false, WINDOWS],
    ['the pointer resting on the code', 'typescript', true, EDGES],
    ['both languages shown', 'both', false, EDGES],
    ['both languages shown, the pointer resting on the code', 'both', true, EDGES],
    ['Python shown', 'python', false, EDGES],
  ] as const)(
    'what is marked belongs to the note at the reading line, with %s',
    async (_, language, rests, windows) => {
      for (const [width, height] of windows) {
        for (const listing of ['lessons/05-training.ts#loop', 'lessons/03-cnn.ts#forward']) {
          const { page } = await open(listing.includes('cnn') ? 'cnn/' : 'training/', { width });
          await page.setViewportSize({ width, height });
          await choose(page, language);
          const { right, all, wrong } = await lookAtLines(page, listing, rests);
          const where = `${listing} at ${width}x${height}`;
          expect(all).toBeGreaterThan(5);
          expect(right / all < 0.95 ? [where, wrong] : []).toEqual([]);
          await page.close();
        }
      }
    },
  );

  test('pointing at a line brings its note into the window, and moves nothing', async () => {
    for (const [width, height] of WINDOWS) {
      const { page } = await open('training/', { width });
      await page.setViewportSize({ width, height });
      const listing = page.locator('[data-listing="lessons/05-training.ts#loop"]');
      await listing.evaluate((figure) => figure.scrollIntoView({ block: 'start', behavior: 'instant' }));
      const groups = listing.locator('pre').first().locator('[data-group]');
      for (let index = 0; index < (await groups.count()); index++) {
        const line = (await groups.nth(index).boundingBox())!;
        const pane = (await listing.locator('pre').first().boundingBox())!;
        // A line that the code's own box hides cannot be pointed at.
        if (line.y < pane.y || line.y + 10 > Math.min(pane.y + pane.height, height)) continue;
        await page.mouse.move(line.x + 100, line.y + 8, { steps: 2 });
        const note = listing.locator(`[data-note="${index}"][data-active]`);
        const { y, height: high } = (await note.boundingBox())!;
        expect({ width, index, seen: y >= 0 && y + high <= height }).toEqual({ width, index, seen: true });
      }
      await page.close();
    }
  });

  test('a finger that touches a line calls its note, and scrolling lets it go', async () => {
    const { page } = await open('training/', { width: 390 });
    const listing = page.locator('[data-listing="lessons/05-training.ts#loop"]');
    await listing.evaluate((figure) => figure.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await listing.locator('[data-group="5"] [data-number]').first().click();
    const called = listing.locator('[data-note][data-called]');
    expect(await called.getAttribute('data-note')).toBe('5');
    await page.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
    await called.waitFor({ state: 'detached' });
    await page.close();
  });

  test('two languages are two columns with the same lines at the same height from 1440 pixels on', async () => {
    const { page } = await open('training/', { width: 1440 });
    await choose(page, 'both');
    const places = (): Promise<{ typescript: DOMRect; python: DOMRect }[]> =>
      page.$eval('[data-listing="lessons/05-training.ts#loop"]', (listing) => {
        const [first, second] = [...listing.querySelectorAll('pre:has([data-number])')];
        return [...(first?.querySelectorAll('[data-group]') ?? [])].map((group, index) => ({
          typescript: group.getBoundingClientRect().toJSON() as DOMRect,
          python: second!
            .querySelectorAll('[data-group]')
            [index]!.getBoundingClientRect()
            .toJSON() as DOMRect,
        }));
      });
    for (const { typescript, python } of await places()) {
      expect(Math.abs(typescript.y - python.y)).toBeLessThan(1);
      expect(python.x).toBeGreaterThanOrEqual(typescript.x + typescript.width - 1);
    }
    await page.setViewportSize({ width: 1439, height: 900 });
    const below = await places();
    expect(below[0]!.python.y).toBeGreaterThan(below[0]!.typescript.y);
    expect(Math.abs(below[0]!.python.x - below[0]!.typescript.x)).toBeLessThan(10);
    await page.close();
  });

  test('no name is broken in two, and no line number stands alone', async () => {
    const { page } = await open('cnn/', { width: 390 });
    for (const width of [390, 800, 1100, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const broken = await page.$$eval('[data-listing] [data-tip]', (names) =>
        names.filter((name) => name.getClientRects().length > 1).map(({ textContent }) => textContent),
      );
      expect({ width, broken }).toEqual({ width, broken: [] });
      const alone = await page.$$eval('[data-listing] [data-number]', (lines) =>
        lines
          .filter((line) => {
            const first = line.firstElementChild?.firstElementChild?.getClientRects()[0];
            return first !== undefined && first.top > line.getBoundingClientRect().top + 12;
          })
          .map(({ textContent }) => textContent),
      );
      expect({ width, alone }).toEqual({ width, alone: [] });
    }
    await page.close();
  });
}
