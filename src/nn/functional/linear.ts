import { checkShape } from '../../checkTensor';
import { ops, type Raw } from '../../engine';
import { operation } from '../../operation';
import type { Tensor } from '../../tensor';

/** torch.nn.functional.linear: x [N, in], weight [out, in], bias [out] → [N, out]: x @ weightᵀ + bias. */
export function linear<N extends number, Out extends number>(
  x: Tensor<readonly [N, number]>,
  weight: Tensor<readonly [Out, number]>,
  bias: Tensor<readonly [Out]> | null,
): Tensor<readonly [N, Out]> {
  checkShape("linear's weight", weight, ['out', 'in']);
  checkShape('linear', x, ['N', weight.shape[1]]);
  if (bias !== null) checkShape("linear's bias", bias, [weight.shape[0]]);
  const shape = [x.shape[0], weight.shape[0]] as const;
  const sums = (): Raw => ops.matmul(x.raw, weight.raw, { b: true });
  return operation('linear', shape, () => (bias === null ? sums() : ops.add(sums(), bias.raw)), [
    [x, (dy, saved) => ops.matmul(dy, saved.of(weight), {})],
    [weight, (dy, saved) => ops.matmul(dy, saved.of(x), { a: true })],
    bias && [bias, (dy) => ops.sumRows(dy)],
  ]);
}
