import type { Page } from 'playwright-core';
import { axe } from './open';

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

/** Letters of pictures that are smaller than 12 pixels. */
export async function smallLetters(page: Page): Promise<string[]> {
  return page.$$eval('[data-figure] *', (all) =>
    all.flatMap((one) => {
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!own || one.getClientRects().length === 0 || one.closest('.lab-heard')) return [];
      const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(one).fontSize) * scale;
      return size < 11.95 ? [`${size.toFixed(1)}: ${one.textContent.slice(0, 30)}`] : [];
    }),
  );
}

/** In the dark: what is chosen, where it is darker than what is not. */
export async function darkChoices(page: Page): Promise<string[]> {
  const choices = await choicesOn(page);
  const light = (pressed: boolean): number[] =>
    choices.filter((choice) => choice.pressed === pressed).map((choice) => choice.light);
  if (light(true).length === 0 || Math.max(...light(false), 0) < Math.max(...light(true))) return [];
  return choices.map(({ text, light }) => `${text}: ${light.toFixed(2)}`);
}

/** With the system's own colours: what is chosen and looks like what is not, and heat maps that lost their colours. */
export async function lostColours(page: Page): Promise<string[]> {
  const choices = await choicesOn(page);
  const others = new Set(choices.filter(({ pressed }) => !pressed).map(({ colours }) => colours));
  const shades = await page.$$eval('[data-figure=confusion-picture] td button', (cells) => [
    ...new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)),
  ]);
  return [
    ...choices.filter(({ pressed, colours }) => pressed && others.has(colours)).map(({ text }) => text),
    ...(shades.length > 0 && shades.length <= 10 ? [`${shades.length} shades`] : []),
  ];
}

/** For who asks for more contrast: what has less than 7 to 1. */
export const paleText = (page: Page): Promise<string[]> => axe(page, ['color-contrast-enhanced']);
