import type { Page } from 'playwright-core';
import type { Open } from './open';

const TERM = 'main a[aria-describedby][href*="/glossary/#"]';

/** Whether the meaning of the first word of a page is to be seen. */
const isShown = (page: Page): Promise<boolean> =>
  page.locator(TERM).first().locator('xpath=..').locator('[role=tooltip]').isVisible();

/** Meanings of words that leave the screen, as wide as it is. */
export async function strayMeanings(page: Page): Promise<string[]> {
  // The page has laid itself out anew after a frame, and has heard of it after another.
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
  return page.evaluate(async (selector) => {
    const out: string[] = [];
    const words = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (word) => word.getClientRects().length > 0,
    );
    for (const word of words) {
      word.blur();
      word.focus();
      await Promise.resolve();
      const tip = word.parentElement?.querySelector('[role=tooltip]')?.parentElement;
      const { left, right, top, width: wide } = tip!.getBoundingClientRect();
      const bar = document.querySelector('.navbar')!.getBoundingClientRect().bottom;
      if (wide === 0 || left < 0 || right > document.documentElement.clientWidth || top < bar)
        out.push(`${word.textContent}: ${left} to ${right}, from ${top}`);
    }
    return out;
  }, TERM);
}

/** The meanings of words, where they are used first. */
export function termTests(open: Open): void {
  test('a meaning stays under the mouse and the focus, and goes with Escape', async () => {
    const { page } = await open('training/');
    const word = page.locator(TERM).first();
    await word.scrollIntoViewIfNeeded();
    await word.hover();
    expect(await isShown(page)).toBe(true);
    const tip = word.locator('xpath=..').locator('[role=tooltip]');
    const [from, to] = [await word.boundingBox(), await tip.boundingBox()];
    // On the straight way to it, too.
    const steps = 12;
    const middle = (box: typeof from) => [box!.x + Math.min(20, box!.width / 2), box!.y + box!.height / 2];
    for (let step = 0; step <= steps; step++) {
      const [x, y] = middle(from).map((start, i) => start + ((middle(to)[i]! - start) * step) / steps);
      await page.mouse.move(x!, y!);
      expect(await isShown(page)).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await isShown(page)).toBe(false);
    await page.mouse.move(0, 0);
    await word.focus();
    expect(await isShown(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isShown(page)).toBe(false);
    await word.hover();
    expect(await isShown(page)).toBe(true);
    await page.mouse.move(0, 0);
    await page.keyboard.press('Tab');
    expect(await isShown(page)).toBe(false);
    await page.close();
  });

  test('a tap shows a meaning with a link in it, on the same page; a tap elsewhere takes it away', async () => {
    const { page } = await open('training/', { width: 390 });
    const word = page.locator(TERM).first();
    await word.scrollIntoViewIfNeeded();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (x: number, y: number): Promise<void> => {
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const address = page.url();
    const { x, y, width, height } = (await word.boundingBox())!;
    await tap(x + width / 2, y + height / 2);
    const more = word.locator('xpath=..').locator('span a');
    await more.waitFor();
    expect(page.url()).toBe(address);
    await tap(3, 300);
    await more.waitFor({ state: 'detached' });
    await tap(x + width / 2, y + height / 2);
    await more.waitFor();
    const box = (await more.boundingBox())!;
    await tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL('**/glossary/#*');
    await page.close();
  });

  test('without JavaScript a word leads to its meaning', async () => {
    const { page } = await open('training/');
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.locator(TERM).first().click();
    expect(page.url()).toContain('/glossary/#');
    await page.close();
  });
}
