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
      throw new Error('Write me');
    }
  }
  return losses;
}
