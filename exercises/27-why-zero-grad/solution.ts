/**
 * Three moments: clear once before the first piece, add up with each `backward`, step once after the last. To
 * clear before each piece would leave the gradient of the last one only. Not to clear at all would let the
 * gradients of the last call count once more. Without the division, the sum of k pieces is k times as large
 * as the mean: the step goes k times too far, as if the learning rate were another one.
 */

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
  // #answer
  optimizer.zeroGrad();
  for (const { inputs, labels } of pieces) {
    const loss = criterion.forward(net.forward(inputs), labels);
    mul(loss, tensor([1 / pieces.length], [])).backward();
  }
  optimizer.step();
  // #end
}
