import path from 'node:path';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import type { OutputLine } from '../../website/plugins/listing/source';

/** What the program of a closer look printed; run.test.ts proves that it prints it. */
function linesOf(name: string): string[] {
  const record = readText(path.join(root, `lessons/closer/output/${name}.json`));
  return (JSON.parse(record) as OutputLine[]).map(({ text }) => text);
}

/** What stands behind the colon of each line, or of those that begin so. */
const valuesOf = (name: string, start = ''): string[] =>
  linesOf(name).flatMap((line) => (line.startsWith(start) ? (line.split(/: +/)[1] ?? []) : []));

test('1: six numbers add up to 21', () => {
  expect(valuesOf('01-tensors', 'the sum')).toEqual(['21']);
});

test('1: a seed repeats the row of random numbers, and a draw more moves it by one', () => {
  const rows = valuesOf('01-seed').map((text) => text.match(/\d\.\d+/g));
  const [four = [], next = [], again, late] = rows;
  expect([four?.length, next?.length]).toEqual([4, 4]);
  expect(again).toEqual(four);
  expect(late).toEqual([...(four ?? []).slice(1), next?.[0]]);
});

test('2: a byte of 60 becomes 0.235, and -0.529', () => {
  const reds = valuesOf('02-pixel').map((numbers) => Number(numbers.split(', ')[0]));
  expect(reds).toEqual([60, Number((60 / 255).toFixed(3)), Number(((60 / 255 - 0.5) / 0.5).toFixed(3))]);
});

test('2: after Normalize(0.5, 0.5) no mean is 0, and no deviation 1', () => {
  const [, means = '', deviations = ''] = linesOf('02-statistics');
  const numbersOf = (line: string): number[] => (line.match(/-?\d\.\d{3}/g) ?? []).map(Number);
  expect(numbersOf(means)).toHaveLength(3);
  for (const mean of numbersOf(means)) expect(Math.abs(mean)).toBeGreaterThan(0.1);
  expect(numbersOf(deviations)).toHaveLength(3);
  for (const deviation of numbersOf(deviations)) expect(deviation).toBeLessThan(0.9);
});

test('2: passes over the training images begin differently, those over the test images the same', () => {
  const [shuffled = '', inOrder = ''] = valuesOf('02-shuffle');
  expect(new Set(shuffled.split(' | ')).size).toBe(3);
  expect(inOrder.split(' | ')).toHaveLength(3);
  expect(new Set(inOrder.split(' | ')).size).toBe(1);
});

test('2: with or without workers, the first batch is the same', () => {
  const batches = linesOf('02-workers').map((line) => line.split('batch: ')[1]);
  expect(batches).toHaveLength(3);
  expect(new Set(batches).size).toBe(1);
  expect(batches[0]).toMatch(/^\d( \d){3}$/);
});
