import { Generator } from '../../../../src/random';
import { oneOf, rowOf, shaped, type Fits } from '../../kept/guards';
import {
  filledUpTo,
  part,
  type Grid,
  type PartlyFilled,
  type Place,
  type Sliding,
} from '../SlidingWindow/window';

export const INPUT_SIZES = [5, 6, 7] as const;
/** Vertical, then horizontal, as everywhere in the library. */
export const FILTER_SIZES = [
  [1, 1],
  [2, 2],
  [3, 3],
  [3, 2],
  [2, 3],
] as const;
export const STRIDES = [1, 2] as const;
export const PADDINGS = [0, 1] as const;

/** Numbers for the largest choice; a smaller one takes a part of them, so that a reader sees the same numbers again. */
export interface Numbers {
  readonly input: readonly Grid[];
  readonly filter: readonly Grid[];
  readonly bias: number;
}

export interface Options {
  readonly channels: 1 | 3;
  readonly inputSize: number;
  readonly filterSize: readonly [height: number, width: number];
  readonly stride: number;
  readonly padding: number;
}

const isFilterSize = (value: unknown): value is Options['filterSize'] =>
  FILTER_SIZES.some(([height, width]) => rowOf(oneOf([height]), oneOf([width]))(value));

/** Options that were kept are used where the picture offers them. */
export const isOptions: Fits<Options> = shaped<Options>({
  channels: oneOf([1, 3]),
  inputSize: oneOf<number>(INPUT_SIZES),
  filterSize: isFilterSize,
  stride: oneOf<number>(STRIDES),
  padding: oneOf<number>(PADDINGS),
});

/** One filter with all its channels, and the input that it slides over. */
export interface Convolution {
  readonly sliding: Sliding;
  /** One grid a channel, with the zeros of the padding around it. */
  readonly input: readonly Grid[];
  readonly filter: readonly Grid[];
  readonly bias: number;
}

/** The arithmetic of one channel at one place. */
export interface ChannelSum {
  readonly under: Grid;
  readonly products: Grid;
  readonly sum: number;
}

const LARGEST_INPUT = 7;
const LARGEST_FILTER = 3;
const CHANNELS = 3;

/** Small whole numbers, that one can multiply in one's head: 0 to 5 in the input, -2 to 2 in the filter. */
export function drawNumbers(seed: number): Numbers {
  const generator = new Generator(seed);
  const grids = (size: number, draw: () => number): Grid[] =>
    Array.from({ length: CHANNELS }, () =>
      Array.from({ length: size }, () => Array.from({ length: size }, draw)),
    );
  return {
    input: grids(LARGEST_INPUT, () => generator.randint(6)),
    filter: grids(LARGEST_FILTER, () => generator.randint(5) - 2),
    bias: 1 + generator.randint(3),
  };
}

export function convolution(numbers: Numbers, options: Options): Convolution {
  const { channels, inputSize: input, filterSize, stride, padding } = options;
  const [height, width] = filterSize;
  const crop = (grid: Grid, rows: number, columns: number): Grid =>
    part(grid, { top: 0, left: 0, height: rows, width: columns });
  return {
    sliding: {
      rows: { input, kernel: height, stride, padding },
      columns: { input, kernel: width, stride, padding },
    },
    input: numbers.input.slice(0, channels).map((grid) => padded(crop(grid, input, input), padding)),
    filter: numbers.filter.slice(0, channels).map((grid) => crop(grid, height, width)),
    bias: numbers.bias,
  };
}

/** Zeros all around. */
function padded(grid: Grid, padding: number): Grid {
  const zeros = (count: number): number[] => Array<number>(count).fill(0);
  const rows = grid.map((row) => [...zeros(padding), ...row, ...zeros(padding)]);
  const width = rows[0]?.length ?? 0;
  const edge = (): number[][] => Array.from({ length: padding }, () => zeros(width));
  return [...edge(), ...rows, ...edge()];
}

/** What the filter's channels make of what lies under them. */
export function sumsAt({ input, filter }: Convolution, place: Place): ChannelSum[] {
  return input.map((grid, channel) => {
    const under = part(grid, place);
    const products = under.map((row, y) => row.map((value, x) => value * (filter[channel]?.[y]?.[x] ?? 0)));
    return { under, products, sum: products.flat().reduce((total, product) => total + product, 0) };
  });
}

/** The number that is written at a place: the sums of all channels and the bias. */
export function outputAt(conv: Convolution, place: Place): number {
  return sumsAt(conv, place).reduce((total, { sum }) => total + sum, conv.bias);
}

export function outputUpTo(conv: Convolution, step: number): PartlyFilled {
  return filledUpTo(conv.sliding, step, (place) => outputAt(conv, place));
}
