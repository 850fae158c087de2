import { backward } from '../../../src/autograd';
import { tensor } from '../../../src/create';
import * as nn from '../../../src/nn';
import * as optim from '../../../src/optim';
import { manualSeed } from '../../../src/random';
import type { Tensor } from '../../../src/tensor';
import { digits, numbers } from './show';

class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 4, 3, { padding: [1, 0], stride: [1, 2] });
  readonly pool = new nn.MaxPool2d([2, 1]);
  readonly conv2 = new nn.Conv2d(4, 5, [2, 3], { bias: false });
  readonly fc1 = new nn.Linear(10, 7);
  readonly fc2 = new nn.Linear(7, 4, { bias: false });

  forward(images: Tensor<readonly [number, 6, 7, 3]>): Tensor<readonly [number, 4]> {
    const { relu, flatten } = nn.functional;
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    return this.fc2.forward(relu(this.fc1.forward(flatten(relu(this.conv2.forward(small))))));
  }
}

type Make = (net: Net) => optim.SGD | optim.Adam;
const OPTIMIZERS: Record<string, Make> = {
  sgd: (net) => new optim.SGD(net.parameters(), { lr: 0.1 }),
  momentum: (net) => new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.9 }),
  dampening: (net) => new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.8, dampening: 0.3 }),
  nesterov: (net) =>
    new optim.SGD(net.parameters(), { lr: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.2 }),
  'a decay of 1': (net) =>
    new optim.SGD(net.parameters(), { lr: 0.1, momentum: 0.5, dampening: 1, weightDecay: 1 }),
  adam: (net) => new optim.Adam(net.parameters()),
  'adam with all': (net) =>
    new optim.Adam(net.parameters(), { lr: 0.01, betas: [0.7, 0.8], eps: 0.02, weightDecay: 0.3 }),
};

/** The lab in small, with each optimizer: some steps of training, the losses, and what was learned. */
export function* training(): Generator<string> {
  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    manualSeed(0);
    const net = new Net();
    const optimizer = make(net);
    const criterion = new nn.CrossEntropyLoss();
    const images = numbers([3, 6, 7, 3], false);
    const labels = tensor(Int32Array.of(2, 0, 3), [3]);
    for (let step = 0; step < 3; step++) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      backward(loss);
      optimizer.step();
      yield `${name} ${step}: loss ${digits(loss.data())}`;
    }
    for (const [parameter, { data }] of net.stateDict())
      yield `${name}: ${parameter} ${digits(data.slice(0, 40))}`;
    yield* saved(name, optimizer, make(net));
  }
}

/** What an optimizer remembers, and another one that takes it over. */
function* saved(name: string, one: optim.SGD | optim.Adam, other: optim.SGD | optim.Adam): Generator<string> {
  const state = one.stateDict();
  yield `${name}: ${JSON.stringify(state.paramGroups)}`;
  for (const [key, { shape, data }] of state.state)
    yield `${name}: ${key} ${shape.join(' ')} | ${digits(data.slice(0, 8))}`;
  // Both are of one kind.
  other.loadStateDict(state as never);
  other.step();
  for (const [key, { data }] of other.stateDict().state)
    yield `${name}, loaded: ${key} ${digits(data.slice(0, 8))}`;
}
