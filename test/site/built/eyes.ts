import type { Page } from 'playwright-core';
import type { Open } from './open';

interface Choice {
  readonly text: string;
  readonly pressed: boolean;
  /** Of what is painted behind it, from 0 for black to 1 for white. */
  readonly light: number;
  readonly colours: string;
}

/** The buttons of the pictures of a page, one of which is chosen in each group. */
async function choicesOn(page: Page): Promise<Choice[]> {
  return page.$$eval('[data-figure] button[aria-pressed]', (buttons) =>
    buttons.map((button) => {
      let at: Element | null = button;
      let colour = 'rgba(0, 0, 0, 0)';
      for (; at && colour.endsWith(', 0)'); at = at.parentElement)
        colour = getComputedStyle(at).backgroundColor;
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const { backgroundColor, borderColor, color } = getComputedStyle(button);
      return {
        text: button.textContent,
        pressed: button.getAttribute('aria-pressed') === 'true',
        light: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255,
        colours: `${backgroundColor} ${borderColor} ${color}`,
      };
    }),
  );
}

/** Pictures for eyes that need larger letters, more contrast or other colours. */
export function eyeTests(open: Open, pages: () => readonly string[]): void {
  test('nothing in a picture is lettered in less than 12 pixels', async () => {
    const small: Record<string, string[]> = {};
    for (const name of pages()) {
      const { page } = await open(name);
      for (const width of [360, 390, 800, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.$$eval('[data-figure] *', (all) =>
          all.flatMap((one) => {
            const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
            if (!own || one.getClientRects().length === 0 || one.closest('.lab-heard')) return [];
            const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1;
            const size = parseFloat(getComputedStyle(one).fontSize) * scale;
            return size < 11.95 ? [`${size.toFixed(1)}: ${one.textContent.slice(0, 30)}`] : [];
          }),
        );
        if (found.length > 0) small[`${width} ${name}`] = found.slice(0, 5);
      }
      await page.close();
    }
    expect(small).toEqual({});
  }, 300_000);

  test('in the dark, what is chosen is no darker than what is not', async () => {
    let groups = 0;
    for (const name of pages()) {
      const { page } = await open(name, { dark: true });
      const choices = await choicesOn(page);
      const light = (pressed: boolean): number[] =>
        choices.filter((choice) => choice.pressed === pressed).map((choice) => choice.light);
      if (light(true).length > 0) {
        groups++;
        expect(Math.max(...light(false), 0)).toBeLessThan(Math.max(...light(true)));
      }
      await page.close();
    }
    expect(groups).toBeGreaterThan(2);
  });

  test('with the system’s own colours, what is chosen still shows, and so does a heat map', async () => {
    for (const name of pages()) {
      const { page } = await open(name);
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const choices = await choicesOn(page);
      const others = new Set(choices.filter(({ pressed }) => !pressed).map(({ colours }) => colours));
      for (const { pressed, colours, text } of choices)
        if (pressed) expect([name, text, others.has(colours)]).toEqual([name, text, false]);
      const shades = await page.$$eval('[data-figure=confusion-picture] td button', (cells) => [
        ...new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)),
      ]);
      if (shades.length > 0) expect(shades.length).toBeGreaterThan(10);
      await page.close();
    }
  });

  test('who asks for more contrast gets 7 to 1', async () => {
    const faults: Record<string, unknown> = {};
    for (const dark of [false, true]) {
      for (const name of pages()) {
        const { page } = await open(name, { dark });
        await page.emulateMedia({
          contrast: 'more',
          colorScheme: dark ? 'dark' : 'light',
          reducedMotion: 'reduce',
        });
        await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
        const found = await page.evaluate<string[]>(`
          axe.run({ runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } }).then(({ violations }) =>
            violations.flatMap(({ nodes }) => nodes.map(({ any, html }) => any[0].message.slice(0, 90) + html.slice(0, 90))))`);
        if (found.length > 0) faults[`${dark ? 'dark' : 'light'} ${name}`] = found.slice(0, 5);
        await page.close();
      }
    }
    expect(faults).toEqual({});
  }, 300_000);
}
