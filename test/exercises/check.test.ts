import path from 'node:path';
import { checksFor } from '../../exercises/support/check';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

const { equal, close, holds, throws } = checksFor('lessons/02-data.ts', 'transform');
const message = (run: () => void): string => {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('a wrong result is told as example, expected, received, and the line to read again', () => {
  const said = message(() => equal('double(3)', () => 3.0000000001, 6)).split('\n');
  expect(said.slice(0, 3)).toEqual(['double(3)', '  expected  6', '  received  3']);
  expect(said[3]).toMatch(/^ {2}see {7}lessons\/02-data\.ts:\d+$/);
});

test('a stub and an error are told as such', () => {
  const write = (): never => {
    throw new Error('Write me');
  };
  expect(message(() => equal('f()', write, 1))).toContain('received  nothing: it is not written yet');
  expect(message(() => equal('f()', () => JSON.parse('{') as unknown, 1))).toContain('received  an error: ');
});

test('equal compares values of all kinds, part by part, and lets −0 pass for 0', () => {
  equal('', () => ({ a: [1, -0], b: 'x', c: Float32Array.of(-0) }), {
    a: [1, 0],
    b: 'x',
    c: Float32Array.of(0),
  });
  expect(message(() => equal('', () => [1, 2], [1, 2, 3]))).toContain('received  [1, 2]');
  expect(message(() => equal('', () => ({ a: 1 }), { a: 2 }))).toContain('received  { a: 1 }');
  expect(message(() => equal('', () => [1], Float32Array.of(1)))).toContain('expected  Float32Array [1]');
});

test('close compares numbers, wherever they are, and the form around them', () => {
  close('', () => ({ a: [0.1 + 0.2, 1] }), { a: [0.3, 1] });
  expect(message(() => close('', () => 1.1, 1))).toContain('received  1.1');
  expect(message(() => close('', () => 1.1, 1, 0.2))).toBe('');
  expect(message(() => close('', () => NaN, 1))).toContain('received  NaN');
  expect(message(() => close('', () => [1, 2], [[1, 2]]))).toContain('expected  [[1, 2]]');
  expect(message(() => close('', () => ({ a: 1 }), { b: 1 }))).toContain('received  { a: 1 }');
  expect(message(() => close('', () => undefined, 1))).toContain('received  undefined');
  expect(message(() => close('', () => [new Map()], [1]))).toContain('received  [a Map]');
});

test('holds and throws say what should be so', () => {
  const wrong = message(() =>
    holds(
      'f(2)',
      () => [1, 'x'],
      () => false,
      'a number above 2',
    ),
  );
  expect(wrong).toContain('expected  a number above 2');
  expect(wrong).toContain('received  [1, "x"]');
  expect(
    message(() =>
      holds(
        'f(2)',
        () => 3,
        (result) => result > 2,
        'a number above 2',
      ),
    ),
  ).toBe('');
  expect(message(() => throws('f(-1)', () => 1, 'negative'))).toContain('received  no error');
  expect(
    message(() =>
      throws(
        'f(-1)',
        () => {
          throw new Error('too small');
        },
        'negative',
      ),
    ),
  ).toContain('received  the error "too small"');
});

test('a check leads to a region of a lesson, or to a section of its page', () => {
  const page = checksFor('docs/03-cnn.mdx', 'convolution');
  const said = message(() => page.equal('', () => 1, 2));
  const line = Number(/see +docs\/03-cnn\.mdx:(\d+)/.exec(said)?.[1]);
  expect(readText(path.join(root, 'docs/03-cnn.mdx')).split('\n')[line - 1]).toContain('## A filter slides');
});
