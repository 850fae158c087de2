import { checkOperation } from './checkOperation';
import { refuse } from './checks';
import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { isGradEnabled } from './gradMode';
import { formatShape, type Shape } from './shape';
import { Tensor } from './tensor';

/**
 * The chain rule for one input of an operation: from the gradient of the result to the gradient of that input. What it
 * makes on the way is freed.
 */
export type Rule = (gradient: Raw, saved: Saved) => Raw;

/**
 * (PyTorch: torch.autograd.Function) One operation: a value, and beside it, for each input, the rule for its gradient.
 *
 *     function square<S extends Shape>(x: Tensor<S>): Tensor<S> {
 *       return operation('square', x.shape, () => ops.mul(x.raw, x.raw), [
 *         [x, (dy, saved) => ops.mul(dy, ops.scale(saved.of(x), 2))],
 *       ]);
 *     }
 *
 * The result remembers its inputs and rules if a gradient has to flow. A null among the rules stands for an input that is not
 * there, such as a bias. Rules read tensors by way of `saved`, which sees to it that nobody changed them in the meantime.
 */
export function operation<const S extends Shape>(
  name: string,
  shape: S,
  value: () => Raw,
  rules: readonly (readonly [input: Tensor, rule: Rule] | null)[],
): Tensor<S> {
  checkOperation(name, shape, value, rules);
  const raw = ops.tidy(value);
  const pairs = rules.filter((pair) => pair !== null);
  const inputs = pairs.map(([input]) => input);
  if (!isGradEnabled() || !inputs.some(({ requiresGrad }) => requiresGrad))
    return new Tensor(raw, shape, false, null, inputs);
  const saved = new Saved(name, raw, inputs);
  const tidied = (rule: Rule) => (gradient: Raw) => ops.tidy(() => rule(gradient, saved));
  const gradients = pairs.map(([, rule]) => tidied(rule));
  const gradFn = { name, inputs, gradients, release: () => saved.release() };
  return new Tensor(raw, shape, true, gradFn);
}

/** (PyTorch: ctx.saved_tensors) What an operation keeps for its rules: its result, and its inputs as they were. */
export class Saved {
  readonly #name: string;
  readonly #result: Raw;
  readonly #versions: ReadonlyMap<Tensor, number>;
  #isReleased = false;

  constructor(name: string, result: Raw, inputs: readonly Tensor[]) {
    this.#name = name;
    this.#result = result;
    this.#versions = new Map(inputs.map((input) => [input, input.version]));
  }

  /** The numbers of an input. */
  of(input: Tensor): Raw {
    this.#check();
    if (!this.#versions.has(input))
      refuse(`${this.#name}'s saved.of()`, 'one of the inputs beside its rules', input);
    if (this.#versions.get(input) !== input.version) {
      throw new UsageError(
        `backward() needs a tensor of shape ${formatShape(input.shape)} as ${this.#name} saw it, but it was changed since, by an ` +
          "optimizer's step, say: compute the loss anew after the change",
      );
    }
    return input.raw;
  }

  /** The numbers of the operation's own result. */
  get result(): Raw {
    this.#check();
    if (this.#result.isDisposed)
      throw new UsageError(`backward() needs the result of ${this.#name}, which was freed: keep() it`);
    return this.#result;
  }

  release(): void {
    this.#isReleased = true;
  }

  #check(): void {
    if (!this.#isReleased) return;
    throw new UsageError(
      `backward() went through ${this.#name} a second time, but what it had saved was given up after the first: compute the loss ` +
        'anew, or say backward({ retainGraph: true }) the first time',
    );
  }
}
