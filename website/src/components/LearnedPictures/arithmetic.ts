/** A picture as bytes, row by row, red, green and blue of each pixel. */
export const SIZE = 32;
const CHANNELS = 3;
/** A filter's side, and that of what it makes of a picture. */
export const FILTER = 5;
export const MAP = SIZE - FILTER + 1;

/** A layer of weights that looks at a picture: `weights` in PyTorch's order, channel by channel. */
export interface Filter {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Bytes out of base64. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** What ReLU lets through of a filter's answers, place by place: the lab's `relu(conv1)` for one of its six filters. */
export function answersOf(pixels: Uint8Array, { weights, bias }: Filter): Float64Array {
  const answers = new Float64Array(MAP * MAP);
  for (let y = 0; y < MAP; y++) {
    for (let x = 0; x < MAP; x++) {
      let sum = bias;
      for (let c = 0; c < CHANNELS; c++) {
        for (let i = 0; i < FILTER; i++) {
          for (let j = 0; j < FILTER; j++) {
            const byte = pixels[((y + i) * SIZE + x + j) * CHANNELS + c] ?? 0;
            // ToTensor and Normalize: from -1 to 1.
            sum += (weights[(c * FILTER + i) * FILTER + j] ?? 0) * ((byte / 255 - 0.5) / 0.5);
          }
        }
      }
      answers[y * MAP + x] = Math.max(0, sum);
    }
  }
  return answers;
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly answer: number;
}

/** Where a filter's answer is largest; undefined where it is 0 everywhere. */
export function strongest(answers: Float64Array): Place | undefined {
  const answer = Math.max(...answers);
  const index = answers.indexOf(answer);
  return answer === 0 ? undefined : { row: Math.floor(index / MAP), column: index % MAP, answer };
}

/** The part of a picture below a filter. */
export function below(pixels: Uint8Array, { row, column }: Place): Uint8Array {
  const part = new Uint8Array(FILTER * FILTER * CHANNELS);
  for (let i = 0; i < FILTER; i++) {
    const start = ((row + i) * SIZE + column) * CHANNELS;
    part.set(pixels.subarray(start, start + FILTER * CHANNELS), i * FILTER * CHANNELS);
  }
  return part;
}

/** Weights as colours: grey is 0, and the largest of the filter is as bright, or as dark, as can be. */
export function coloursOf({ weights }: Pick<Filter, 'weights'>): Uint8Array {
  const most = largestWeight({ weights });
  return Uint8Array.from({ length: weights.length }, (_, i) => {
    const [pixel, channel] = [Math.floor(i / CHANNELS), i % CHANNELS];
    const weight = weights[(channel * weights.length) / CHANNELS + pixel] ?? 0;
    return Math.round(127.5 + (127.5 * weight) / most);
  });
}

export function largestWeight({ weights }: Pick<Filter, 'weights'>): number {
  return Math.max(...weights.map(Math.abs));
}

/** Numbers from 0 on as shades of grey: 0 is black, `most` is white. */
export function greys(numbers: ArrayLike<number>, most: number): Uint8Array {
  const shade = (i: number): number => (most === 0 ? 0 : Math.round((255 * (numbers[i] ?? 0)) / most));
  return Uint8Array.from({ length: numbers.length * CHANNELS }, (_, i) => shade(Math.floor(i / CHANNELS)));
}

/** One channel of numbers that lie pixel by pixel. */
export function channelOf(bytes: Uint8Array, channel: number, channels: number): Uint8Array {
  return bytes.filter((_, i) => i % channels === channel);
}
