import type { Tensor } from '../tensor';
import type { Entry } from './members';
import { Module } from './module';

/** A module with a `forward` of one argument. */
export interface Layer extends Module {
  forward(x: never): Tensor;
}
type Layers = readonly Layer[];

/** Goes with the type of an argument, and lets only those pass that a layer takes. What has no known rank, passes. */
type Taken<L extends Layer, X extends Tensor> = number extends X['shape']['length']
  ? unknown
  : Layer extends L
    ? unknown
    : L['forward'] extends (x: X) => Tensor
      ? unknown
      : { readonly 'expected what this layer takes': L };

/** Goes with a list of layers, and lets only those pass of which each takes what the one before it gives. */
type Chain<L extends Layers, Given extends Tensor = Tensor> = number extends L['length']
  ? L
  : L extends readonly [infer F extends Layer, ...infer Rest extends Layers]
    ? readonly [F & Taken<F, Given>, ...Chain<Rest, ReturnType<F['forward']>>]
    : readonly [];

type First<L extends Layers> = L extends readonly [infer F extends Layer, ...Layers] ? F : Layer;
type Result<L extends Layers> = L extends readonly [...Layers, infer Last extends Layer]
  ? ReturnType<Last['forward']>
  : Tensor;

/**
 * torch.nn.Sequential(...layers): one layer after another; each gets what the one before it gave.
 *
 * The compiler compares what a layer takes with what the one before it gives, as far as that is known: after `ReLU`, say,
 * which gives whatever it gets, nothing is, nor are the sizes of a batch and of an image. The rest is looked at when it runs.
 * For a network whose sizes the compiler follows from line to line, write a class with a `forward`. In a class with a size as a
 * type parameter, which the compiler can't compare, say `new Sequential<Layer[]>(…)`.
 */
export class Sequential<const L extends Layers = Layers> extends Module {
  readonly #layers: L;

  constructor(...layers: L & Chain<L>) {
    super();
    this.#layers = layers;
  }

  get length(): number {
    return this.#layers.length;
  }

  forward<X extends Tensor>(x: X & Taken<First<L>, X>): Result<L>;
  forward(x: Tensor): Tensor {
    // Each layer looks at the shape that it gets.
    return this.#layers.reduce<Tensor>((y, layer) => layer.forward(y as never), x);
  }

  [Symbol.iterator](): Iterator<L[number]> {
    return this.#layers.values();
  }

  protected override *properties(): Generator<Entry<unknown>> {
    yield* super.properties();
    for (const [i, layer] of this.#layers.entries()) yield [String(i), layer];
  }
}
