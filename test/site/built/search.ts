import { readFileSync } from 'node:fs';
import path from 'node:path';
import { find } from '../../../website/plugins/search/find';
import { tableFrom } from '../../../website/plugins/search/table';
import type { Open } from './open';
import { HELD_OUT, KNOWN, type Query } from './queries';
import type { BuiltSite } from './site';

/** What the search of the built site finds, in the index and in a browser. */
export function searchTests(site: () => BuiltSite): void {
  const table = () => tableFrom(readFileSync(path.join(site().folder, 'search-index.json'), 'utf8'));

  test.each([
    ['that the search was made with', KNOWN],
    ['that it had not seen', HELD_OUT],
  ])('the questions %s have the right place among the first three', (_, queries) => {
    const index = table();
    const missed = queries.flatMap(([typed, right]: Query) => {
      const first = find(index, typed)
        .slice(0, 3)
        .map(({ url, page, title }) => `${url} ${page}: ${title}`);
      return first.some((place) => right.test(place)) ? [] : [{ typed, first }];
    });
    // Nine in ten, as of any others of this kind.
    expect(missed.slice(0, queries.length / 10)).toEqual(missed);
  });

  test('nothing is in the index that no reader sees, and words stand apart', () => {
    const texts = find(table(), 'convolution').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(10);
    const all = readFileSync(path.join(site().folder, 'search-index.json'), 'utf8');
    // The meaning of a word beside it, what keys do, PyTorch's hidden lines, what a picture's axes say.
    expect(all).not.toContain('convolutionA small filter');
    expect(all).not.toContain('Arrow keys go from name to name');
    expect(all).not.toContain('running_loss += loss.item()');
    expect(all).not.toContain('Too smallRight');
    expect(all).not.toContain('Direct link to');
  });

  test('a pitfall and a symptom are places of their own, below the heading that they belong to', () => {
    for (const [query, kind] of [
      ['the loss becomes NaN', 'symptom'],
      ['a filter is changed, fc1 is not', 'aside'],
    ] as const) {
      const hits = find(table(), query).slice(0, 5);
      expect(hits.map((hit) => hit.kind)).toContain(kind);
      for (const { url } of hits) expect(url).toMatch(/^[\w/-]+\/(#[\w-]+)?$/);
    }
  });
}

/** The box at the top of each page, and the page of results. */
export function searchBoxTests(open: Open): void {
  test('search finds while one types, by keyboard, and opens what was found', async () => {
    const { page, complaints } = await open('');
    const field = page.locator('.navbar__search-input');
    await field.focus();
    await field.fill('momentum');
    const options = page.locator('[role=option]');
    await options.first().waitFor();
    expect(await options.first().textContent()).toMatch(/momentum/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
    const address = await options.nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    expect(await options.count()).toBe(0);
    await field.fill('epoch');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=epoch');
    await page.locator('main li a').first().waitFor();
    expect(await page.locator('main li a').first().textContent()).toMatch(/epoch/i);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the focus stays where Tab led it while the index arrives', async () => {
    const { page } = await open('');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search-index.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(`window.focused = 0; addEventListener('focusin', () => window.focused++)`);
    const field = page.locator('.navbar__search-input');
    await field.focus();
    await page.keyboard.press('Tab');
    release();
    await page.waitForResponse('**/search-index.json');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('epoch');
    await page.locator('[role=option]').first().waitFor();
    // The field, what comes after it, the field: nothing else moved it.
    expect(await page.evaluate('window.focused')).toBe(3);
    await page.close();
  });

  test('search works on a phone, in both themes, without a word cut off', async () => {
    for (const dark of [false, true]) {
      const { page } = await open('cnn/', { width: 360, dark });
      const field = page.locator('.navbar__search-input');
      await field.focus();
      await field.fill('conv2d padding');
      await page.locator('[role=option]').first().waitFor();
      const beyond = await page.$$eval(
        '[role=option]',
        (all) =>
          all.filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return (
              left < 0 || right > document.documentElement.clientWidth || one.scrollWidth > one.clientWidth
            );
          }).length,
      );
      expect(beyond).toBe(0);
      await page.close();
    }
  });
}
