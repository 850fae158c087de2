import { memory, mul, nn, sum, tensor, type Tensor } from '../../src';
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
// The fixtures know their shapes only when the test runs, so the inputs are cast to what each function declares.
const operations = {
  conv2d: ({ x, weight, bias }: Inputs, { stride, padding }: Options) =>
    F.conv2d(x as never, weight as never, (bias ?? null) as never, { stride, padding }),
  linear: ({ x, weight, bias }: Inputs) => F.linear(x as never, weight as never, (bias ?? null) as never),
  maxPool2d: ({ x }: Inputs, { kernel, stride }: Options) =>
    F.maxPool2d(x as never, { kernelSize: kernel, stride }),
  relu: ({ x }: Inputs) => F.relu(x!),
  sigmoid: ({ x }: Inputs) => F.sigmoid(x!),
  tanh: ({ x }: Inputs) => F.tanh(x!),
  softmax: ({ x }: Inputs) => F.softmax(x as never),
  flatten: ({ x }: Inputs) => F.flatten(x as never),
  crossEntropy: ({ x, target }: Inputs, { reduction }: Options) =>
    new nn.CrossEntropyLoss({ reduction }).forward(x as never, target as never),
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
    const before = memory().numTensors;
    const output: Tensor = operations[fixture.op](inputs, fixture.options);
    // What else an operation made goes with its result, for nobody else could free it.
    operations[fixture.op](inputs, fixture.options).dispose();
    const once = memory().numTensors - before;
    operations[fixture.op](inputs, fixture.options).dispose();
    expect(memory().numTensors - before).toBe(once);
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
});
