/**
 * There are two leaks. The tensors of a batch, from the inputs to the loss, belong to nobody who frees them:
 * `tidy` does. And the sum is a tensor, which remembers how it was computed, so it holds on to all batches
 * before. As a number it holds on to nothing. One `tidy` around the whole loop is not enough: all is freed at
 * the end, but until then the memory grows with each batch. A DataLoader does the same as this `tidy`, batch
 * by batch.
 */

import { add, nn, tensor, tidy, zeros, type Tensor } from '../../src';

/** Numbers from which tensors are made: two for each image, and its label. */
export interface Batch {
  readonly inputs: readonly number[];
  readonly labels: readonly number[];
}

export interface Network {
  forward(inputs: Tensor<readonly [number, 2]>): Tensor<readonly [number, 3]>;
}

/** The mean loss over all batches, which have the same size. This is the one with the leak: leave it as it is. */
export function leakyMeanLoss(net: Network, batches: readonly Batch[]): number {
  const criterion = new nn.CrossEntropyLoss();
  let total = zeros([]);
  for (const { inputs, labels } of batches) {
    const logits = net.forward(tensor(inputs, [labels.length, 2]));
    const loss = criterion.forward(logits, tensor(Int32Array.from(labels), [labels.length]));
    total = add(total, loss);
  }
  return total.item() / batches.length;
}

/** The same without a leak: no tensor that it makes outlives its batch. */
export function meanLoss(net: Network, batches: readonly Batch[]): number {
  const criterion = new nn.CrossEntropyLoss();
  // #answer
  let total = 0;
  for (const { inputs, labels } of batches) {
    total += tidy(() => {
      const logits = net.forward(tensor(inputs, [labels.length, 2]));
      return criterion.forward(logits, tensor(Int32Array.from(labels), [labels.length])).item();
    });
  }
  return total / batches.length;
  // #end
}
