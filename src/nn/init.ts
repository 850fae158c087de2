import { checkBoolean, checkOptions } from '../checks';
import { defaultGenerator } from '../random';
import { checkRoom } from '../room';
import { numel, type Shape } from '../shape';
import { Parameter } from './parameter';

/** torch.nn.init.uniform_: numbers between -bound and bound, from the default generator. */
export function uniform<S extends Shape>(shape: S, bound: number): Parameter<S> {
  checkRoom('a parameter', shape);
  return new Parameter(
    Float32Array.from({ length: numel(shape) }, () => defaultGenerator.uniform(-bound, bound)),
    shape,
  );
}

/**
 * PyTorch's start for the weights of Conv2d and Linear, kaiming_uniform_(a=√5), which comes to ±1/√fanIn.
 *
 * `fanIn` is how many inputs flow into one output. The more of them are summed up, the smaller each weight has to be
 * for the sum to keep its size from layer to layer (He et al., "Delving Deep into Rectifiers", 2015).
 * (https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_)
 */
export function kaimingUniform<S extends Shape>(shape: S, fanIn: number): Parameter<S> {
  const gain = Math.sqrt(2 / (1 + Math.sqrt(5) * Math.sqrt(5)));
  // In PyTorch's steps, for another order of operations would round differently in the last digit.
  return uniform(shape, Math.sqrt(3) * (gain / Math.sqrt(fanIn)));
}

/** PyTorch's start for the biases of Conv2d and Linear: ±1/√fanIn. */
export function biasUniform<S extends Shape>(shape: S, fanIn: number): Parameter<S> {
  return uniform(shape, 1 / Math.sqrt(fanIn));
}

/** Of a layer's options, whether it has a bias: yes by default. `others` are the names of the other ones. */
export function checkedBias(
  what: string,
  options: { readonly bias?: boolean },
  others: readonly string[],
): boolean {
  checkOptions(what, options, ['bias', ...others]);
  const { bias = true } = options;
  checkBoolean(`${what}'s bias`, bias);
  return bias;
}
