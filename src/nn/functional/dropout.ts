import { checkTensors } from '../../checkTensor';
import { tensor } from '../../create';
import { mul } from '../../operations';
import { defaultGenerator } from '../../random';
import { numel } from '../../shape';
import type { Tensor } from '../../tensor';
import { checkBoolean, checkNumber, checkOptions } from '../../checks';

/** What `dropout` can be asked for. */
export interface DropoutOptions {
  /** The share of the numbers that become 0, from 0 to 1; 0.5 by default. */
  readonly p?: number;
  /** Only while training something is dropped; yes by default. */
  readonly training?: boolean;
}

/**
 * torch.nn.functional.dropout: while training, each number becomes 0 with probability p; those that stay are multiplied by
 * 1 / (1 - p), so that sums keep their size on average. Otherwise x itself.
 * (Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", 2014)
 *
 * Rate and scale are PyTorch's, and the default generator draws, but not PyTorch's mask: which numbers that drops depends on
 * the processor.
 */
export function dropout<T extends Tensor>(x: T, options: DropoutOptions = {}): Tensor<T['shape']> {
  checkTensors('dropout', x);
  checkOptions('dropout', options, ['p', 'training']);
  const { p = 0.5, training = true } = options;
  checkBoolean("dropout's training", training);
  checkNumber('dropout', p, 0, 1);
  if (!training || p === 0) return x;
  const isKept = (): boolean => defaultGenerator.uniform() >= p;
  const factors = Float32Array.from({ length: numel(x.shape) }, () => (isKept() ? 1 / (1 - p) : 0));
  const mask = tensor(factors, x.shape);
  return mul(x, mask).adopt(mask);
}
