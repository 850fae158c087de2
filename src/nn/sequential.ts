import { checkLayers } from './checkModules';
import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import type { Entry } from './members';
import { Module } from './module';

/**
 * A module with a `forward` of one argument. A list of layers of several kinds, `layers: Layer[] = [new Linear(2, 16), new ReLU(), …]`,
 * is gone through line by line: each layer looks at the shape that it gets.
 */
export interface Layer extends Module {
  // A method, for its parameter may be narrower: a layer that takes images only is one, too.
  forward(x: Tensor): Tensor;
}
type Layers = readonly Layer[];

/** Goes with the type of an argument, and lets only those pass that a layer may take; where a size isn't known, it may. */
type Taken<L extends Layer, X extends Tensor> = number extends X['shape']['length']
  ? unknown
  : Layer extends L
    ? unknown
    : L extends Sequential<infer Inner>
      ? Taken<First<Inner>, X>
      : L extends { forward(x: X): Tensor }
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
    checkLayers('Sequential', layers);
    this.#layers = layers;
  }

  get length(): number {
    return this.#layers.length;
  }

  forward<R extends Shape, S extends Shape>(
    // How many there are in the batch is nobody's concern, and may be a type parameter.
    x: (Tensor<readonly [number, ...R]> & Taken<First<L>, Tensor<readonly [number, ...R]>>) | Unranked<S>,
  ): Result<L>;
  forward(x: Tensor): Tensor {
    return this.#layers.reduce((y, layer) => layer.forward(y), x);
  }

  [Symbol.iterator](): Iterator<L[number]> {
    return this.#layers.values();
  }

  protected override *properties(): Generator<Entry<unknown>> {
    yield* super.properties();
    for (const [i, layer] of this.#layers.entries()) yield [String(i), layer];
  }
}
