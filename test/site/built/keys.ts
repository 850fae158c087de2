import type { Page } from 'playwright-core';
import type { Open } from './open';

const LESSONS = [
  'environment/',
  'data/',
  'cnn/',
  'loss-and-optimizer/',
  'backward/',
  'training/',
  'testing/',
];

/** How many times the Tab key stops on a page. */
async function tabStops(page: Page): Promise<number> {
  return await page.$$eval('a[href], button, input, select, textarea, summary, [tabindex]', (all) => {
    const groups = new Set<string>();
    return all.filter((element) => {
      if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled'))
        return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.closest('details:not([open])') && !element.matches('details > summary')) return false;
      // Of radio buttons with one name, one.
      if (!element.matches('[type=radio]')) return true;
      const name = element.getAttribute('name') ?? '';
      return !groups.has(name) && groups.add(name);
    }).length;
  });
}

/** Counts what the page says to who listens, during an act. */
async function announcements(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(document.getElementById('announcer')!.textContent));
    observer.observe(document.getElementById('announcer')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { said });
  });
  await act();
  return await page.evaluate<number>('window.said.length');
}

/** The keyboard's way through a page, and what those hear who do not see it. */
export function keyTests(open: Open): void {
  test.each(LESSONS)('%s has fewer than 120 stops of the Tab key', async (name) => {
    const { page } = await open(name);
    expect(await tabStops(page)).toBeLessThan(120);
    await page.close();
  });

  test('a listing is five stops at most, and the first leads past it', async () => {
    const { page } = await open('training/');
    const listing = page.locator('[data-listing="lessons/05-training.ts#loop"]');
    await listing.locator('a').first().focus();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip this listing');
    let stops = 0;
    const inside = (): Promise<boolean> =>
      listing.evaluate(
        (figure) =>
          figure.contains(document.activeElement) &&
          !document.activeElement!.closest('[data-note] > :not(a)'),
      );
    for (; await inside(); stops++) await page.keyboard.press('Tab');
    expect(stops).toBeLessThanOrEqual(5);
    await listing.locator('a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await listing.evaluate((figure) => figure.contains(document.activeElement))).toBe(false);
    await page.close();
  });

  test('the arrow keys go through what can be done with a listing, and through its notes', async () => {
    const { page } = await open('training/');
    const listing = page.locator('[data-listing="lessons/05-training.ts#loop"]');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    await listing.getByRole('toolbar').getByRole('link').first().focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('Copy');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('PyTorch');
    await listing.locator('[data-note] > a').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await listing.locator('[data-group="2"][data-active]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('one act is one announcement, and a pointer that passes is none', async () => {
    const { page } = await open('cnn/');
    await page.context().grantPermissions(['clipboard-write']);
    const listing = page.locator('[data-listing="lessons/03-cnn.ts#forward"]');
    const code = listing.locator('pre').first();
    await code.focus();
    expect(await announcements(page, () => page.keyboard.press('ArrowRight'))).toBe(1);
    expect(await announcements(page, () => page.keyboard.press('ArrowDown'))).toBe(1);
    const passing = async (): Promise<void> => {
      const { x, y } = (await code.boundingBox())!;
      await page.mouse.move(x + 50, y + 5);
      await page.mouse.move(x + 300, y + 120, { steps: 25 });
    };
    expect(await announcements(page, passing)).toBe(0);
    const copy = async (): Promise<void> => {
      await listing.getByRole('button', { name: 'Copy' }).click();
      await listing.getByRole('button', { name: 'Copied' }).waitFor();
    };
    expect(await announcements(page, copy)).toBe(1);
    await page.close();
  });

  test('code and notes are no landmarks and no live regions', async () => {
    const { page } = await open('cnn/');
    const inListings = (selector: string): Promise<number> =>
      page.locator(`[data-listing] :is(${selector})`).count();
    expect(await inListings('section[aria-label], [role=region], nav, main, aside')).toBe(0);
    expect(await inListings('[role=status], [role=alert], [aria-live]')).toBe(0);
    const names = await page.$$eval('nav', (all) =>
      all.filter((nav) => nav.checkVisibility()).map((nav) => nav.getAttribute('aria-label') ?? ''),
    );
    expect(new Set(names).size).toBe(names.length);
    await page.close();
  });
}
