import { Generator } from '../../../../src/random';
import {
  filledUpTo,
  part,
  placeAt,
  placeCount,
  sizeOn,
  type Grid,
  type PartlyFilled,
  type Place,
  type Sliding,
} from '../SlidingWindow/window';

export const WINDOW_SIZES = [2, 3] as const;
export const STRIDES = [1, 2, 3] as const;

const SIZE = 6;

/** The numbers 1 to 36 shuffled: no two are equal, so that a window has one largest number. */
export function drawInput(seed: number): Grid {
  const order = new Generator(seed).randperm(SIZE * SIZE);
  return Array.from({ length: SIZE }, (_, row) =>
    Array.from(order.slice(row * SIZE, (row + 1) * SIZE), (index) => index + 1),
  );
}

export function pooling(kernel: number, stride: number): Sliding {
  const axis = { input: SIZE, kernel, stride, padding: 0 };
  return { rows: axis, columns: axis };
}

/** The largest number under the window, and where it stands in the input. */
export function largestAt(input: Grid, place: Place): { value: number; row: number; column: number } {
  const numbers = part(input, place).flat();
  const value = Math.max(...numbers);
  const index = numbers.indexOf(value);
  return {
    value,
    row: place.top + Math.floor(index / place.width),
    column: place.left + (index % place.width),
  };
}

export function pooledUpTo(input: Grid, sliding: Sliding, step: number): PartlyFilled {
  return filledUpTo(sliding, step, (place) => largestAt(input, place).value);
}

/** The gradient that the rest of a network might send back: a number from 1 to 4 for each number of the output. */
export function drawGradient(seed: number, { rows, columns }: Sliding): Grid {
  const generator = new Generator(seed);
  return Array.from({ length: sizeOn(rows) }, () =>
    Array.from({ length: sizeOn(columns) }, () => 1 + generator.randint(4)),
  );
}

/** The input's gradient after `step`: every place so far has added its number where its largest number stands. */
export function inputGradientUpTo(input: Grid, sliding: Sliding, gradient: Grid, step: number): Grid {
  const result = input.map((row) => row.map(() => 0));
  for (let i = 0; i <= Math.min(step, placeCount(sliding) - 1); i++) {
    const place = placeAt(sliding, i);
    const { row, column } = largestAt(input, place);
    const cells = result[row];
    if (cells) cells[column] = (cells[column] ?? 0) + (gradient[place.row]?.[place.column] ?? 0);
  }
  return result;
}
