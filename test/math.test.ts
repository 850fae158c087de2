import { cosine, power } from '../src/math';
import { readFixture } from './support/fixtures';

interface Numbers {
  readonly powers: readonly { readonly base: number; readonly exponent: number; readonly power: number }[];
  readonly cosines: readonly { readonly angle: number; readonly cosine: number }[];
}

const { powers, cosines } = readFixture('training') as Numbers;

/** How far it is from a number to the next. */
function lastDigit(number: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(number)]).buffer);
  return Number(new Float64Array(new BigInt64Array([bits[0]! + 1n]).buffer)[0]) - Math.abs(number);
}

test("powers are Python's, but for the digits that squaring loses", () => {
  expect(powers.length).toBeGreaterThan(50);
  for (const { base, exponent, power: expected } of powers) {
    const tolerance = exponent * 2 ** -53 * expected + Number.MIN_VALUE;
    expect(Math.abs(power(base, exponent) - expected)).toBeLessThanOrEqual(tolerance);
  }
});

test.each([
  [0.9, 0, 1],
  [0, 0, 1],
  [0.9, 1, 0.9],
  [3, 13, 1594323],
  [-2, 3, -8],
  [0.5, 2000, 0],
])('power(%d, %d) is %d', (base, exponent, expected) => expect(power(base, exponent)).toBe(expected));

test("cosines are Python's, or the number beside them", () => {
  expect(cosines.length).toBeGreaterThan(200);
  for (const { angle, cosine: expected } of cosines) {
    expect(Math.abs(cosine(angle) - expected)).toBeLessThanOrEqual(lastDigit(expected));
  }
});

test.each([
  [0, 1],
  [Math.PI, -1],
  [2 * Math.PI, 1],
  [Math.PI / 2, 6.123233995736766e-17],
])('cosine(%d) is %d', (angle, expected) => expect(cosine(angle)).toBe(expected));
