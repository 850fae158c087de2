import type { Page } from 'playwright-core';
import type { Open } from './open';

/** Counts from now on how often something is said to who listens: changes of what is read out by itself. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    const observer = new MutationObserver((changes) => {
      const spoken = new Set(
        changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest(regions),
        ),
      );
      for (const region of spoken)
        if (region instanceof HTMLElement && !region.hidden) said.push(region.textContent);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate<string[]>('window.said.splice(0)');
}

/** Pictures for who listens, and for who needs other colours. */
export function earTests(open: Open, pages: () => readonly string[]): void {
  test('a mouse that passes over a picture says nothing, and one press or key says one thing', async () => {
    const loud: Record<string, string[]> = {};
    let figures = 0;
    for (const name of pages()) {
      const { page } = await open(name);
      const said = await listen(page);
      for (const figure of await page.locator('[data-figure]').all()) {
        figures++;
        await figure.scrollIntoViewIfNeeded();
        const box = (await figure.boundingBox())!;
        await page.mouse.move(box.x - 5, box.y - 5);
        for (const down of [0.15, 0.4, 0.65])
          await page.mouse.move(box.x + box.width, box.y + down * Math.min(box.height, 800), { steps: 12 });
        const words = await said();
        if (words.length > 0) loud[`${name} ${await figure.getAttribute('data-figure')}`] = words;
        // The first buttons of each, by keyboard: further ones are of the same kind.
        const buttons = figure.locator('button');
        for (let i = 0; i < Math.min(12, await buttons.count()); i++) {
          const button = buttons.nth(i);
          if (!(await button.isEnabled()) || !(await button.isVisible())) continue;
          await button.focus();
          await said();
          await page.keyboard.press('Enter');
          const answers = await said();
          if (answers.length > 1) loud[`${name} ${await button.textContent()}`] = answers;
        }
      }
      await page.close();
    }
    expect(figures).toBeGreaterThan(12);
    expect(loud).toEqual({});
  }, 300_000);

  test('each picture has a name', async () => {
    for (const name of pages()) {
      const { page } = await open(name);
      const names = await page.$$eval('figure[data-figure]', (all) =>
        all.map(
          (one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
        ),
      );
      for (const text of names) expect(text).toMatch(/\w{3}/);
      await page.close();
    }
  });
}
