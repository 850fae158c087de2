import {
  formatBytes,
  formatHours,
  formatMilliseconds,
} from '../../website/src/components/CostCalculator/numbers';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [248_024, '248 kB'],
  [999_700, '1 MB'],
  [201_261_627, '201 MB'],
  [4e17, '400 PB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0.5, '30 min'],
  [0.999, '59.9 min'],
  [1, '1 h'],
  [12.97, '13 h'],
  [47.9, '47.9 h'],
  [48, '2 d'],
  [100_000, '4,170 d'],
])('%d hours read %s', (hours, text) => {
  expect(formatHours(hours)).toBe(text);
});

test('a step of a millisecond and a half', () => {
  expect(formatMilliseconds(0.0015)).toBe('1.5 ms');
});
