import { checkShape } from '../checkTensor';
import { checkSize, type Shape } from '../shape';
import type { Fitting } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { linear } from './functional';
import { biasUniform, checkedBias, kaimingUniform } from './init';
import { Module } from './module';
import type { Parameter } from './parameter';
import { settings } from './text';

/**
 * torch.nn.Linear(inFeatures, outFeatures): every output is a weighted sum of all inputs, plus a bias. "Fully
 * connected".
 *
 * [N, inFeatures] → [N, outFeatures]. `weight` is [outFeatures, inFeatures] as in PyTorch, `bias` [outFeatures].
 */
export class Linear<In extends number, Out extends number> extends Module {
  readonly inFeatures: In;
  readonly outFeatures: Out;
  readonly weight: Parameter<readonly [Out, In]>;
  readonly bias: Parameter<readonly [Out]> | null;

  constructor(inFeatures: In, outFeatures: Out, options: { readonly bias?: boolean } = {}) {
    super();
    const bias = checkedBias('Linear', options, []);
    checkSize("Linear's inFeatures", inFeatures);
    checkSize("Linear's outFeatures", outFeatures);
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = kaimingUniform([outFeatures, inFeatures] as const, inFeatures);
    this.bias = bias ? biasUniform([outFeatures] as const, inFeatures) : null;
  }

  forward<N extends number, F extends number, S extends Shape>(
    x: Tensor<readonly [N, Fitting<F, In>]> | Unranked<S>,
  ): Tensor<readonly [N, Out]> {
    const hint = ': the flattened size follows from the layers before it';
    checkShape(`Linear(${this.inFeatures}, ${this.outFeatures})`, x, ['N', this.inFeatures], hint);
    // Whatever the compiler knew, its shape is right now.
    return linear(x as Tensor<readonly [N, In]>, this.weight, this.bias);
  }

  override extraRepr(): string {
    return settings({
      in_features: this.inFeatures,
      out_features: this.outFeatures,
      bias: this.bias !== null,
    });
  }
}
