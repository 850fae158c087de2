import type { Page } from 'playwright-core';

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

/** What a picture says while a mouse passes over it, and where one press or key says more than one thing. */
export async function loudPictures(page: Page): Promise<string[]> {
  const loud: string[] = [];
  const said = await listen(page);
  for (const figure of await page.locator('[data-figure]').all()) {
    await figure.scrollIntoViewIfNeeded();
    const box = (await figure.boundingBox())!;
    await page.mouse.move(box.x - 5, box.y - 5);
    for (const down of [0.15, 0.4, 0.65])
      await page.mouse.move(box.x + box.width, box.y + down * Math.min(box.height, 800), { steps: 12 });
    const words = await said();
    if (words.length > 0) loud.push(`${await figure.getAttribute('data-figure')}: ${words.join(' | ')}`);
    // The first buttons of each, by keyboard: further ones are of the same kind.
    const buttons = figure.locator('button');
    for (let i = 0; i < Math.min(12, await buttons.count()); i++) {
      const button = buttons.nth(i);
      if (!(await button.isEnabled()) || !(await button.isVisible())) continue;
      await button.focus();
      await said();
      await page.keyboard.press('Enter');
      const answers = await said();
      if (answers.length > 1) loud.push(`${await button.textContent()}: ${answers.join(' | ')}`);
    }
  }
  return loud;
}

/** Pictures without a name. */
export async function namelessPictures(page: Page): Promise<string[]> {
  return page.$$eval('figure[data-figure]', (all) =>
    all
      .filter(
        (one) =>
          !/\w{3}/.test(
            document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
          ),
      )
      .map((one) => one.outerHTML.slice(0, 80)),
  );
}
