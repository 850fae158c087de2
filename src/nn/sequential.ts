import type { Tensor } from '../tensor';
import type { Entry } from './members';
import { Module } from './module';

/** A module with a `forward` of one argument. */
export interface Layer extends Module {
  forward(x: never): Tensor;
}

type Input<L extends readonly Layer[]> = L extends readonly [infer First extends Layer, ...Layer[]]
  ? Parameters<First['forward']>[0]
  : Tensor;
type Output<L extends readonly Layer[]> = L extends readonly [...Layer[], infer Last extends Layer]
  ? ReturnType<Last['forward']>
  : Tensor;

/**
 * torch.nn.Sequential(...layers): one layer after another; each gets what the one before it gave.
 *
 * The compiler knows what the first layer takes and how many axes the last one gives, not the sizes in between: those are
 * looked at when it runs. For a network whose sizes the compiler checks, write a class with a `forward`.
 */
export class Sequential<const L extends readonly Layer[] = readonly Layer[]> extends Module {
  readonly #layers: L;

  constructor(...layers: L) {
    super();
    this.#layers = layers;
  }

  get length(): number {
    return this.#layers.length;
  }

  forward(x: Input<L>): Output<L> {
    let y: Tensor = x;
    // Each layer looks at the shape that it gets; what the last one gives is of its type.
    for (const layer of this.#layers) y = layer.forward(y as never);
    return y as Output<L>;
  }

  [Symbol.iterator](): Iterator<L[number]> {
    return this.#layers.values();
  }

  protected override *properties(): Generator<Entry<unknown>> {
    yield* super.properties();
    for (const [i, layer] of this.#layers.entries()) yield [String(i), layer];
  }
}
