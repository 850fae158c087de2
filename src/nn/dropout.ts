import type { Tensor } from '../tensor';
import { dropout } from './functional';
import { checkNumber } from '../checks';
import { Module } from './module';

/**
 * torch.nn.Dropout(p): while training, each number becomes 0 with probability p, and the others grow by 1 / (1 - p); after
 * `eval()` nothing happens. So no number can rely on another one.
 *
 * Rate and scale are PyTorch's, the mask is not: see `functional.dropout`.
 */
export class Dropout extends Module {
  readonly p: number;

  constructor(p = 0.5) {
    super();
    checkNumber("Dropout's p", p, 0, 1);
    this.p = p;
  }

  forward<T extends Tensor>(x: T): Tensor<T['shape']> {
    return dropout(x, this);
  }

  override extraRepr(): string {
    return `p=${this.p}, inplace=False`;
  }
}
