import { checkNumber, refuse } from './checks';
import { checkTensors } from './checkTensor';
import { checkReduction, type ReductionOption } from './nn/functional/reduction';

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
