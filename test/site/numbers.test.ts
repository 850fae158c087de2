import { fixed, significant } from '../../website/src/components/ValueSlider/numbers';

test.each([
  [1.25, 1, '1.3'],
  [-0.5, 2, '−0.50'],
  [-0.04, 1, '0.0'],
  [-3, 0, '−3'],
  [255, 0, '255'],
])('%d with %d decimals reads %s', (value, decimals, expected) => {
  expect(fixed(value, decimals)).toBe(expected);
});

test.each([
  [148.413, '148.4'],
  [22026.4658, '22026'],
  [0.99192, '0.9919'],
  [0.99999, '1.000'],
  [0.00090446, '0.0009045'],
  [0.000045398, '0.00004540'],
  [-12.2, '−12.20'],
  [0, '0'],
])('%d with four digits that count reads %s', (value, expected) => {
  expect(significant(value, 4)).toBe(expected);
});
