import type { Image } from '../../../src';
import { Canvas, type Colour } from './canvas';

const BLUE: Colour = [29, 78, 216];

/** For links to the site that are shared, in the size that others expect (https://ogp.me): a picture of each class. */
export function drawShared(images: readonly Image[]): Canvas {
  const canvas = new Canvas(1200, 630, BLUE);
  const columns = 5;
  const scale = 6;
  const size = 32 * scale;
  const step = size + 36;
  const left = (1200 - (columns * step - 36)) / 2;
  const top = (630 - (2 * step - 36)) / 2;
  for (const [index, image] of images.entries())
    canvas.paste(image, left + (index % columns) * step, top + Math.floor(index / columns) * step, scale);
  return canvas;
}

/** How light each square of the site's sign is, as in static/favicon.svg. */
const SIGN = [1, 0.5, 0.15, 0.5, 1, 0.5, 0.15, 0.5, 1];

/** For a phone's home screen: the site's sign. */
export function drawSign(): Canvas {
  const canvas = new Canvas(180, 180, BLUE);
  for (const [index, light] of SIGN.entries()) {
    const [red, green, blue] = BLUE.map((value) => Math.round(value + (255 - value) * light));
    canvas.fill(
      { left: 29 + (index % 3) * 44, top: 29 + Math.floor(index / 3) * 44, width: 34, height: 34 },
      () => [red ?? 0, green ?? 0, blue ?? 0],
    );
  }
  return canvas;
}
