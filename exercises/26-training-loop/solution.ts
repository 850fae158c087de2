/**
 * `backward` adds to the gradients that are there, so they are cleared first; `step` needs the new ones, so
 * it comes last. Anywhere before `backward` or after `step` would do for `zeroGrad`, but not between the two:
 * `step` would find nothing. Without `step` nothing is learned, and without `zeroGrad` each step follows the
 * gradients of all batches so far. `item()` takes out the number: the tensor itself is freed when the loop
 * asks for the next batch.
 */

import type { Net } from '../../lessons/03-cnn';
import { nn, optim, type Tensor } from '../../src';

export type Batch = readonly [
  inputs: Tensor<readonly [number, 32, 32, 3]>,
  labels: Tensor<readonly [number]>,
];

export interface Options {
  readonly epochs: number;
  /** The learning rate. */
  readonly lr: number;
}

/** Trains `net` on all batches of `loader`, once in each epoch → the loss of each batch, in the order of training. */
export async function train(
  net: Net,
  loader: AsyncIterable<Batch>,
  { epochs, lr }: Options,
): Promise<number[]> {
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum: 0.9 });
  const losses: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for await (const [inputs, labels] of loader) {
      // #answer
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(inputs), labels);
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
      // #end
    }
  }
  return losses;
}
