import { expectSameLines } from './sameLines';

const compare = (line: string, expected: string, tolerance?: number) => () =>
  expectSameLines([line], [expected], tolerance === undefined ? [] : [['loss', tolerance]]);

test('punctuation and spaces do not count, nor one unit of the last digit', () => {
  expect(compare('labels [1, 2] of "ring"', 'labels  1 2 | of ring')).not.toThrow();
  expect(compare('tensor([-2.0000, 0.1321])', 'tensor([-2, 0.132])')).not.toThrow();
});

test.each([
  ['another word', 'a loss 1', 'the loss 1'],
  ['another whole number', 'label 1', 'label 2'],
  ['another sign', 'x 0.5000', 'x -0.5000'],
  ['another fraction', 'x 0.1320', 'x 0.1322'],
  ['a number more', 'x 0.1', 'x 0.1 0.1'],
])('%s is seen', (_, line, expected) => {
  expect(compare(line, expected)).toThrow();
});

test('a line that is missing is seen', () => {
  expect(() => expectSameLines(['a'], ['a', 'b'])).toThrow();
});

test('a tolerance holds for fractions in lines that start so', () => {
  expect(compare('loss 2 2.100', 'loss 2 2.150', 0.05)).not.toThrow();
  expect(compare('loss 2 2.100', 'loss 2 2.152', 0.05)).toThrow();
  expect(compare('loss 2 2.100', 'loss 3 2.100', 5)).toThrow();
  expect(compare('x 2.100', 'x 2.150', 0.05)).toThrow();
});
