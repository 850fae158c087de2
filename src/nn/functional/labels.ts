import { checkNumber, refuse } from '../../checks';
import { checkTensors } from '../../checkTensor';
import { UsageError } from '../../errors';
import type { Tensor } from '../../tensor';
import { isInt32 } from '../../typedArrays';
import { checkReduction, type ReductionOption } from './reduction';

interface Settings extends ReductionOption {
  readonly weight?: unknown;
  readonly ignoreIndex?: unknown;
  readonly labelSmoothing?: unknown;
}

/** The options of `crossEntropy`, and of `CrossEntropyLoss`. Gives them. */
export function checkCrossEntropy<S extends Settings>(what: string, options: S): S {
  checkReduction(what, options, ['weight', 'ignoreIndex', 'labelSmoothing']);
  const { weight, ignoreIndex = -100, labelSmoothing = 0 } = options;
  if (weight !== undefined) checkTensors(`${what}'s weight`, weight);
  if (!Number.isInteger(ignoreIndex)) refuse(`${what}'s ignoreIndex`, 'a whole number', ignoreIndex);
  checkNumber(`${what}'s labelSmoothing`, labelSmoothing, 0, 1);
  return options;
}

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
