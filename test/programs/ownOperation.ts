import { operation, ops, type Shape, type Tensor } from '../../src';

/** x². The slope is 2x. */
export function square<S extends Shape>(x: Tensor<S>): Tensor<S> {
  return operation('square', x.shape, () => ops.mul(x.raw, x.raw), [
    [x, (dy, saved) => ops.mul(dy, ops.scale(saved.of(x), 2))],
  ]);
}
