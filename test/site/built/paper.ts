import type { Page } from 'playwright-core';
import type { Open } from './open';

const NAMES = ['', 'data/', 'cnn/', 'loss-and-optimizer/', 'training/', 'testing/', 'what-it-learned/'];

/** What a sheet of A4 leaves for text, in pixels. */
const SHEET = { width: 718, height: 1047 };

/** How bright a colour is, from 0 to 255. */
const brightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue;
};

function colours(page: Page): Promise<{ text: string; ground: string }[]> {
  return page.$$eval('main :is(p, pre, code, td, summary, figcaption, legend)', (all) =>
    all
      .filter((part) => part.checkVisibility())
      .map((part) => {
        let ground = 'rgb(255, 255, 255)';
        for (let at: Element | null = part; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          // What shines through is as bright as what lies below.
          if (/rgba\(.*, 0(\.[0-4]\d*)?\)/.test(backgroundColor)) continue;
          ground = backgroundColor;
          break;
        }
        return { text: getComputedStyle(part).color, ground };
      }),
  );
}

/** How pages are printed. */
export function paperTests(open: Open): void {
  test.each(NAMES)(
    '/%s prints dark on white from the dark theme, without buttons, with its folds open',
    async (name) => {
      const { page } = await open(name, { dark: true });
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const pale = (await colours(page)).filter(
        ({ text, ground }) => brightness(text) > 130 || brightness(ground) < 200,
      );
      expect(pale.slice(0, 3)).toEqual([]);
      const pressed = await page.$$eval(
        'main :is(.button, input[type=range], select, [role=toolbar] button)',
        (all) =>
          all.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(pressed).toEqual([]);
      const folded = await page.$$eval(
        'main details',
        (all) =>
          all.filter(
            (fold) => fold.scrollHeight > 0 && fold.lastElementChild!.getBoundingClientRect().height < 5,
          ).length,
      );
      expect(folded).toBe(0);
      await page.close();
    },
  );

  test.each(NAMES)(
    '/%s has nothing tall that a sheet must not cut, which would leave half of the one before empty',
    async (name) => {
      const { page } = await open(name);
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      const tall = await page.$$eval(
        'main *',
        (all, most) =>
          all
            .filter(
              (part) =>
                getComputedStyle(part).breakInside === 'avoid' && part.getBoundingClientRect().height > most,
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        SHEET.height / 3,
      );
      expect(tall).toEqual([]);
      await page.close();
    },
  );
}
