import { backward, isGradEnabled, type GradFn } from './autograd';
import { ops, type Raw } from './engine';
import { UsageError } from './errors';
import { defaultGenerator, type Generator } from './random';
import { currentScope } from './scope';
import { formatShape, numel, type Shape } from './shape';

/**
 * torch.Tensor: numbers in a grid of any rank, together with how they were computed.
 *
 * Its shape is part of its type: a batch of four images is a `Tensor<readonly [4, 32, 32, 3]>`.
 *
 * A tensor made inside a loop over a `DataLoader` lives until the loop asks for the next batch; `keep()` makes it
 * outlive that. Numbers read from it (`item()`, `data()`) are yours.
 */
export class Tensor<S extends Shape = Shape> {
  readonly shape: S;
  /** Does a gradient have to flow to or through this tensor? */
  readonly requiresGrad: boolean;
  /** How it was computed; null for what the program put in: images, weights. */
  readonly gradFn: GradFn | null;
  #raw: Raw;
  #grad: Tensor<S> | null = null;

  /** For operations; programs make tensors with `tensor`, `zeros`, `ones`, `rand`. */
  constructor(raw: Raw, shape: S, { requiresGrad = false, gradFn = null }: TensorOptions = {}) {
    this.#raw = raw;
    this.shape = shape;
    this.requiresGrad = requiresGrad;
    this.gradFn = gradFn;
    currentScope()?.add(this);
  }

  /** The engine's tensor behind this one. */
  get raw(): Raw {
    if (this.#raw.isDisposed) {
      throw new UsageError(
        `this tensor of shape ${formatShape(this.shape)} was freed when the loop went on to the next batch: ` +
          'read its numbers inside the loop (item(), data()), or keep() it',
      );
    }
    return this.#raw;
  }

  /** What `backward` has added up so far; null before the first `backward` and after `zeroGrad`. */
  get grad(): Tensor<S> | null {
    return this.#grad;
  }

  get dtype(): 'float32' | 'int32' {
    return this.#raw.dtype === 'int32' ? 'int32' : 'float32';
  }

  /** loss.backward(): see `backward`. */
  backward(): void {
    backward(this);
  }

  /** For `backward`: takes over a gradient. */
  accumulateGrad(gradient: Raw): void {
    if (this.#grad === null) {
      this.#grad = new Tensor(gradient, this.shape).keep();
    } else {
      this.#grad.replace(ops.add(this.#grad.raw, gradient));
      gradient.dispose();
    }
  }

  /** Forgets the gradient. (PyTorch: zero_grad(set_to_none=True), its default.) */
  clearGrad(): void {
    this.#grad?.dispose();
    this.#grad = null;
  }

  /** For updates in place: takes over other numbers of the same shape. */
  replace(raw: Raw): void {
    this.#raw.dispose();
    this.#raw = raw;
  }

  /** tensor.item(): the number in a tensor that holds one. */
  item(): number {
    const data = this.data();
    if (data.length !== 1) {
      throw new UsageError(
        `item() expected a tensor of one number, but got shape ${formatShape(this.shape)}`,
      );
    }
    return data[0] ?? NaN;
  }

  /** All numbers, row by row, as a copy. (PyTorch: tensor.flatten().tolist()) */
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

  /** Frees the memory. Seldom needed: see `keep`. */
  dispose(): void {
    this.#raw.dispose();
    this.clearGrad();
  }

  /** Shape and numbers, rounded to 4 decimals. */
  toString(): string {
    return `tensor(${nested([...this.data()], this.shape)})`;
  }
}

interface TensorOptions {
  readonly requiresGrad?: boolean;
  readonly gradFn?: GradFn | null;
}

function nested(data: readonly number[], shape: Shape): string {
  const [size, ...inner] = shape;
  if (size === undefined) return String(Number((data[0] ?? NaN).toFixed(4)));
  const length = numel(inner);
  const parts = Array.from({ length: size }, (_, i) =>
    nested(data.slice(i * length, (i + 1) * length), inner),
  );
  return `[${parts.join(', ')}]`;
}

/**
 * For operations: the tensor of a result, which remembers its inputs and the chain rule if a gradient has to flow.
 */
export function result<const S extends Shape>(
  raw: Raw,
  shape: S,
  name: string,
  inputs: readonly Tensor[],
  gradients: GradFn['gradients'],
): Tensor<S> {
  const requiresGrad = isGradEnabled() && inputs.some((input) => input.requiresGrad);
  return new Tensor(raw, shape, { requiresGrad, gradFn: requiresGrad ? { name, inputs, gradients } : null });
}

/**
 * torch.tensor(data): numbers row by row, and the shape that they fill. An `Int32Array` stays whole numbers (labels),
 * all else becomes 32-bit floats.
 */
export function tensor<const S extends Shape>(
  data: Float32Array | Int32Array | readonly number[],
  shape: S,
  options: { readonly requiresGrad?: boolean } = {},
): Tensor<S> {
  if (data.length !== numel(shape)) {
    throw new UsageError(
      `tensor() expected ${numel(shape)} numbers for shape ${formatShape(shape)}, but got ${data.length}`,
    );
  }
  // Of a typed array, `slice` copies the memory; `from` would go through it number by number.
  const isTyped = data instanceof Int32Array || data instanceof Float32Array;
  const numbers = isTyped ? data.slice() : Float32Array.from(data);
  return new Tensor(ops.fromData(numbers, shape), shape, options);
}

/** torch.zeros(shape) */
export function zeros<const S extends Shape>(shape: S): Tensor<S> {
  return new Tensor(ops.fill(shape, 0), shape);
}

/** torch.ones(shape) */
export function ones<const S extends Shape>(shape: S): Tensor<S> {
  return new Tensor(ops.fill(shape, 1), shape);
}

/** torch.rand(shape): uniform in [0, 1), PyTorch's numbers for the same seed. */
export function rand<const S extends Shape>(
  shape: S,
  { generator = defaultGenerator }: { readonly generator?: Generator } = {},
): Tensor<S> {
  return tensor(
    Float32Array.from({ length: numel(shape) }, () => generator.uniform()),
    shape,
  );
}
