import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
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

const source = path.join(__dirname, '..', 'src');

/** Where the last digits don't matter. */
const EXCEPTIONS: Record<string, string> = {
  'node/cifar10/download.ts': 'how long to wait before the next try',
};

/** All that the language leaves to the engine: `Math.sqrt`, rounding and comparing are the same everywhere. */
const LEFT_TO_THE_ENGINE = /^(a?(cos|sin|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)$/;

function inexact(file: string): string[] {
  const found: string[] = [];
  const text = readFileSync(path.join(source, file), 'utf8');
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const isPower = [
        ts.SyntaxKind.AsteriskAsteriskToken,
        ts.SyntaxKind.AsteriskAsteriskEqualsToken,
      ].includes(node.operatorToken.kind);
      // Powers of bigints are exact.
      if (isPower && !ts.isBigIntLiteral(node.left)) found.push(`${file}: **`);
    }
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math') {
      if (LEFT_TO_THE_ENGINE.test(node.name.text)) found.push(`${file}: Math.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

test('no number of the library is computed by what engines answer differently', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll(path.sep, '/'));
  expect(files).toContain('optim/adam.ts');
  const found = files.flatMap(inexact);
  expect(found.filter((use) => EXCEPTIONS[use.split(':')[0]!] === undefined)).toEqual([]);
  // No exception is without use.
  for (const file of Object.keys(EXCEPTIONS)) expect(inexact(file)).not.toEqual([]);
});
