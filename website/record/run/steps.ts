import { DataLoader, manualSeed, nn, optim } from '../../../src';
import { Net } from '../../../lessons/03-cnn';
import type { Images } from './images';
import type { Settings } from './settings';

/** One step of training. What is done before the next one is asked for sees the network as it is after this one. */
export interface Step {
  /** From 1 on, over all epochs. */
  readonly step: number;
  readonly loss: number;
}

export interface Run {
  readonly net: Net;
  readonly stepsPerEpoch: number;
  readonly steps: AsyncIterable<Step>;
}

/** The training loop of lesson 5, a step at a time: the seed is set, the network is drawn, then the batches are. */
export function startRun(trainset: Images['trainset'], settings: Settings): Run {
  manualSeed(settings.seed);
  const net = new Net();
  const loader = new DataLoader(trainset, { batchSize: settings.batchSize, shuffle: true });
  return { net, stepsPerEpoch: loader.length, steps: train(net, loader, settings) };
}

async function* train(
  net: Net,
  loader: DataLoader<ReturnType<Images['trainset']['get']>>,
  { lr, momentum, epochs }: Settings,
): AsyncGenerator<Step> {
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum });
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for await (const [inputs, labels] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(inputs), labels);
      loss.backward();
      optimizer.step();
      step++;
      yield { step, loss: loss.item() };
    }
  }
}
