import { Ansis } from 'ansis';
import { checkBoolean, checkOptions } from '../checks';
import { UsageError } from '../errors';
import { checkImage, type Image } from '../image';
import { toBytes } from './toBytes';

/** What `toTerminal` can be asked for. */
export interface TerminalOptions {
  /** 24-bit colours or none; if nothing is said, what the terminal can do decides, and NO_COLOR and FORCE_COLOR. */
  readonly color?: boolean | undefined;
}

/** From dark to bright. */
const RAMP = ' .:-=+*#%@';

type Pixel = readonly [red: number, green: number, blue: number];

/**
 * An image as text (matplotlib.pyplot.imshow, for the terminal): one line for each line of text, without a line break
 * at the end. Floats have to lie in [0, 1].
 *
 * In colour each character shows two pixels, one above the other: '▀' fills the upper half of its cell with the
 * colour of the text, and the ground shows below. Without colour each pixel is two characters wide, since cells are
 * about twice as high as wide.
 */
export function toTerminal(image: Image, options: TerminalOptions = {}): string {
  checkImage('toTerminal', image);
  checkOptions('toTerminal', options, ['color']);
  const { color } = options;
  if (color !== undefined) checkBoolean("toTerminal's color", color);
  const allColors = 3;
  const ansis = color === true ? new Ansis(allColors) : new Ansis();
  return color === false || ansis.level === 0 ? inCharacters(image) : inColor(image, ansis);
}

function inColor(image: Image, ansis: InstanceType<typeof Ansis>): string {
  const pixel = pixels(image);
  const [height, width] = image.shape;
  const lines: string[] = [];
  for (let y = 0; y < height; y += 2) {
    let line = '';
    for (let x = 0; x < width; x++) {
      const style = ansis.rgb(...pixel(y, x));
      line += y + 1 < height ? style.bgRgb(...pixel(y + 1, x))('▀') : style('▀');
    }
    lines.push(line);
  }
  return lines.join('\n');
}

function inCharacters(image: Image): string {
  const pixel = pixels(image);
  const [height, width] = image.shape;
  const lines: string[] = [];
  for (let y = 0; y < height; y++) {
    let line = '';
    for (let x = 0; x < width; x++) {
      const step = Math.floor((luminance(pixel(y, x)) / 256) * RAMP.length);
      line += RAMP.charAt(step).repeat(2);
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** How bright a colour looks, from 0 to 255, by the weights of ITU-R BT.601. */
function luminance([red, green, blue]: Pixel): number {
  return (299 * red + 587 * green + 114 * blue) / 1000;
}

/** Gives the pixel at (y, x); grey is the same in all three colours. */
function pixels(image: Image): (y: number, x: number) => Pixel {
  const { data } = toBytes(image);
  const [, width, channels] = image.shape;
  if (channels !== 1 && channels !== 3) {
    throw new UsageError(`toTerminal expected an image of 1 or 3 channels, but got ${channels}`);
  }
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  return (y, x) => {
    const i = (y * width + x) * channels;
    return [data[i] ?? 0, data[i + green] ?? 0, data[i + blue] ?? 0];
  };
}
