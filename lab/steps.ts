import { nn, type DataLoader } from '../src';
import type { Net } from '../lessons/03-cnn';
import { TrainingState, type Sample, type Training } from './state';

/** A step of training. What is done before the next one is asked for sees the network as it is after this one. */
export interface Step {
  /** From 1 on. */
  readonly epoch: number;
  /** From 1 on in each epoch. */
  readonly step: number;
  readonly loss: number;
}

/** The training loop of lesson 5, a step at a time: what is left of the running pass. */
export async function* stepsOfPass(state: TrainingState, loader: DataLoader<Sample>): AsyncGenerator<Step> {
  const { net, optimizer } = state;
  const criterion = new nn.CrossEntropyLoss();
  for await (const [inputs, labels] of state.restOfPass(loader)) {
    optimizer.zeroGrad();
    const loss = criterion.forward(net.forward(inputs), labels);
    loss.backward();
    optimizer.step();
    state.batch++;
    yield { epoch: state.epoch + 1, step: state.batch, loss: loss.item() };
  }
}

/** All passes of a training, from its beginning. */
export async function* trainingSteps(
  net: Net,
  loader: DataLoader<Sample>,
  { epochs, ...training }: Training & { readonly epochs: number },
): AsyncGenerator<Step> {
  const state = new TrainingState(net, training);
  while (state.epoch < epochs) {
    yield* stepsOfPass(state, loader);
    state.endPass();
  }
}
