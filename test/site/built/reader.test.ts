import { describeInBrowser } from '../../support/browser';
import type { Page } from 'playwright-core';
import { keptTests } from './kept';
import { readerOf } from './open';
import { searchBoxTests } from './search';
import { builtSite } from './site';
import { termTests } from './terms';

const site = builtSite();

describeInBrowser('a reader', (browserPath) => {
  const { open } = readerOf(browserPath, site);
  keptTests(open);
  searchBoxTests(open);
  termTests(open);

  describe('a listing', () => {
    const listing = '[data-listing="lessons/03-cnn.ts#forward"]';
    const activeNotes = (page: Page): Promise<string[]> =>
      page.$$eval(`${listing} [data-note][data-active]`, (notes) =>
        notes.map((note) => note.getAttribute('data-note') ?? ''),
      );

    test('marks the lines of the note that is pointed at, focused or scrolled to', async () => {
      const { page } = await open('cnn/');
      const note = page.locator(`${listing} [data-note="1"]`);
      await note.hover();
      expect(await activeNotes(page)).toEqual(['1']);
      const marked = await page.$$eval(`${listing} [data-active] [data-number]`, (lines) => lines.length);
      expect(marked).toBeGreaterThan(0);

      await page.mouse.move(0, 0);
      await page.locator(`${listing} [data-note="2"]`).focus();
      expect(await activeNotes(page)).toEqual(['2']);

      await page.locator(`${listing} [data-note="2"]`).blur();
      await note.evaluate((element) => {
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
        window.scrollBy({ top: 5, behavior: 'instant' });
      });
      await page.waitForFunction(`document.querySelector('${listing} [data-note="1"][data-active]')`);
      await page.close();
    });

    test('tells the types of names by keyboard, and shows shapes beside the lines', async () => {
      const { page } = await open('closer/sizes/');
      const code = page.locator('[data-listing="lessons/closer/03-sizes.ts#shapes"] pre').first();
      await code.focus();
      const status = page.locator(
        '[data-listing="lessons/closer/03-sizes.ts#shapes"] div[role=tooltip]:not([hidden])',
      );
      const types: string[] = [];
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('ArrowRight');
        types.push((await status.textContent()) ?? '');
      }
      expect(types.join('\n')).toMatch(/Tensor<readonly \[4, \d+, \d+, \d+\]>/);
      await page.keyboard.press('Escape');
      expect(await status.count()).toBe(0);
      const shapes = await page.$$eval('[data-shape]', (all) =>
        all.map((one) => one.getAttribute('data-shape')),
      );
      expect(shapes).toEqual(expect.arrayContaining(['[4, 28, 28, 6]', '[4, 14, 14, 6]', '[4, 400]']));
      await page.close();
    });

    test('shows PyTorch’s lines on request, on every page from then on', async () => {
      const { page } = await open('cnn/');
      const typescript = page.locator(`${listing} pre[aria-label^="TypeScript"]`).first();
      const switchTo = (name: string): Promise<void> =>
        page.locator(listing).getByRole('button', { name, exact: true }).click();
      const pythonLine = page.locator(`${listing} pre[aria-label^="the same in PyTorch"]`).first();
      expect(await pythonLine.isVisible()).toBe(false);
      await switchTo('Both');
      expect(await pythonLine.isVisible()).toBe(true);
      await switchTo('PyTorch');
      expect(await typescript.isVisible()).toBe(false);
      // Before the page's program runs: the lines do not change under the reader's eyes.
      await page.route('**/assets/js/*', (route) => route.abort());
      await page.goto(page.url().replace('cnn/', 'training/'));
      expect(await page.locator('pre[aria-label^="the same in PyTorch"]').first().isVisible()).toBe(true);
      await page.evaluate('localStorage.clear()');
      await page.close();
    });

    test('shows PyTorch’s lines where the browser keeps nothing for a site', async () => {
      const { page, complaints } = await open('cnn/', { storage: false });
      const both = page.locator(listing).getByRole('button', { name: 'Both', exact: true });
      await both.click();
      expect(await both.getAttribute('aria-pressed')).toBe('true');
      expect(
        await page.locator(`${listing} pre[aria-label^="the same in PyTorch"]`).first().isVisible(),
      ).toBe(true);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  test('a narrow screen has a menu that the keyboard opens, and none before', async () => {
    const { page, complaints } = await open('cnn/', { width: 400 });
    const menu = page.locator('.navbar-sidebar');
    expect(await menu.count()).toBe(0);
    await page.locator('.navbar__toggle').focus();
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Glossary' }).first().waitFor();
    await page.locator('.navbar-sidebar__close').focus();
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the theme follows the system and can be chosen', async () => {
    const { page } = await open('', { dark: true });
    const theme = (): Promise<unknown> => page.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    const button = page.locator('button[class*=toggleButton]').first();
    for (let presses = 0; presses < 3 && (await theme()) === 'dark'; presses++) await button.click();
    expect(await theme()).toBe('light');
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  test('a word that is used first tells its meaning when it has the focus', async () => {
    const { page } = await open('training/');
    const word = page.locator('a[href$="glossary/#epoch"]').first();
    await word.focus();
    const tip = page.locator(`#${CSS_ESCAPE((await word.getAttribute('aria-describedby'))!)}`);
    expect(await tip.isVisible()).toBe(true);
    expect(await tip.textContent()).toContain('all training images');
    await page.close();
  });

  test('a quiz says why an answer is right or not', async () => {
    const { page } = await open('cnn/');
    const question = page.locator('fieldset[data-quiz]:not([data-guess])').first();
    const answer = question.locator('[role=status]');
    const said = new Set<string>();
    for (const choice of await question.locator('input[type=radio]').all()) {
      await choice.focus();
      await page.keyboard.press('Space');
      said.add(((await answer.textContent()) ?? '').slice(0, 6));
    }
    expect([...said].sort()).toEqual(['Not qu', 'Right.']);
    await page.close();
  });

  test('the keyboard reaches every control of a lesson', async () => {
    const { page } = await open('loss-and-optimizer/');
    const controls = await page.$$eval('main :is(a[href], button, input, select, summary)', (all) =>
      all.map((element, index) => {
        element.setAttribute('data-control', String(index));
        // Buttons that can't be pressed now, and all but one radio of a group, are no stops.
        const stop =
          !element.matches(':disabled, [type=radio], [tabindex="-1"]') && element.getClientRects().length > 0;
        return stop ? String(index) : '';
      }),
    );
    const reached = new Set<string>();
    await page
      .locator('main')
      .first()
      .evaluate((main) => {
        main.setAttribute('tabindex', '-1');
        (main as HTMLElement).focus();
      });
    const stops = controls.filter((control) => control !== '');
    for (let presses = 0; presses < 600 && reached.size < stops.length; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<string | null>(
        `document.activeElement?.getAttribute('data-control') ?? null`,
      );
      if (at !== null && stops.includes(at)) reached.add(at);
    }
    expect(stops.filter((control) => !reached.has(control))).toEqual([]);
    await page.close();
  });
});

/** React's ids contain characters that a selector must escape. */
function CSS_ESCAPE(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
