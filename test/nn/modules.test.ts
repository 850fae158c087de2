import { manualSeed, memory, mul, nn, sum, tensor, type Tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';

const F = nn.functional;

interface Case {
  readonly op: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, FixtureTensor>>;
  readonly output: FixtureTensor;
  readonly gradOutput: FixtureTensor;
  readonly grads: Readonly<Record<string, FixtureTensor>>;
}

interface Passed {
  readonly x: FixtureTensor;
  readonly output: FixtureTensor;
  readonly gradOutput: FixtureTensor;
  readonly grads: Readonly<Record<string, FixtureTensor>>;
  readonly runningMean?: FixtureTensor;
  readonly runningVar?: FixtureTensor;
  readonly numBatchesTracked?: number;
}

interface Norm {
  readonly options: nn.BatchNorm2dOptions;
  readonly parameters: Readonly<Record<string, FixtureTensor>>;
  readonly state: Readonly<Record<string, string>>;
  readonly training: readonly Passed[];
  readonly testing: Passed;
}

interface Drop {
  readonly p: number;
  readonly training: boolean;
  readonly factors?: readonly number[];
  readonly kept?: number;
}

const fixture = readFixture('modules') as {
  readonly dropout: readonly Drop[];
  readonly batchNorm2d: readonly Norm[];
  readonly pooling: readonly Case[];
  readonly flatten: readonly Case[];
  readonly mseLoss: readonly Case[];
  readonly crossEntropy: readonly Case[];
};

/** A tensor of a fixture. What shape it has is known only when the test runs. */
const leaf = ({ shape, data }: FixtureTensor): Tensor => tensor(data, shape, { requiresGrad: true });

/** What PyTorch differentiated: the sum of the output, each number times one of these. */
function backwardWith(output: Tensor, { data, shape }: FixtureTensor): void {
  sum(mul(output, tensor(data, shape))).backward();
}

/** PyTorch's window, as our options. */
function windowOf(options: Case['options']): nn.functional.PoolOptions {
  const { kernel, stride, padding } = options as Record<string, [number, number]>;
  return { kernelSize: kernel!, stride: stride!, padding: padding! };
}

type Operation = (inputs: Readonly<Record<string, Tensor>>, options: Case['options']) => Tensor;
const operations: Readonly<Record<string, Operation>> = {
  maxPool2d: ({ x }, options) => F.maxPool2d(x as never, windowOf(options)),
  avgPool2d: ({ x }, options) => F.avgPool2d(x as never, windowOf(options)),
  flatten: ({ x }) => F.flatten(x!),
  mseLoss: ({ x, target }, options) => F.mseLoss(x!, target!, options),
  crossEntropy: ({ x, target }, { weight, ...options }) => {
    const labels = tensor(Int32Array.from(target!.data()), [target!.shape[0]!]);
    const weights = weight === undefined ? {} : { weight: tensor(weight as number[], [5]) };
    return F.crossEntropy(x!, labels, { ...options, ...weights });
  },
};

/** Flattening other axes than all but the first is not here. */
const isHere = ({ op, options }: Case): boolean =>
  op !== 'flatten' || (options.startDim === 1 && options.endDim === -1);
const cases = (['pooling', 'flatten', 'mseLoss', 'crossEntropy'] as const).flatMap(
  (section) => fixture[section],
);

onEachEngine(() => {
  test.each(
    cases
      .filter(isHere)
      .map((found, i) => [`${i} ${found.op} ${JSON.stringify(found.options)}`, found] as const),
  )(
    '%s has the values and the gradients of PyTorch',
    (_, { op, options, inputs: given, output: expected, gradOutput, grads }) => {
      const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, leaf(value)]));
      const output = operations[op]!(inputs, options);
      expect(output.shape).toEqual(expected.shape);
      expectClose(output.data(), expected.data);
      backwardWith(output, gradOutput);
      for (const [name, gradient] of Object.entries(grads))
        expectClose(inputs[name]!.grad!.data(), gradient.data, 2e-5);
      expect(Object.keys(grads)).not.toHaveLength(0);
    },
  );

  test.each(fixture.batchNorm2d.map((norm, i) => [`${i} ${JSON.stringify(norm.options)}`, norm] as const))(
    'BatchNorm2d %s is PyTorch’s over two batches, and in the mode for testing',
    (_, { options, parameters, state, training, testing }) => {
      const layer = new nn.BatchNorm2d(training[0]!.x.shape[3]!, options);
      expect([...layer.namedParameters()].map(([name]) => name)).toEqual(Object.keys(parameters));
      for (const [name, parameter] of layer.namedParameters())
        parameter.copy(Float32Array.from(parameters[name]!.data));
      const types = [...layer.stateDict()].map(([name, { data }]) => [
        name,
        data instanceof Int32Array ? 'torch.int64' : 'torch.float32',
      ]);
      expect(types).toEqual(Object.entries(state));
      const pass = (expected: Passed): void => {
        layer.zeroGrad();
        const x = leaf(expected.x);
        const output: Tensor = layer.forward(x);
        expectClose(output.data(), expected.output.data);
        backwardWith(output, expected.gradOutput);
        expectClose(x.grad!.data(), expected.grads.x!.data, 5e-5);
        for (const [name, parameter] of layer.namedParameters())
          expectClose(parameter.grad!.data(), expected.grads[name]!.data, 2e-5);
        if (expected.runningMean !== undefined)
          expectClose(layer.runningMean!.data(), expected.runningMean.data);
        if (expected.runningVar !== undefined)
          expectClose(layer.runningVar!.data(), expected.runningVar.data);
        expect(layer.numBatchesTracked?.item()).toBe(expected.numBatchesTracked);
      };
      training.forEach(pass);
      layer.eval();
      pass(testing);
    },
  );

  test.each(fixture.dropout.filter(({ factors }) => factors !== undefined))(
    'Dropout($p), training: $training, keeps and multiplies as PyTorch’s',
    ({ p, training, factors, kept }) => {
      manualSeed(0);
      const layer = new nn.Dropout(p).train(training);
      const x = tensor(new Float32Array(10_000).fill(1), [100, 100], { requiresGrad: true });
      const output = layer.forward(x);
      const data = [...output.data()];
      expect([...new Set(data)].sort((a, b) => a - b)).toEqual(factors!.map(Math.fround));
      expect(Math.abs(data.filter((value) => value !== 0).length / 10_000 - kept!)).toBeLessThan(0.02);
      sum(output).backward();
      expect([...x.grad!.data()]).toEqual(data);
    },
  );

  test('Dropout draws another mask each time, the same with the same seed, and none for testing', () => {
    const layer = new nn.Dropout(0.5);
    const x = tensor(new Float32Array(64).fill(1), [64]);
    const draw = (): number[] => [...layer.forward(x).data()];
    manualSeed(1);
    const [first, second] = [draw(), draw()];
    manualSeed(1);
    expect(draw()).toEqual(first);
    expect(second).not.toEqual(first);
    layer.eval();
    expect(layer.forward(x)).toBe(x);
  });

  test('what they make on the way goes with their result', () => {
    const images = tensor(new Float32Array(64).fill(1), [1, 4, 4, 4], { requiresGrad: true });
    const norm = new nn.BatchNorm2d(4);
    const made: readonly (() => Tensor)[] = [
      () => norm.forward(images),
      () => F.dropout(images),
      () => F.avgPool2d(images, { kernelSize: 3, padding: 1, countIncludePad: false }),
      () => F.mseLoss(images, images),
      () => F.mseLoss(images, images, { reduction: 'none' }),
    ];
    for (const make of made) {
      const before = memory().numTensors;
      make().dispose();
      expect(memory().numTensors).toBe(before);
    }
  });
});
