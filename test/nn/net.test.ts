import { manualSeed, memory, nn, optim, setEngine, summary, tensor, type Tensor } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';

interface Numbers {
  readonly name: string;
  readonly shape: number[];
  readonly first: number[];
  readonly last: number[];
  readonly sum: number;
  readonly sumOfSquares: number;
}

interface Training {
  readonly seed: number;
  readonly period: number;
  readonly labels: number[];
  readonly logits: FixtureTensor;
  readonly untrainedLoss: number;
  readonly gradients: readonly Numbers[];
  readonly lossAfterStep: number[];
}

const { cases, training } = readFixture('net') as {
  cases: readonly { readonly seed: number; readonly parameters: readonly Numbers[] }[];
  training: readonly Training[];
};

/** The batch of the fixtures: pixel i is (37 i mod period) / 255, normalised to [-1, 1], in 32 bits. */
function formulaBatch(period: number): Tensor<readonly [2, 32, 32, 3]> {
  const pixels = Float32Array.from({ length: 2 * 32 * 32 * 3 }, (_, i) => {
    return Math.fround(Math.fround(Math.fround((i * 37) % period) / 255) - 0.5) / 0.5;
  });
  return tensor(pixels, [2, 32, 32, 3]);
}

function sums(data: ArrayLike<number>): [sum: number, sumOfSquares: number] {
  const numbers = Array.from(data);
  return [numbers.reduce((a, b) => a + b, 0), numbers.reduce((a, b) => a + b * b, 0)];
}

onEachEngine(() => {
  test.each(cases)('manualSeed($seed) makes the very weights of PyTorch', ({ seed, parameters }) => {
    manualSeed(seed);
    const named = [...new Net().namedParameters()];
    expect(named.map(([name]) => name)).toEqual(parameters.map(({ name }) => name));
    named.forEach(([, parameter], i) => {
      const expected = parameters[i]!;
      const data = [...parameter.data()];
      expect(parameter.shape).toEqual(expected.shape);
      expect(data.slice(0, 5)).toEqual(expected.first.map(Math.fround));
      expect(data.slice(-5)).toEqual(expected.last.map(Math.fround));
      expectClose(sums(data), [expected.sum, expected.sumOfSquares], 1e-9);
    });
  });

  test.each(training)(
    "logits, loss, gradients and three steps are PyTorch's (period $period)",
    (expected) => {
      manualSeed(expected.seed);
      const net = new Net();
      const images = formulaBatch(expected.period);
      const labels = tensor(Int32Array.from(expected.labels), [2]);
      const criterion = new nn.CrossEntropyLoss();
      const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
      const step = (): number => {
        optimizer.zeroGrad();
        const loss = criterion.forward(net.forward(images), labels);
        loss.backward();
        return loss.item();
      };

      expectClose(net.forward(images).data(), expected.logits.data, 1e-6);
      expectClose([step()], [expected.untrainedLoss], 1e-6);
      const named = new Map(net.namedParameters());
      for (const { name, shape, first, last, ...expectedSums } of expected.gradients) {
        const gradient = named.get(name)!.grad!;
        expect(gradient.shape).toEqual(shape);
        expectClose([...gradient.data()].slice(0, 5), first, 1e-6);
        expectClose([...gradient.data()].slice(-5), last, 1e-6);
        expectClose(sums(gradient.data()), [expectedSums.sum, expectedSums.sumOfSquares], 1e-5);
      }
      for (const loss of expected.lossAfterStep) {
        optimizer.step();
        expectClose([step()], [loss], 1e-6);
      }
    },
  );

  test('one step of the optimizer changes every parameter of the network itself', () => {
    const net = new Net();
    const before = net.stateDict();
    new nn.CrossEntropyLoss()
      .forward(net.forward(formulaBatch(251)), tensor(Int32Array.of(3, 8), [2]))
      .backward();
    new optim.SGD(net.parameters(), { lr: 0.1 }).step();
    for (const [name, { data }] of net.stateDict())
      expect([name, data]).not.toEqual([name, before.get(name)!.data]);
  });
});

describe('a module', () => {
  beforeAll(() => setEngine('cpu'));

  test('has a state dict of copies, which another takes over', () => {
    const [a, b] = [new Net(), new Net()];
    const state = a.stateDict();
    const before = memory().numTensors;
    b.loadStateDict(state);
    expect(memory().numTensors).toBe(before);
    expect(b.stateDict()).toEqual(state);
    state.get('fc3.bias')!.data.fill(7);
    expect(a.fc3.bias!.data()[0]).not.toBe(7);
    expect(b.fc3.bias!.data()[0]).not.toBe(7);
  });

  test('refuses a state dict with other names or shapes, names them all, and stays as it is', () => {
    const net = new Net();
    const before = net.stateDict();
    const state = new Map(new Net().stateDict());
    state.delete('conv1.bias');
    state.set('fc1.weight', { shape: [120, 1350], data: new Float32Array(120 * 1350) });
    state.set('fc4.bias', { shape: [2], data: new Float32Array(2) });
    expect(() => net.loadStateDict(state)).toThrow(
      'this state dict does not fit Net: missing: conv1.bias [6]; ' +
        'fc1.weight: expected [120, 400], but got [120, 1350]; unexpected: fc4.bias [2]',
    );
    expect(net.stateDict()).toEqual(before);
  });

  test('goes in and out of training mode with all within it', () => {
    const net = new Net();
    expect(net.conv1.training).toBe(true);
    net.eval();
    expect([net.training, net.conv1.training]).toEqual([false, false]);
    net.train();
    expect([net.training, net.conv1.training]).toEqual([true, true]);
    expect([...net.namedModules()].map(([name]) => name)).toEqual([
      '',
      'conv1',
      'pool',
      'conv2',
      'fc1',
      'fc2',
      'fc3',
    ]);
  });
});

describe('summary', () => {
  beforeAll(() => setEngine('cpu'));

  test('shows every operation with its shape, counts parameters once, and leaves no tensors behind', () => {
    const net = new Net();
    const before = memory().numTensors;
    const { rows, parameters } = summary(net, [1, 32, 32, 3]);
    expect(memory().numTensors).toBe(before);
    expect(
      rows.map(({ name, outputShape, parameters }) => [name, outputShape.join('x'), parameters]),
    ).toEqual([
      ['conv1', '1x28x28x6', 456],
      ['relu', '1x28x28x6', 0],
      ['maxPool2d', '1x14x14x6', 0],
      ['conv2', '1x10x10x16', 2416],
      ['relu', '1x10x10x16', 0],
      ['maxPool2d', '1x5x5x16', 0],
      ['flatten', '1x400', 0],
      ['fc1', '1x120', 48120],
      ['relu', '1x120', 0],
      ['fc2', '1x84', 10164],
      ['relu', '1x84', 0],
      ['fc3', '1x10', 850],
    ]);
    expect(parameters).toBe(62006);
    expect(parameters).toBe(
      [...net.parameters()].reduce((sum, parameter) => sum + parameter.data().length, 0),
    );
  });

  test('counts a layer that is used twice once', () => {
    class Twice extends nn.Module {
      readonly layer = new nn.Linear(4, 4);
      forward(x: Tensor<readonly [1, 4]>): Tensor<readonly [1, 4]> {
        return this.layer.forward(this.layer.forward(x));
      }
    }
    expect(summary(new Twice(), [1, 4]).parameters).toBe(20);
  });
});
