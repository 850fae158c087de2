import { checkBoolean, checkOptions } from './checks';
import { checkRaw } from './checkRaw';
import { checkTensors } from './checkTensor';
import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { formatShape, numel } from './shape';
import { noticeStrays } from './strays';
import type { Tensor } from './tensor';

/** What `backward` can be asked for. */
export interface BackwardOptions {
  /** Keep what the graph has saved, to walk it once more? No by default. */
  readonly retainGraph?: boolean;
}

/**
 * torch.autograd.backward(loss), or loss.backward(): adds to `grad` of every parameter the gradient of the loss, that
 * is, how much the loss grows for a small growth of each weight. It changes no weight.
 *
 * The loss is one number, shape `[]`. Gradients add up from call to call until `zeroGrad` clears them.
 */
export function backward(loss: Tensor, options: BackwardOptions = {}): void {
  checkTensors('backward', loss);
  const { retainGraph = false } = checkOptions('backward', options, ['retainGraph']);
  checkBoolean("backward's retainGraph", retainGraph);
  if (!loss.requiresGrad) {
    throw new UsageError(
      'backward() found no parameters behind this tensor: it was computed without any, or inside of noGrad',
    );
  }
  if (numel(loss.shape) !== 1) {
    throw new UsageError(`backward() expected one number, a loss, but got shape ${formatShape(loss.shape)}`);
  }
  const lossFirst = graphOf(loss).reverse();
  const gradients = new Map<Tensor, Raw>([[loss, ops.fill(loss.shape, 1)]]);
  try {
    for (const tensor of lossFirst) passOn(tensor, gradients);
    if (!retainGraph) for (const tensor of lossFirst) tensor.gradFn?.release();
    noticeStrays(lossFirst.filter(({ gradFn }) => gradFn === null));
  } finally {
    // Empty, unless a rule refused to go on.
    for (const gradient of gradients.values()) gradient.dispose();
  }
}

/** Takes the gradient of one tensor out of the map, and adds to those of its inputs what its operation's rules say. */
function passOn(tensor: Tensor, gradients: Map<Tensor, Raw>): void {
  const gradient = gradients.get(tensor);
  if (gradient === undefined) return;
  if (tensor.gradFn === null) {
    gradients.delete(tensor);
    tensor.accumulateGrad(gradient);
    return;
  }
  const { inputs, gradients: rules } = tensor.gradFn;
  inputs.forEach((input, i) => {
    const rule = rules[i];
    if (!input.requiresGrad || rule === undefined) return;
    const part = rule(gradient);
    checkRaw(part, input.shape);
    const sum = gradients.get(input);
    gradients.set(input, sum === undefined ? part : addInto(sum, part));
  });
  gradients.delete(tensor);
  gradient.dispose();
}

/** Every tensor through which a gradient flows to this one, once, each after all that it was computed from. */
export function graphOf(root: Tensor): Tensor[] {
  checkTensors('graphOf', root);
  const inputsFirst: Tensor[] = [];
  const seen = new Set<Tensor>();
  // A list of what is still to be done, not a function that calls itself: a long chain would overflow its stack.
  const todo: { readonly tensor: Tensor; readonly isDone: boolean }[] = [{ tensor: root, isDone: false }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { tensor, isDone } = next;
    if (isDone) {
      inputsFirst.push(tensor);
      continue;
    }
    if (seen.has(tensor) || !tensor.requiresGrad) continue;
    seen.add(tensor);
    todo.push({ tensor, isDone: true });
    // The first input is to be looked at first, so it goes on top.
    for (const input of (tensor.gradFn?.inputs ?? []).toReversed())
      todo.push({ tensor: input, isDone: false });
  }
  return inputsFirst;
}

/** a + b, and frees both. */
function addInto(a: Raw, b: Raw): Raw {
  const sum = ops.add(a, b);
  a.dispose();
  b.dispose();
  return sum;
}
