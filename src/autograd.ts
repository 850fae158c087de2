import { UsageError } from './errors';
import { ops, type Raw } from './engine';
import { formatShape, numel } from './shape';
import type { Tensor } from './tensor';

/**
 * tensor.grad_fn: how a tensor was computed.
 *
 * Each operation leaves one behind at its result. From the loss back to the weights they form a graph, and `backward`
 * walks it.
 */
export interface GradFn {
  /** The operation, e.g. `conv2d`. */
  readonly name: string;
  readonly inputs: readonly Tensor[];
  /**
   * The chain rule of this operation: for each input, a function from the gradient of the result to the gradient of
   * that input. It makes a new raw tensor each time; it is called only for inputs that need a gradient.
   */
  readonly gradients: readonly ((gradient: Raw) => Raw)[];
}

let recording = true;

/** torch.is_grad_enabled() */
export function isGradEnabled(): boolean {
  return recording;
}

/**
 * torch.no_grad(): runs `f` without remembering how its results were computed, for testing and for updates of weights.
 * If `f` is async, this holds until its promise settles.
 */
export function noGrad<T>(f: () => T): T {
  const before = recording;
  const restore = (): void => {
    recording = before;
  };
  recording = false;
  let result: T;
  try {
    result = f();
  } catch (error) {
    restore();
    throw error;
  }
  // finally() keeps the promise's type; the compiler only sees that T may be some promise.
  if (result instanceof Promise) return result.finally(restore) as T;
  restore();
  return result;
}

/**
 * torch.autograd.backward(loss), or loss.backward(): adds to `grad` of every parameter the gradient of the loss, that
 * is, how much the loss grows for a small growth of each weight. It changes no weight.
 *
 * The loss is one number, shape `[]`. Gradients add up from call to call until `zeroGrad` clears them.
 */
export function backward(loss: Tensor): void {
  if (!loss.requiresGrad) {
    throw new UsageError(
      'backward() found no parameters behind this tensor: it was computed without any, or inside of noGrad',
    );
  }
  if (numel(loss.shape) !== 1) {
    throw new UsageError(`backward() expected one number, a loss, but got shape ${formatShape(loss.shape)}`);
  }
  const gradients = new Map<Tensor, Raw>([[loss, ops.fill(loss.shape, 1)]]);
  for (const tensor of graphOf(loss).reverse()) {
    const gradient = gradients.get(tensor);
    if (gradient === undefined) continue;
    gradients.delete(tensor);
    if (tensor.gradFn === null) {
      tensor.accumulateGrad(gradient);
      continue;
    }
    const { inputs, gradients: rules } = tensor.gradFn;
    inputs.forEach((input, i) => {
      const rule = rules[i];
      if (!input.requiresGrad || rule === undefined) return;
      const part = rule(gradient);
      const sum = gradients.get(input);
      gradients.set(input, sum === undefined ? part : addInto(sum, part));
    });
    gradient.dispose();
  }
}

/** Every tensor through which a gradient flows to this one, once, each after all that it was computed from. */
export function graphOf(root: Tensor): Tensor[] {
  const inputsFirst: Tensor[] = [];
  const seen = new Set<Tensor>();
  const visit = (tensor: Tensor): void => {
    if (seen.has(tensor) || !tensor.requiresGrad) return;
    seen.add(tensor);
    tensor.gradFn?.inputs.forEach(visit);
    inputsFirst.push(tensor);
  };
  visit(root);
  return inputsFirst;
}

/** a + b, and frees both. */
function addInto(a: Raw, b: Raw): Raw {
  const sum = ops.add(a, b);
  a.dispose();
  b.dispose();
  return sum;
}
