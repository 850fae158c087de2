import type { Open } from './open';

/** What is marked is seen in the system's own colours, too. */
export function markTests(open: Open): void {
  test('forced colours and more contrast keep what is marked and what is chosen', async () => {
    const { page } = await open('cnn/', { width: 1280 });
    await page.locator('[data-listing="lessons/03-cnn.ts#forward"] [data-note="1"]').focus();
    const styles = (): Promise<Record<string, string>> =>
      page.$eval('[data-listing="lessons/03-cnn.ts#forward"]', (listing) => {
        const canvas = (): string => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'Canvas';
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        };
        const of = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(listing.querySelector(selector)!);
        return {
          marked: of('[data-group][data-active]').outlineStyle,
          other: of('[data-group]:not([data-active])').outlineStyle,
          note: of('[data-note][data-active]').outlineStyle,
          bar: of('[data-group]:not([data-active])').borderLeftColor,
          canvas: canvas(),
          chosen: of('button[aria-pressed=true]').backgroundColor,
          free: of('button[aria-pressed=false]').backgroundColor,
        };
      });
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await styles();
    expect(forced).toMatchObject({ marked: 'solid', other: 'none', note: 'solid' });
    expect(forced.bar).toBe(forced.canvas);
    expect(forced.chosen).not.toBe(forced.free);
    await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
    expect(await styles()).toMatchObject({ marked: 'solid', other: 'none', note: 'solid' });
    await page.close();
  });
}
