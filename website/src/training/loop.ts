import { DataLoader, finite, nn, optim } from '../../../src/browser';
import type { Images } from '../../../lab/images';
import type { Network } from './network';
import type { TrainingOptions } from './protocol';

/** What looks on. */
export interface Onlooker {
  /** Whether there is to be a next step; it may take its time. */
  before(): Promise<boolean>;
  after(loss: number): Promise<void>;
}

/** Lesson 5's loop, line by line: a page chooses its numbers, and looks on. */
export async function train(
  net: Network,
  trainset: Images,
  { lr, momentum, batchSize, epochs }: TrainingOptions,
  onlooker: Onlooker,
): Promise<void> {
  const trainloader = new DataLoader(trainset, { batchSize, shuffle: true });
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum });
  try {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for await (const [inputs, labels] of trainloader) {
        if (!(await onlooker.before())) return;
        optimizer.zeroGrad();
        const outputs = net.forward(inputs);
        const loss = criterion.forward(outputs, labels);
        loss.backward();
        optimizer.step();
        await onlooker.after(finite(loss.item()));
      }
    }
  } finally {
    // What it remembers belongs to no scope: a page that trains again and again would fill its memory.
    optimizer.loadStateDict({ ...optimizer.stateDict(), state: new Map() });
  }
}
