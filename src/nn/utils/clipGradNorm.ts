import { checkBoolean, checkIterable, checkLength, checkOptions } from '../../checks';
import { checkTensors } from '../../checkTensor';
import { ops } from '../../engine';
import { UsageError } from '../../errors';
import { Tensor } from '../../tensor';

/**
 * torch.nn.utils.clip_grad_norm_(parameters, maxNorm): shortens the gradients of all parameters by one factor where they are
 * longer, taken as one vector, than `maxNorm`. Between `backward` and `step`, against steps that are far too long.
 *
 * Gives the length that they had, √(sum of all squares), a tensor of shape []. If it isn't finite, the gradients become 0 or
 * NaN; with `errorIfNonfinite`, that is an error, and they stay.
 */
export function clipGradNorm(
  parameters: Iterable<Tensor>,
  maxNorm: number,
  options: { readonly errorIfNonfinite?: boolean } = {},
): Tensor<readonly []> {
  checkOptions('clipGradNorm', options, ['errorIfNonfinite']);
  const { errorIfNonfinite = false } = options;
  checkBoolean("clipGradNorm's errorIfNonfinite", errorIfNonfinite);
  checkLength("clipGradNorm's maxNorm", maxNorm);
  const gradients = listed(parameters)
    .map(({ grad }) => grad)
    .filter((grad) => grad !== null);
  const norm = ops.tidy(() => {
    const squares = gradients.map(({ raw }) => ops.sum(ops.mul(raw, raw)));
    return ops.sqrt(squares.reduce(ops.add, ops.scalar(0)));
  });
  const total = new Tensor(norm, [] as const);
  const length = total.item();
  if (errorIfNonfinite && !Number.isFinite(length)) {
    total.dispose();
    throw new UsageError(`clipGradNorm expected gradients of finite length, but got ${length}`);
  }
  const factor = Math.min(maxNorm / (length + 1e-6), 1);
  for (const gradient of gradients) gradient.replace(ops.scale(gradient.raw, factor));
  return total;
}

/** One tensor, or several, as in PyTorch. */
function listed(parameters: Iterable<Tensor>): readonly Tensor[] {
  if (parameters instanceof Tensor) return [parameters];
  checkIterable('clipGradNorm', parameters, 'parameters, such as net.parameters()');
  const tensors = [...parameters];
  checkTensors('clipGradNorm', ...tensors);
  return tensors;
}
