import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { printed } from './print';
import { checkRaw, checkTaken } from './checkRaw';
import { Lived } from './lived';
import { formatShape, type Shape } from './shape';

/** tensor.grad_fn: how a tensor was computed. From the loss back to the weights they form a graph, and `backward` walks it. */
export interface GradFn {
  /** The operation, e.g. `conv2d`. */
  readonly name: string;
  readonly inputs: readonly Tensor[];
  /** For each input, from the gradient of the result to a new raw tensor, the gradient of that input. */
  readonly gradients: readonly ((gradient: Raw) => Raw)[];
  /** Gives up what the rules need; `backward` does so when it has passed. */
  release(): void;
}

const ZERO_GRAD = 'by zeroGrad() or clearGrad(), as a gradient: keep() it before';

/**
 * torch.Tensor: numbers in a grid of any rank, together with how they were computed.
 *
 * Its shape is part of its type: a batch of four images is a `Tensor<readonly [4, 32, 32, 3]>`. Its methods that compute
 * (`add`, `matmul`, `sum`, …) are in `methods.ts`: each is the function of its name.
 * How long it lives is said in `scope.ts`.
 */
export class Tensor<S extends Shape = Shape> extends Lived {
  readonly shape: S;
  /** tensor.requires_grad: does a gradient have to flow to or through this tensor? */
  readonly requiresGrad: boolean;
  /** tensor.grad_fn: how it was computed; null for what the program put in: images, weights. */
  readonly gradFn: GradFn | null;
  #raw: Raw;
  #version = 0;
  #grad: Tensor<S> | null = null;
  readonly #parts: Tensor[] = [];

  /** For operations; programs call `tensor`, `zeros`, `ones`, `full`, `rand`. `from` is what it was computed from. */
  constructor(raw: Raw, shape: S, requiresGrad = false, gradFn: GradFn | null = null, from = gradFn?.inputs) {
    checkTaken(raw, shape, requiresGrad);
    super(from ?? []);
    this.#raw = raw;
    this.shape = shape;
    this.requiresGrad = requiresGrad;
    this.gradFn = gradFn;
  }

  /** The engine's tensor behind this one. */
  get raw(): Raw {
    if (!this.#raw.isDisposed) return this.#raw;
    throw new UsageError(`this tensor of shape ${formatShape(this.shape)} was freed ${this.whyFreed}`);
  }

  /** tensor._version: how often its numbers were changed in place. */
  get version(): number {
    return this.#version;
  }

  /** tensor.grad: what `backward` has added up so far; null before the first `backward` and after `zeroGrad`. */
  get grad(): Tensor<S> | null {
    return this.#grad;
  }

  /** tensor.dtype: floats or whole numbers, both of 32 bits. */
  get dtype(): 'float32' | 'int32' {
    return this.#raw.dtype === 'int32' ? 'int32' : 'float32';
  }

  /** For `backward`: takes over a gradient. */
  accumulateGrad(gradient: Raw): void {
    if (this.#grad === null) {
      this.own((this.#grad = new Tensor(gradient, this.shape)));
      return;
    }
    this.#grad.replace(ops.add(this.#grad.raw, gradient));
    gradient.dispose();
  }

  /** tensor.grad = None: forgets the gradient. */
  clearGrad(): void {
    if (this.#grad !== null) this.letGo(this.#grad, ZERO_GRAD);
    this.#grad = null;
  }

  /** For updates in place: takes over other numbers of the same shape. */
  replace(raw: Raw): void {
    checkRaw(raw, this.shape);
    if (raw !== this.#raw) this.#raw.dispose();
    this.#raw = raw;
    this.#version++;
  }

  /** tensor.item(): the number in a tensor that holds one. */
  item(): number {
    const [number, ...others] = this.data();
    if (number !== undefined && others.length === 0) return number;
    throw new UsageError(`item() expected a tensor of one number, but got shape ${formatShape(this.shape)}`);
  }

  /** tensor.flatten().tolist(): all numbers, row by row, as a copy. */
  data(): Float32Array | Int32Array {
    return ops.toData(this.raw);
  }

  /** tensor.detach(): the same numbers, without how they were computed. */
  detach(): Tensor<S> {
    return new Tensor(ops.alias(this.raw), this.shape, false, null, [this]);
  }

  /** For operations made of others: takes over what was computed on the way, which lives and ends with this tensor. */
  adopt(...parts: readonly Tensor[]): this {
    for (const part of parts) this.own(part);
    this.#parts.push(...parts);
    return this;
  }

  protected override remains(): () => void {
    const raw = this.#raw;
    return () => raw.dispose();
  }

  protected override parts(): readonly Tensor[] {
    return this.#grad === null ? this.#parts : [this.#grad, ...this.#parts];
  }

  protected override freed(): void {
    this.#grad = null;
    this.#parts.length = 0;
  }

  /** repr(tensor): its numbers, as PyTorch prints them. */
  override toString(): string {
    return printed(this);
  }

  /** As text its numbers; as a number it is refused, for nobody would notice that `runningLoss + loss` is NaN. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new UsageError(
      `a tensor was used as a number, of shape ${formatShape(this.shape)}: take its item()`,
    );
  }

  /** What console.log shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.#raw.isDisposed ? 'tensor(freed)' : this.toString();
  }
}
