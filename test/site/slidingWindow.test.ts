import { formatGrid, formatNumber } from '../../website/src/components/SlidingWindow/format';
import { groundOf } from '../../website/src/components/SlidingWindow/ground';
import { kindOf, placeAt, usesOf, type Sliding } from '../../website/src/components/SlidingWindow/window';

const sliding: Sliding = {
  rows: { input: 6, kernel: 3, stride: 2, padding: 1 },
  columns: { input: 6, kernel: 2, stride: 2, padding: 1 },
};

test('a window moves along the row, then to the start of the next', () => {
  const places = [0, 1, 3, 4].map((step) => placeAt(sliding, step));
  expect(places.map(({ row, column, top, left }) => [row, column, top, left])).toEqual([
    [0, 0, 0, 0],
    [0, 1, 0, 2],
    [0, 3, 0, 6],
    [1, 0, 2, 0],
  ]);
  expect(places.every(({ height, width }) => height === 3 && width === 2)).toBe(true);
});

test('a row that is left over may be one of the padding, and is crossed out as well', () => {
  expect(usesOf(sliding.rows)[7]).toBe('leftOver');
  expect(kindOf(sliding, 7, 3)).toBe('unread');
  expect(kindOf(sliding, 0, 3)).toBe('padding');
  expect(kindOf(sliding, 3, 7)).toBe('padding');
  expect(kindOf(sliding, 3, 3)).toBe('plain');
});

test('numbers are written with a true minus sign and at most two decimals', () => {
  expect([3, -2, 0, -0, 4 / 3].map(formatNumber)).toEqual(['3', '−2', '0', '0', '1.33']);
});

test('a grid as a text tells rows apart and says what is still to come', () => {
  expect(
    formatGrid([
      [1, -2],
      [3, null],
    ]),
  ).toBe('1, −2; 3, –');
});

test('a number that is not finite has no colour, in one that a browser takes', () => {
  const numbers = (value: number, most: number) => groundOf(value, most).match(/[\d.]+|NaN|Infinity/g);
  expect(numbers(1, 2)).toEqual(['59', '130', '246', '0.25']);
  for (const [value, most] of [
    [NaN, 1],
    [1, NaN],
    [Infinity, 1],
    [-Infinity, Infinity],
    [0, 0],
  ] as const)
    expect(numbers(value, most)?.at(-1)).toBe('0');
});
