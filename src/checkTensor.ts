import { refuse } from './checks';
import { UsageError } from './errors';
import { formatShape, type Shape } from './shape';
import { Tensor } from './tensor';

/** A program without types may give numbers, lists, pictures or nothing where a tensor belongs. */
export function checkTensors(what: { toString(): string }, ...values: readonly unknown[]): void {
  const odd = values.find((value) => !(value instanceof Tensor));
  if (values.every((value) => value instanceof Tensor)) return;
  refuse(what.toString(), 'a tensor', odd);
}

/**
 * The check at run time of what the types promise: a letter stands for any size, a number for itself. `hint` goes on
 * with the sentence.
 */
export function checkShape(
  what: { toString(): string },
  tensor: Tensor,
  expected: readonly (number | string)[],
  hint = '',
): void {
  checkTensors(what, tensor);
  const { shape }: { readonly shape: Shape } = tensor;
  const fits =
    shape.length === expected.length &&
    expected.every((size, i) => typeof size === 'string' || size === shape[i]);
  if (!fits)
    throw new UsageError(
      `${what.toString()} expected ${formatShape(expected)}, but got ${formatShape(shape)}${hint}`,
    );
}

/** For what has no meaning for whole numbers, as in PyTorch. */
export function checkFloats(what: string, tensor: Tensor): void {
  checkTensors(what, tensor);
  if (tensor.dtype === 'float32') return;
  throw new UsageError(`${what} expected a tensor of floats, but got one of whole numbers`);
}
