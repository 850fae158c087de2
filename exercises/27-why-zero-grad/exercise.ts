import { mul, tensor, type nn, type optim, type Tensor } from '../../src';

/** Some images of a batch: two numbers each, and a label. */
export interface Piece {
  readonly inputs: Tensor<readonly [number, 2]>;
  readonly labels: Tensor<readonly [number]>;
}

export interface Training {
  readonly net: nn.Linear<2, 2>;
  readonly criterion: nn.CrossEntropyLoss;
  /** Made for the parameters of `net`, which may have gradients already. */
  readonly optimizer: optim.SGD;
}

/** One step of the optimizer for a batch that comes in pieces, all with the same number of images. */
export function stepOverPieces({ net, criterion, optimizer }: Training, pieces: readonly Piece[]): void {
  throw new Error('Write me');
}
