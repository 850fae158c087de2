import { ops, type Raw } from '../engine';
import { UsageError } from '../errors';
import { checkShape, outputSize, type Product, type Shape } from '../shape';
import { result, type Tensor } from '../tensor';

/** The sizes that a window leaves of an image, or an error where it doesn't fit in. */
function windowed(
  what: string,
  shape: Shape,
  kernel: readonly [number, number],
  { stride, padding }: ops.Window,
): [height: number, width: number] {
  checkShape(what, shape, ['N', 'H', 'W', 'C']);
  const [, height = 0, width = 0] = shape;
  const out: [number, number] = [
    outputSize(height, kernel[0], stride[0], padding[0]),
    outputSize(width, kernel[1], stride[1], padding[1]),
  ];
  if (out[0] < 1 || out[1] < 1) {
    throw new UsageError(
      `${what}: a window of ${kernel.join('x')} does not fit into an image of ${height}x${width} ` +
        `with padding ${padding.join('x')}`,
    );
  }
  return out;
}

/**
 * torch.nn.functional.conv2d: [N, H, W, in] with weight [out, in, KH, KW] and bias [out] → [N, OH, OW, out].
 */
export function conv2d(
  images: Tensor<readonly [number, number, number, number]>,
  weight: Tensor<readonly [number, number, number, number]>,
  bias: Tensor<readonly [number]> | null,
  window: ops.Window,
): Tensor<readonly [number, number, number, number]> {
  const [out, , kernelHeight, kernelWidth] = weight.shape;
  const [height, width] = windowed('Conv2d', images.shape, [kernelHeight, kernelWidth], window);
  return result(
    ops.conv2d(images.raw, weight.raw, bias?.raw ?? null, window),
    [images.shape[0], height, width, out],
    'conv2d',
    [images, weight, ...(bias === null ? [] : [bias])],
    [
      (gradient) => ops.conv2dGradInput(gradient, weight.raw, images.shape, window),
      (gradient) => ops.conv2dGradWeight(images.raw, gradient, weight.shape, window),
      ops.sumRows,
    ],
  );
}

/** torch.nn.functional.max_pool2d: [N, H, W, C] → [N, OH, OW, C]. The gradient goes to where the largest value was. */
export function maxPool2d(
  images: Tensor<readonly [number, number, number, number]>,
  {
    kernelSize,
    stride,
  }: { readonly kernelSize: readonly [number, number]; readonly stride: readonly [number, number] },
): Tensor<readonly [number, number, number, number]> {
  const [height, width] = windowed('MaxPool2d', images.shape, kernelSize, { stride, padding: [0, 0] });
  const pooled = ops.maxPool(images.raw, kernelSize, stride);
  return result(
    pooled,
    [images.shape[0], height, width, images.shape[3]],
    'maxPool2d',
    [images],
    [(gradient) => ops.maxPoolGrad(gradient, images.raw, pooled, kernelSize, stride)],
  );
}

/** torch.nn.functional.linear: [N, in] with weight [out, in] and bias [out] → [N, out]. */
export function linear<N extends number, Out extends number>(
  x: Tensor<readonly [N, number]>,
  weight: Tensor<readonly [Out, number]>,
  bias: Tensor<readonly [Out]> | null,
): Tensor<readonly [N, Out]> {
  return result(
    ops.linear(x.raw, weight.raw, bias?.raw ?? null),
    [x.shape[0], weight.shape[0]],
    'linear',
    [x, weight, ...(bias === null ? [] : [bias])],
    [
      (gradient) => ops.matmul(gradient, weight.raw),
      (gradient) => ops.matmul(gradient, x.raw, { transposeA: true }),
      ops.sumRows,
    ],
  );
}

/** torch.relu: negative numbers become 0. The slope is 1 above 0, else 0. */
export function relu<S extends Shape>(x: Tensor<S>): Tensor<S> {
  const y = ops.relu(x.raw);
  return result(y, x.shape, 'relu', [x], [(gradient) => ops.reluGrad(gradient, y)]);
}

/** torch.sigmoid: 1 / (1 + e⁻ˣ), between 0 and 1. The slope is y (1 - y). */
export function sigmoid<S extends Shape>(x: Tensor<S>): Tensor<S> {
  const y = ops.sigmoid(x.raw);
  const slope = (): Raw => ops.sub(y, ops.mul(y, y));
  return result(y, x.shape, 'sigmoid', [x], [(gradient) => ops.tidy(() => ops.mul(gradient, slope()))]);
}

/** torch.tanh: between -1 and 1. The slope is 1 - y². */
export function tanh<S extends Shape>(x: Tensor<S>): Tensor<S> {
  const y = ops.tanh(x.raw);
  const rule = (gradient: Raw): Raw => ops.sub(gradient, ops.mul(gradient, ops.mul(y, y)));
  return result(y, x.shape, 'tanh', [x], [(gradient) => ops.tidy(() => rule(gradient))]);
}

/**
 * torch.softmax(logits, dim=1): [N, C] → [N, C], each row positive and with sum 1: e^logit / Σ e^logit.
 *
 * The largest logit of a row is subtracted first, which changes nothing but keeps e^logit from overflowing.
 */
export function softmax<N extends number, C extends number>(
  logits: Tensor<readonly [N, C]>,
): Tensor<readonly [N, C]> {
  checkShape('softmax', logits.shape, ['N', 'C']);
  const y = ops.tidy(() => ops.exp(ops.logSoftmax(logits.raw)));
  const rule = (gradient: Raw): Raw =>
    ops.mul(y, ops.sub(gradient, column(ops.sum(ops.mul(gradient, y), [1]))));
  return result(y, logits.shape, 'softmax', [logits], [(gradient) => ops.tidy(() => rule(gradient))]);
}

/** [N] → [N, 1] */
const column = (values: Raw): Raw => ops.reshape(values, [...values.shape, 1]);

/**
 * torch.flatten(x, 1): [N, H, W, C] → [N, C * H * W], one row of numbers for each image.
 *
 * The numbers come in PyTorch's order, channel by channel, so that a `Linear` after it has PyTorch's weights. Images
 * here keep a pixel's channels side by side, so flatten reorders them; PyTorch's copies nothing.
 */
export function flatten<N extends number, H extends number, W extends number, C extends number>(
  x: Tensor<readonly [N, H, W, C]>,
): Tensor<readonly [N, Product<readonly [H, W, C]>]> {
  const [n, h, w, c] = x.shape;
  checkShape('flatten', x.shape, ['N', 'H', 'W', 'C']);
  // The product of the three sizes is what the type Product computes.
  const shape = [n, c * h * w] as unknown as readonly [N, Product<readonly [H, W, C]>];
  return result(
    ops.tidy(() => ops.reshape(ops.transpose(x.raw, [0, 3, 1, 2]), shape)),
    shape,
    'flatten',
    [x],
    [(gradient) => ops.tidy(() => ops.transpose(ops.reshape(gradient, [n, c, h, w]), [0, 2, 3, 1]))],
  );
}
