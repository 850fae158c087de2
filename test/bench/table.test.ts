import { markdown, median, middle, range, rounded, withRange } from '../../bench/table';

test('the median is the middle one, or lies between the middle two', () => {
  expect(median([5, 1, 100])).toBe(5);
  expect(median([4, 1, 2, 100])).toBe(3);
  expect(median([])).toBeNaN();
});

test('three digits count', () => {
  expect([0.012345, 1.5, 12.345, 1234.5].map(rounded)).toEqual(['0.0123', '1.5', '12.3', '1235']);
});

test('beside the median stand the least and the most, where there are several', () => {
  expect(withRange([3, 1, 2], 'ms')).toBe('2 ms (1–3)');
  expect(withRange([2], 'ms')).toBe('2 ms');
  expect(withRange([], 'ms')).toBe('–');
  expect([middle([1, 4], 's'), range([4, 1])]).toEqual(['2.5 s', '1–4']);
});

test('the columns of a table are aligned', () => {
  expect(
    markdown(
      ['', 'ours'],
      [
        ['a step', '**1**'],
        ['', '2 ms'],
      ],
    ),
  ).toBe(['|        | ours  |', '| ------ | ----- |', '| a step | **1** |', '|        | 2 ms  |'].join('\n'));
});
