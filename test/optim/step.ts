import { nn, type optim } from '../../src';
import { ops } from '../../src/engine';
import type { FixtureTensor } from '../support/fixtures';

/** Gives each parameter its gradient, and lets the optimizer step. */
export function step(
  optimizer: optim.SGD | optim.Adam,
  parameters: readonly nn.Parameter[],
  gradients: readonly FixtureTensor[],
): void {
  optimizer.zeroGrad();
  parameters.forEach((parameter, i) => {
    const { data, shape } = gradients[i]!;
    parameter.accumulateGrad(ops.fromData(Float32Array.from(data), shape));
  });
  optimizer.step();
}

/** A gradient of 1, for a parameter of 1. */
export const one: FixtureTensor = { shape: [1], data: [1] };

export function some(): nn.Parameter {
  return new nn.Parameter(Float32Array.of(1), [1]);
}
