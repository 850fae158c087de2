import { checkShape, checkTensors } from '../../checkTensor';
import { ops } from '../../engine';
import { operation } from '../../operation';
import { reshape } from '../../operations';
import { numel, type Shape } from '../../shape';
import type { Product } from '../../shapeTypes';
import type { Tensor } from '../../tensor';
import type { Unranked } from '../../unranked';

/**
 * torch.flatten(x, 1): [N, H, W, C] → [N, C * H * W], one row of numbers for each image.
 *
 * The numbers come in PyTorch's order, channel by channel, so that a `Linear` after it has PyTorch's weights. Images
 * here keep a pixel's channels side by side, so flatten reorders them; PyTorch's copies nothing. What has another number of
 * axes, [N, …], keeps its order.
 */
export function flatten<
  N extends number,
  H extends number,
  W extends number,
  C extends number,
  S extends Shape,
>(x: Tensor<readonly [N, H, W, C]> | Unranked<S>): Tensor<readonly [N, Product<readonly [H, W, C]>]> {
  checkTensors('flatten', x);
  if (x.shape.length > 1 && x.shape.length !== 4) return rows(x);
  checkShape('flatten', x, ['N', 'H', 'W', 'C']);
  // It was looked at, whatever the compiler knew.
  const [n, h, w, c] = x.shape as unknown as readonly [N, H, W, C];
  // The product of the three sizes is what the type Product computes.
  const shape = [n, c * h * w] as unknown as readonly [N, Product<readonly [H, W, C]>];
  return operation('flatten', shape, () => ops.reshape(ops.transpose(x.raw, [0, 3, 1, 2]), shape), [
    [x, (dy) => ops.transpose(ops.reshape(dy, [n, c, h, w]), [0, 2, 3, 1])],
  ]);
}

/** [N, …] → [N, the product of the others] */
function rows<Row extends Shape>(x: Tensor): Tensor<Row> {
  const [n = 0, ...others] = x.shape;
  // Only for tensors whose sizes the compiler doesn't know.
  return reshape(x, [n, numel(others)]) as Tensor as Tensor<Row>;
}
