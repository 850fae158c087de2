import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { formatShape, numel, sameShape, type Shape } from './shape';
import { result, type Tensor } from './tensor';

function checkSameShape(what: string, a: Tensor, b: Tensor): void {
  if (sameShape(a.shape, b.shape)) return;
  throw new UsageError(
    `${what} expected two tensors of one shape, but got ${formatShape(a.shape)} and ${formatShape(b.shape)}`,
  );
}

/** torch.add(a, b), number by number. Both gradients are the result's. */
export function add<S extends Shape>(a: Tensor<S>, b: Tensor<S>): Tensor<S> {
  checkSameShape('add', a, b);
  return result(ops.add(a.raw, b.raw), a.shape, 'add', [a, b], [ops.alias, ops.alias]);
}

/** torch.sub(a, b), number by number. The gradient of b is the result's with the other sign. */
export function sub<S extends Shape>(a: Tensor<S>, b: Tensor<S>): Tensor<S> {
  checkSameShape('sub', a, b);
  const opposite = (gradient: Raw): Raw => ops.scale(gradient, -1);
  return result(ops.sub(a.raw, b.raw), a.shape, 'sub', [a, b], [ops.alias, opposite]);
}

/** torch.mul(a, b), number by number. The gradient of each is the result's, times the other. */
export function mul<S extends Shape>(a: Tensor<S>, b: Tensor<S>): Tensor<S> {
  checkSameShape('mul', a, b);
  return result(
    ops.mul(a.raw, b.raw),
    a.shape,
    'mul',
    [a, b],
    [(gradient) => ops.mul(gradient, b.raw), (gradient) => ops.mul(gradient, a.raw)],
  );
}

/** torch.sum(x): one number. Each number of x has the result's gradient. */
export function sum(x: Tensor): Tensor<readonly []> {
  return result(ops.sum(x.raw), [], 'sum', [x], [(gradient) => spread(gradient, x.shape)]);
}

/** torch.mean(x): one number. */
export function mean(x: Tensor): Tensor<readonly []> {
  const share = 1 / numel(x.shape);
  return result(
    ops.tidy(() => ops.scale(ops.sum(x.raw), share)),
    [],
    'mean',
    [x],
    [(gradient) => ops.tidy(() => ops.scale(spread(gradient, x.shape), share))],
  );
}

/** One number, as often as a shape has places. */
function spread(number: Raw, shape: Shape): Raw {
  return ops.tidy(() => ops.mul(ops.fill(shape, 1), number));
}
