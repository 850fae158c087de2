import { nn, setEngine, zeros } from '../../src';
import { decimal, workOut, type Setting } from '../../website/src/components/ShapeCalculator/arithmetic';
import { fc } from '../support/property';

beforeAll(() => setEngine('cpu'));

/** The size that a real convolution leaves of a square image. */
function convolved({ input, filter, padding, stride }: Setting): number {
  const conv = new nn.Conv2d(1, 1, filter, { stride, padding });
  return conv.forward(zeros([1, input, input, 1])).shape[1];
}

const settings = fc.record({
  input: fc.integer({ min: 1, max: 20 }),
  filter: fc.integer({ min: 1, max: 8 }),
  padding: fc.integer({ min: 0, max: 3 }),
  stride: fc.integer({ min: 1, max: 5 }),
});

test('the result is what Conv2d leaves, or else Conv2d refuses too', () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const working = workOut(setting);
      if (working) expect(working.output).toBe(convolved(setting));
      else expect(() => convolved(setting)).toThrow('does not fit');
    }),
  );
});

test('what is left over could be cut off the image, and not one row more', () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const working = workOut(setting);
      fc.pre(working !== undefined && setting.input > working.left + 1 && working.output > 1);
      const { left, output } = working;
      expect(convolved({ ...setting, input: setting.input - left })).toBe(output);
      expect(convolved({ ...setting, input: setting.input - left - 1 })).toBe(output - 1);
    }),
  );
});

test('the steps of the formula for a pooling that does not divide', () => {
  expect(workOut({ input: 15, filter: 2, padding: 0, stride: 2 })).toEqual({
    padded: 15,
    room: 13,
    quotient: 6.5,
    steps: 6,
    left: 1,
    output: 7,
  });
});

test.each([
  [27, '27'],
  [6.75, '6.75'],
  [8 / 3, '2.66…'],
  [1 / 1000, '0.00…'],
])('%p is written %s', (number, text) => {
  expect(decimal(number)).toBe(text);
});
