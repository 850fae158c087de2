import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Open } from './open';
import type { BuiltSite } from './site';

/** Notes, listings and pictures can be linked to. */
export function addressTests(open: Open): void {
  test('a note’s address leads to it when the page loads, and its lines are marked', async () => {
    for (const width of [390, 1280]) {
      const { page } = await open('training/#code-training-loop-10', { width });
      const note = page.locator('#code-training-loop-10[data-active]');
      await note.waitFor();
      const { y } = (await note.boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(800);
      await page.close();
    }
  });

  test('a listing and a picture have addresses, too', async () => {
    for (const id of ['code-cnn-forward', 'figure-convolution']) {
      const { page } = await open(`cnn/#${id}`, { width: 800 });
      const { y } = (await page.locator(`#${id}`).boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(60);
      expect(y).toBeLessThan(300);
      await page.close();
    }
  });

  test('each of them has a link to itself, which the pointer and the focus show', async () => {
    const { page } = await open('cnn/', { width: 1280 });
    const without = await page.$$eval('[data-note], [data-listing], [data-figure]', (parts) =>
      parts.filter(({ id }) => id === '').map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(without).toEqual([]);
    const unlinked = await page.$$eval('[data-note], [data-listing], [data-figure]', (parts) =>
      parts
        .filter((part) => !part.querySelector(`a[href$="#${part.id}"]`)?.getAttribute('aria-label'))
        .map(({ id }) => id),
    );
    expect(unlinked).toEqual([]);
    const sign = page.locator('#figure-convolution figcaption a[href$="#figure-convolution"] > span').last();
    const opacity = (): Promise<string> => sign.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('#figure-convolution figcaption').hover();
    expect(await opacity()).toBe('1');
    await page.close();
  });
}

/** No page has an id twice: an address leads to one place. */
export function idTests(site: () => BuiltSite): void {
  test('no page has an id twice', () => {
    const twice = site().pages.flatMap((name) => {
      const html = readFileSync(path.join(site().folder, name, 'index.html'), 'utf8');
      const ids = [...html.matchAll(/\sid="?([^\s">]+)/g)].map(([, id]) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}#${id}`);
    });
    expect(twice).toEqual([]);
  });
}
