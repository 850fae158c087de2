import { nn, optim, type DataLoader } from '../src';
import type { Net } from '../lessons/03-cnn';
import type { Images } from './images';

/** How the network is trained. */
export interface Training {
  readonly lr: number;
  readonly momentum: number;
  readonly epochs: number;
}

/** A step of training. What is done before the next one is asked for sees the network as it is after this one. */
export interface Step {
  /** From 1 on. */
  readonly epoch: number;
  /** From 1 on in each epoch. */
  readonly step: number;
  readonly loss: number;
}

/** The training loop of lesson 5, a step at a time. */
export async function* trainingSteps(
  net: Net,
  loader: DataLoader<ReturnType<Images['get']>>,
  { lr, momentum, epochs }: Training,
): AsyncGenerator<Step> {
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum });
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let step = 0;
    for await (const [inputs, labels] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(inputs), labels);
      loss.backward();
      optimizer.step();
      step++;
      yield { epoch, step, loss: loss.item() };
    }
  }
}
