import { nn, ones, type Tensor } from '../../src';
import { Net } from '../../lessons/03-cnn';

/** The networks of the fixtures, test/fixtures/generate/nets.py, in TypeScript, by their Python. */

const { relu } = nn.functional;

/** A residual block. */
export class Block<C extends number> extends nn.Module {
  readonly conv1: nn.Conv2d<C, C, 3, 1, 1>;
  readonly bn1: nn.BatchNorm2d<C>;
  readonly conv2: nn.Conv2d<C, C, 3, 1, 1>;
  readonly bn2: nn.BatchNorm2d<C>;

  constructor(channels: C) {
    super();
    this.conv1 = new nn.Conv2d(channels, channels, 3, { padding: 1, bias: false });
    this.bn1 = new nn.BatchNorm2d(channels);
    this.conv2 = new nn.Conv2d(channels, channels, 3, { padding: 1, bias: false });
    this.bn2 = new nn.BatchNorm2d(channels);
  }
}

/** Layers of its own, a list of blocks, layers by name. */
export function residual(listOf: (blocks: Block<4>[]) => Block<4>[] | nn.ModuleList<Block<4>>): nn.Module {
  class Residual extends nn.Module {
    readonly scale = new nn.Parameter(ones([2]));
    readonly start = new nn.Conv2d(3, 4, 3);
    readonly blocks = listOf([new Block(4), new Block(4)]);
    readonly heads = new nn.ModuleDict({ small: new nn.Linear(4, 2), large: new nn.Linear(4, 3) });
    readonly drop = new nn.Dropout(0.1);
  }
  return new Residual();
}

/** One layer under two names. */
export class Shared extends nn.Module {
  readonly first = new nn.Linear(2, 2);
  readonly second = this.first;

  forward<N extends number>(x: Tensor<readonly [N, 2]>): Tensor<readonly [N, 2]> {
    return this.second.forward(relu(this.first.forward(x)));
  }
}

class Empty extends nn.Module {}

const { Linear, Conv2d, BatchNorm2d, MaxPool2d, AvgPool2d, Dropout, ReLU, Sequential, ModuleList } = nn;

export const networks: Readonly<Record<string, () => nn.Module>> = {
  'nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))': () =>
    new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2)),
  'nn.Sequential(nn.Conv2d(3, 2, 3), nn.BatchNorm2d(2), nn.ReLU(), nn.Flatten(), nn.Dropout(), nn.Linear(8, 2))':
    () =>
      new Sequential(
        new Conv2d(3, 2, 3),
        new BatchNorm2d(2),
        new ReLU(),
        new nn.Flatten(),
        new Dropout(),
        new Linear(8, 2),
      ),
  'nn.Sequential(nn.Sequential(nn.Linear(2, 2)), nn.Linear(2, 1, bias=False))': () =>
    new Sequential(new Sequential(new Linear(2, 2)), new Linear(2, 1, { bias: false })),
  'nn.ModuleList([nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)])': () =>
    new ModuleList<nn.Module>([new Linear(2, 3), new ReLU(), new Linear(3, 1)]),
  "nn.ModuleDict({'first': nn.Linear(2, 3), 'second': nn.Linear(3, 1)})": () =>
    new nn.ModuleDict({ first: new Linear(2, 3), second: new Linear(3, 1) }),
  'nn.BatchNorm2d(3)': () => new BatchNorm2d(3),
  'nn.BatchNorm2d(3, affine=False)': () => new BatchNorm2d(3, { affine: false }),
  'nn.BatchNorm2d(3, track_running_stats=False)': () => new BatchNorm2d(3, { trackRunningStats: false }),
  'Block(2)': () => new Block(2),
  'Residual()': () => residual((blocks) => new ModuleList(blocks)),
  'Shared()': () => new Shared(),
  'Net()': () => new Net(),
  'Empty()': () => new Empty(),
  'nn.Sequential()': () => new Sequential(),
  'nn.ModuleList()': () => new ModuleList(),
  'nn.ModuleDict()': () => new nn.ModuleDict({}),
  'nn.Sequential(nn.Sequential(nn.ReLU()), nn.Sequential())': () =>
    new Sequential(new Sequential(new ReLU()), new Sequential()),
  'nn.ModuleList([nn.ReLU(), nn.ReLU()])': () => new ModuleList([new ReLU(), new ReLU()]),
  'nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2), nn.Linear(2, 3), nn.Linear(2, 2)])': () =>
    new ModuleList<nn.Module>([new Linear(2, 2), new Linear(2, 2), new Linear(2, 3), new Linear(2, 2)]),
  'nn.Sequential(nn.ReLU(), nn.ReLU())': () => new Sequential(new ReLU(), new ReLU()),
  'nn.Linear(3, 4)': () => new Linear(3, 4),
  'nn.Linear(3, 4, bias=False)': () => new Linear(3, 4, { bias: false }),
  'nn.Conv2d(3, 6, 5)': () => new Conv2d(3, 6, 5),
  'nn.Conv2d(3, 6, 5, stride=2)': () => new Conv2d(3, 6, 5, { stride: 2 }),
  'nn.Conv2d(3, 6, (3, 5), padding=1)': () => new Conv2d(3, 6, [3, 5], { padding: 1 }),
  'nn.Conv2d(3, 6, 5, stride=(2, 1), padding=(0, 1), bias=False)': () =>
    new Conv2d(3, 6, 5, { stride: [2, 1], padding: [0, 1], bias: false }),
  'nn.MaxPool2d(2)': () => new MaxPool2d(2),
  'nn.MaxPool2d(2, 2)': () => new MaxPool2d(2, 2),
  'nn.MaxPool2d((3, 2), stride=(2, 1), padding=(1, 0))': () =>
    new MaxPool2d([3, 2], [2, 1], { padding: [1, 0] }),
  'nn.MaxPool2d(3, 2, 1)': () => new MaxPool2d(3, 2, { padding: 1 }),
  'nn.AvgPool2d(2)': () => new AvgPool2d(2),
  'nn.AvgPool2d(3, 2, 1)': () => new AvgPool2d(3, 2, { padding: 1 }),
  'nn.AvgPool2d((3, 2), (2, 1), (1, 0))': () => new AvgPool2d([3, 2], [2, 1], { padding: [1, 0] }),
  'nn.Dropout()': () => new Dropout(),
  'nn.Dropout(0.25)': () => new Dropout(0.25),
  'nn.Dropout(1)': () => new Dropout(1),
  'nn.BatchNorm2d(3, eps=1e-3, momentum=None)': () => new BatchNorm2d(3, { eps: 1e-3, momentum: null }),
  'nn.BatchNorm2d(3, momentum=0.01)': () => new BatchNorm2d(3, { momentum: 0.01 }),
  'nn.ReLU()': () => new ReLU(),
  'nn.Sigmoid()': () => new nn.Sigmoid(),
  'nn.Tanh()': () => new nn.Tanh(),
  'nn.Softmax(dim=1)': () => new nn.Softmax(),
  'nn.LogSoftmax(dim=1)': () => new nn.LogSoftmax(),
  'nn.Identity()': () => new nn.Identity(),
  'nn.Flatten()': () => new nn.Flatten(),
  'nn.CrossEntropyLoss()': () => new nn.CrossEntropyLoss(),
  "nn.CrossEntropyLoss(weight=torch.ones(2), reduction='sum')": () =>
    new nn.CrossEntropyLoss({ weight: ones([2]), reduction: 'sum' }),
  'nn.MSELoss()': () => new nn.MSELoss(),
};
