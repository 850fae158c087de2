import { UsageError } from '../../errors';
import type { Tensor } from '../../tensor';
import { isInt32 } from '../../typedArrays';

export { checkCrossEntropy } from '../../checkCrossEntropy';

/** The numbers of labels, each of a class, or the one that counts for nothing. */
export function checkedLabels(labels: Tensor, classes: number, ignoreIndex: number): Int32Array {
  const numbers = labels.data();
  if (!isInt32(numbers))
    throw new UsageError(
      'crossEntropy expected labels that are whole numbers, tensor(Int32Array.of(…), …), but got floats',
    );
  const outside = numbers.find((label) => label !== ignoreIndex && (label < 0 || label >= classes));
  if (outside !== undefined)
    throw new UsageError(`crossEntropy expected labels from 0 to ${classes - 1}, but got ${outside}`);
  return numbers;
}
