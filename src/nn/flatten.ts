import type { Shape } from '../shape';
import type { Product } from '../shapeTypes';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';
import { flatten } from './functional';
import { Module } from './module';

/** torch.nn.Flatten: `functional.flatten` as a layer. [N, H, W, C] → [N, C * H * W], in PyTorch's order. */
export class Flatten extends Module {
  forward<N extends number, H extends number, W extends number, C extends number, S extends Shape>(
    x: Tensor<readonly [N, H, W, C]> | Unranked<S>,
  ): Tensor<readonly [N, Product<readonly [H, W, C]>]> {
    return flatten(x);
  }

  override extraRepr(): string {
    return 'start_dim=1, end_dim=-1';
  }
}
