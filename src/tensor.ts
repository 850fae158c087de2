import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { printed } from './print';
import { checkedPart, checkRaw } from './checkRaw';
import { currentScope } from './scope';
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

/**
 * torch.Tensor: numbers in a grid of any rank, together with how they were computed.
 *
 * Its shape is part of its type: a batch of four images is a `Tensor<readonly [4, 32, 32, 3]>`. Its methods that compute
 * (`add`, `matmul`, `sum`, …) are in `methods.ts`: each is the function of its name.
 * A tensor made inside a loop over a `DataLoader` lives until the loop asks for the next batch, or longer by `keep()`.
 */
export class Tensor<S extends Shape = Shape> {
  readonly shape: S;
  /** tensor.requires_grad: does a gradient have to flow to or through this tensor? */
  readonly requiresGrad: boolean;
  /** tensor.grad_fn: how it was computed; null for what the program put in: images, weights. */
  readonly gradFn: GradFn | null;
  #raw: Raw;
  #version = 0;
  #grad: Tensor<S> | null = null;
  readonly #parts: Tensor[] = [];

  /** For operations; programs call `tensor`, `zeros`, `ones`, `full`, `rand`. */
  constructor(raw: Raw, shape: S, requiresGrad = false, gradFn: GradFn | null = null) {
    checkRaw(raw, shape);
    if (requiresGrad && raw.dtype !== 'float32')
      throw new UsageError(`a tensor of ${raw.dtype} can't have a gradient, expected float32`);
    this.#raw = raw;
    this.shape = shape;
    this.requiresGrad = requiresGrad;
    this.gradFn = gradFn;
    currentScope()?.add(this);
  }

  /** The engine's tensor behind this one. */
  get raw(): Raw {
    if (!this.#raw.isDisposed) return this.#raw;
    throw new UsageError(
      `this tensor of shape ${formatShape(this.shape)} was freed when the loop went on to the next batch: ` +
        'read its numbers inside the loop (item(), data()), or keep() it',
    );
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
      this.#grad = new Tensor(gradient, this.shape).keep();
      return;
    }
    this.#grad.replace(ops.add(this.#grad.raw, gradient));
    gradient.dispose();
  }

  /** tensor.grad = None: forgets the gradient. */
  clearGrad(): void {
    this.#grad?.dispose();
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
    return new Tensor(ops.alias(this.raw), this.shape);
  }

  /** Lets it outlive the batch; it is then to be freed with `dispose()`. */
  keep(): this {
    currentScope()?.release(this);
    return this;
  }

  /** For operations made of others: takes over what was computed on the way, which lives and ends with this tensor. */
  adopt(...parts: readonly Tensor[]): this {
    this.#parts.push(...parts.map((part) => checkedPart(part).keep()));
    return this;
  }

  /** Frees the memory. Seldom needed: see `keep`. */
  dispose(): void {
    this.#raw.dispose();
    this.clearGrad();
    for (const part of this.#parts.splice(0)) part.dispose();
  }

  /** repr(tensor): its numbers, as PyTorch prints them. */
  toString(): string {
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
