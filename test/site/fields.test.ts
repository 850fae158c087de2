import { parseWhole } from '../../website/src/components/Fields/wholeNumber';

test.each([
  ['1', 1],
  ['10', 10],
  ['07', 7],
  ['0', undefined],
  ['11', undefined],
  ['', undefined],
  ['1.5', undefined],
  ['-3', undefined],
  ['1e1', undefined],
  ['five', undefined],
])('%p as a whole number from 1 to 10', (text, number) => {
  expect(parseWhole(text, { least: 1, most: 10 })).toBe(number);
});
