import type { Page } from 'playwright-core';
import type { Open } from './open';

const NAMES = [
  'environment/',
  'data/',
  'cnn/',
  'training/',
  'testing/',
  'pytorch-map/',
  'api/classes/DataLoader/',
];

/** Parts of the page that hold more than they show, without a sign of it. */
function cutWithoutSign(page: Page): Promise<string[]> {
  return page.$$eval('main :is(pre, div, table)', (boxes) =>
    boxes
      .filter((box) => {
        const { overflowX } = getComputedStyle(box);
        return (
          /auto|scroll/.test(overflowX) && box.checkVisibility() && box.scrollWidth > box.clientWidth + 1
        );
      })
      .filter((box) => {
        const frame = box.parentElement!;
        return (
          !/end|both/.test(frame.dataset.cut ?? '') || getComputedStyle(frame, '::after').display === 'none'
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}

/** Copy buttons that lie over the text of their code, as it is seen. */
function buttonsOverText(page: Page): Promise<string[]> {
  return page.$$eval('main button', (buttons) =>
    buttons
      .filter(({ textContent }) => textContent === 'Copy')
      .filter((button) => {
        const place = button.getBoundingClientRect();
        const pre = button.parentElement?.querySelector('pre');
        if (!pre || place.width === 0) return false;
        const shown = pre.getBoundingClientRect();
        const text = document.createRange();
        text.selectNodeContents(pre);
        return [...text.getClientRects()].some(
          (line) =>
            Math.min(line.right, shown.right) > place.left &&
            Math.max(line.left, shown.left) < place.right &&
            line.bottom > place.top &&
            line.top < place.bottom,
        );
      })
      .map((button) => button.parentElement!.outerHTML.slice(0, 100)),
  );
}

/** Boxes of code, and tables. */
export function boxTests(open: Open): void {
  test('what is cut shows that it scrolls, and no button lies over text', async () => {
    for (const name of NAMES) {
      const { page } = await open(name);
      await page.$$eval('main details', (folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      for (const width of [320, 390, 800, 1100, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // What observers of a size have to say, they say before the second frame from here.
        await page.evaluate(
          () =>
            new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
        );
        expect({ name, width, cut: await cutWithoutSign(page) }).toEqual({ name, width, cut: [] });
        expect({ name, width, over: await buttonsOverText(page) }).toEqual({ name, width, over: [] });
      }
      await page.close();
    }
  });

  test('the last column of the summary can be reached by keyboard, and then shows no more to come', async () => {
    const { page } = await open('cnn/', { width: 390 });
    const table = page.locator('main pre[role=group]', { hasText: '62,006' }).last();
    expect(await table.textContent()).toContain('62,006');
    await table.focus();
    for (let presses = 0; presses < 20; presses++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (pre) => pre.parentElement?.dataset.cut === 'start',
      await table.elementHandle(),
    );
    await page.close();
  });

  test('the title of a piece of code is above it', async () => {
    const { page } = await open('closer/losses/');
    const title = page.getByText('one run of the PyTorch lab', { exact: true });
    expect(await title.isVisible()).toBe(true);
    const code = page.locator('main div', { has: title }).last();
    expect((await title.boundingBox())!.x).toBeLessThan((await code.boundingBox())!.x + 5);
    await page.close();
  });
}
