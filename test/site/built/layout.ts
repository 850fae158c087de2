import type { Page } from 'playwright-core';
import type { Open } from './open';

const PAGES = ['cnn/', 'training/', 'reading/'];
const CONTENTS = 'nav[aria-label="On this page"]';

/** How many letters of a paragraph stand in a line of its width: those of the page itself, not in a box. */
function lettersInLine(page: Page): Promise<number[]> {
  return page.$$eval('.theme-doc-markdown > p', (paragraphs) =>
    paragraphs
      .filter(({ textContent }) => textContent.length > 200)
      .map((paragraph) => {
        const line = document.createElement('span');
        line.style.cssText = 'position: absolute; white-space: nowrap; visibility: hidden';
        line.textContent = paragraph.textContent;
        paragraph.append(line);
        const letters = (paragraph.clientWidth * line.textContent.length) / line.offsetWidth;
        line.remove();
        return letters;
      }),
  );
}

/** How wide lines are, and where the table of contents is. */
export function layoutTests(open: Open): void {
  test('a line of prose has 60 to 80 letters from 800 pixels on', async () => {
    for (const name of PAGES) {
      const { page } = await open(name);
      for (const width of [800, 996, 997, 1100, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const letters = await lettersInLine(page);
        expect(letters.length).toBeGreaterThan(0);
        expect({ name, width, least: Math.min(...letters) >= 60, most: Math.max(...letters) <= 80 }).toEqual({
          name,
          width,
          least: true,
          most: true,
        });
      }
      await page.close();
    }
  });

  test('the table of contents is at hand at every width, wherever the reader is', async () => {
    for (const name of PAGES) {
      const { page } = await open(name);
      for (const width of [390, 800, 996, 997, 1100, 1280, 1440, 1700, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        for (const part of [0, 0.5, 1]) {
          await page.evaluate(
            (to) => window.scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
            part,
          );
          const seen = await page.$$eval(
            CONTENTS,
            (all) =>
              all.filter((nav) => {
                const handle = nav.querySelector('summary') ?? nav.querySelector('a');
                const { top, bottom, width: wide } = handle?.getBoundingClientRect() ?? new DOMRect();
                return wide > 0 && top >= 0 && bottom <= window.innerHeight;
              }).length,
          );
          expect({ name, width, part, seen }).toEqual({ name, width, part, seen: 1 });
        }
      }
      await page.close();
    }
  });

  test('the contents unfold over the page of a phone, lead to a heading and fold again', async () => {
    const { page } = await open('cnn/', { width: 390 });
    const contents = page.locator(CONTENTS).first();
    const before = await page.evaluate('document.documentElement.scrollHeight');
    const last = contents.getByRole('link').last();
    await contents.locator('summary').press('Enter');
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(before);
    await page.keyboard.press('Escape');
    expect(await last.isVisible()).toBe(false);
    await contents.locator('summary').press('Enter');
    const hash = (await last.getAttribute('href'))!;
    await last.click();
    expect(await last.isVisible()).toBe(false);
    // Below what stays at the top.
    const bar = (await contents.boundingBox())!;
    const heading = (await page.locator(hash).boundingBox())!;
    expect(heading.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    await page.close();
  });

  test('nothing moves when the page comes alive', async () => {
    for (const width of [390, 1280]) {
      const { page } = await open('cnn/', { width });
      const moved = await page.evaluate(async () => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          // The cast: these entries are not among TypeScript's.
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What has been noted is told before the second frame from here.
        await new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
        );
        return sum;
      });
      expect(moved).toBeLessThan(0.01);
      await page.close();
    }
  });
}
