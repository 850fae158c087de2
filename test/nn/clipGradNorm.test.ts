import { memory, nn } from '../../src';
import { ops } from '../../src/engine';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';

const { clipGradNorm } = nn.utils;

interface Clipping {
  readonly description: string;
  readonly maxNorm: number;
  readonly normType: number | string;
  readonly gradients: readonly FixtureTensor[];
  readonly norm: number | string;
  readonly clipped: readonly FixtureTensor[];
}

const { clipping } = readFixture('training') as { clipping: Clipping[] };
const cases = clipping.filter(({ normType }) => normType === 2);

function parameterWith({ data, shape }: FixtureTensor): nn.Parameter {
  const parameter = new nn.Parameter(new Float32Array(data.length), shape);
  parameter.accumulateGrad(ops.fromData(Float32Array.from(data, Number), shape));
  return parameter;
}

/** Equal but for the last digit of a 32-bit float; NaN is NaN. */
function expectFloats(actual: ArrayLike<number>, expected: readonly (number | string)[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.map(Number).forEach((number, i) => {
    if (Number.isFinite(number))
      expect(Math.abs(actual[i]! - number)).toBeLessThanOrEqual(2e-7 * Math.abs(number));
    else expect(actual[i]).toBe(number);
  });
}

onEachEngine(() => {
  test.each(cases)('$description to $maxNorm, as in PyTorch', ({ gradients, maxNorm, norm, clipped }) => {
    const parameters = gradients.map(parameterWith);
    const without = new nn.Parameter(Float32Array.of(1), [1]);
    expectFloats(clipGradNorm([...parameters, without], maxNorm).data(), [norm]);
    parameters.forEach(({ grad }, i) => expectFloats(grad!.data(), clipped[i]!.data));
    expect(without.grad).toBeNull();
  });

  test('leaves no tensors behind but its result', () => {
    const parameters = [parameterWith({ shape: [2], data: [3, 4] })];
    const { numTensors } = memory();
    clipGradNorm(new Set(parameters), 1).dispose();
    expect(memory().numTensors).toBe(numTensors);
  });

  test('with errorIfNonfinite, an infinite length is an error, and the gradients stay', () => {
    const parameter = parameterWith({ shape: [2], data: [Infinity, 1] });
    const { numTensors } = memory();
    expect(() => clipGradNorm([parameter], 1, { errorIfNonfinite: true })).toThrow(
      'clipGradNorm expected gradients of finite length, but got Infinity',
    );
    expect(memory().numTensors).toBe(numTensors);
    expect([...parameter.grad!.data()]).toEqual([Infinity, 1]);
    expect(
      clipGradNorm([parameterWith({ shape: [1], data: [2] })], 1, { errorIfNonfinite: true }).item(),
    ).toBe(2);
  });

  test.each([-1, NaN])('a maxNorm of %d is refused', (maxNorm) => {
    expect(() => clipGradNorm([], maxNorm)).toThrow(
      `clipGradNorm's maxNorm expected a number of at least 0, but got ${maxNorm}`,
    );
  });
});
