import { memory, mul, nn, sum, tensor, tidy, type Tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';

interface Options {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly reduction: nn.Reduction;
}

interface Case {
  readonly op: keyof typeof operations;
  readonly options: Options;
  readonly inputs: Readonly<Record<string, FixtureTensor>>;
  readonly output: FixtureTensor;
  readonly gradOutput: FixtureTensor;
  readonly grads: Readonly<Record<string, FixtureTensor>>;
}

const { cases } = readFixture('layers') as { cases: Case[] };

type Inputs = Readonly<Record<string, Tensor>>;
const F = nn.functional;

/** The fixtures know their shapes only when the test runs; these functions ask for one rank. */
const asImages = (x: Tensor): Tensor<readonly [number, number, number, number]> => {
  const [n = 0, h = 0, w = 0, c = 0] = x.shape;
  return x.reshape([n, h, w, c]);
};
const asMatrix = (x: Tensor): Tensor<readonly [number, number]> => {
  const [rows = 0, columns = 0] = x.shape;
  return x.reshape([rows, columns]);
};
const asRow = (x: Tensor | undefined): Tensor<readonly [number]> | null =>
  x === undefined ? null : x.reshape([x.shape[0] ?? 0]);

const operations = {
  conv2d: ({ x, weight, bias }: Inputs, { stride, padding }: Options) =>
    F.conv2d(asImages(x!), asImages(weight!), asRow(bias), { stride, padding }),
  linear: ({ x, weight, bias }: Inputs) => F.linear(asMatrix(x!), asMatrix(weight!), asRow(bias)),
  maxPool2d: ({ x }: Inputs, { kernel, stride }: Options) =>
    F.maxPool2d(asImages(x!), { kernelSize: kernel, stride }),
  relu: ({ x }: Inputs) => F.relu(x!),
  sigmoid: ({ x }: Inputs) => F.sigmoid(x!),
  tanh: ({ x }: Inputs) => F.tanh(x!),
  softmax: ({ x }: Inputs) => F.softmax(x!),
  flatten: ({ x }: Inputs) => F.flatten(x!),
  crossEntropy: ({ x, target }: Inputs, { reduction }: Options) =>
    new nn.CrossEntropyLoss({ reduction }).forward(x!, target!),
} satisfies Record<string, (inputs: Inputs, options: Options) => Tensor>;

function toTensor(name: string, { shape, data }: FixtureTensor): Tensor {
  if (name === 'target') return tensor(Int32Array.from(data), shape);
  return tensor(data, shape, { requiresGrad: true });
}

onEachEngine(() => {
  const table = cases.map(
    (fixture, i) => [`${i} ${fixture.op} ${JSON.stringify(fixture.options)}`, fixture] as const,
  );
  test.each(table)('%s has the values and the gradients of PyTorch', (_, fixture) => {
    const inputs = Object.fromEntries(
      Object.entries(fixture.inputs).map(([name, value]) => [name, toTensor(name, value)]),
    );
    const output: Tensor = operations[fixture.op](inputs, fixture.options);
    expect(output.shape).toEqual(fixture.output.shape);
    expectClose(output.data(), fixture.output.data);
    // The fixtures hold the gradient of this number.
    sum(mul(output, tensor(fixture.gradOutput.data, fixture.gradOutput.shape))).backward();
    expect(Object.keys(fixture.grads)).not.toHaveLength(0);
    for (const [name, gradient] of Object.entries(fixture.grads)) {
      expect(inputs[name]?.grad?.shape).toEqual(gradient.shape);
      expectClose(inputs[name]!.grad!.data(), gradient.data, 2e-5);
    }
  });

  test.each(table)('%s leaves nothing behind', (_, fixture) => {
    const before = memory().numTensors;
    tidy(() => {
      const inputs = Object.fromEntries(
        Object.entries(fixture.inputs).map(([name, value]) => [name, toTensor(name, value)]),
      );
      sum(operations[fixture.op](inputs, fixture.options)).backward();
    });
    expect(memory().numTensors).toBe(before);
  });

  test('a loss that is disposed of takes with it what was made on the way', () => {
    const logits = tensor([1, 2, 3, 4], [2, 2], { requiresGrad: true });
    const labels = tensor(Int32Array.of(0, 1), [2]);
    const before = memory().numTensors;
    F.crossEntropy(logits, labels).dispose();
    expect(memory().numTensors).toBe(before);
  });
});
