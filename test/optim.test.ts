import { memory, nn, optim, tensor } from '../src';
import { ops } from '../src/engine';
import { expectClose } from './support/close';
import { onEachEngine } from './support/engines';
import { readFixture, type FixtureTensor } from './support/fixtures';

interface Case {
  readonly optimizer: 'SGD' | 'Adam';
  readonly options: Partial<optim.AdamOptions & optim.SGDOptions> & { readonly lr: number };
  readonly initial: FixtureTensor;
  readonly gradients: readonly FixtureTensor[];
  readonly values: readonly FixtureTensor[];
}

const { cases } = readFixture('optimizers') as { cases: Case[] };

function make({ optimizer, options }: Case, parameter: nn.Parameter): optim.SGD | optim.Adam {
  return optimizer === 'SGD' ? new optim.SGD([parameter], options) : new optim.Adam([parameter], options);
}

/** Gives a parameter a gradient and lets the optimizer step. */
function step(optimizer: optim.SGD | optim.Adam, parameter: nn.Parameter, gradient: FixtureTensor): void {
  optimizer.zeroGrad();
  parameter.accumulateGrad(ops.fromData(Float32Array.from(gradient.data), gradient.shape));
  optimizer.step();
}

onEachEngine(() => {
  const table = cases.map(
    (fixture) => [`${fixture.optimizer} ${JSON.stringify(fixture.options)}`, fixture] as const,
  );

  test.each(table)('%s walks as in PyTorch', (_, fixture) => {
    const parameter = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const optimizer = make(fixture, parameter);
    expect(fixture.gradients).toHaveLength(5);
    fixture.gradients.forEach((gradient, i) => {
      step(optimizer, parameter, gradient);
      expectClose(parameter.data(), fixture.values[i]!.data, 1e-6);
    });
  });

  test.each(table)('%s goes on from its state dict', (_, fixture) => {
    const first = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const before = make(fixture, first);
    for (const gradient of fixture.gradients.slice(0, 3)) step(before, first, gradient);

    const second = new nn.Parameter(Float32Array.from(first.data()), fixture.initial.shape);
    const after = make({ ...fixture, options: { lr: 123 } }, second);
    after.loadStateDict(before.stateDict() as never);
    for (const gradient of fixture.gradients.slice(3)) step(after, second, gradient);
    expectClose(second.data(), fixture.values[4]!.data, 1e-6);
  });

  test.each(table)('%s leaves no tensors behind', (_, fixture) => {
    const parameter = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const optimizer = make(fixture, parameter);
    const counts = Array.from({ length: 100 }, (_, i) => {
      step(optimizer, parameter, fixture.gradients[i % 5]!);
      return memory().numTensors;
    });
    expect(new Set(counts).size).toBe(1);
  });

  test('a parameter without a gradient stays where it is', () => {
    const parameter = new nn.Parameter(Float32Array.of(1, 2), [2]);
    new optim.SGD([parameter], { lr: 1, weightDecay: 1 }).step();
    expect([...parameter.data()]).toEqual([1, 2]);
  });

  test('gradients add up until zeroGrad', () => {
    const parameter = new nn.Parameter(Float32Array.of(3), [1, 1]);
    const optimizer = new optim.SGD([parameter], { lr: 1 });
    const loss = () => nn.functional.linear(tensor([2], [1, 1]), parameter, null);
    loss().backward();
    expect(parameter.grad?.item()).toBe(2);
    loss().backward();
    expect(parameter.grad?.item()).toBe(4);
    optimizer.zeroGrad();
    expect(parameter.grad).toBeNull();
    expect(parameter.item()).toBe(3);
  });
});

test.each([
  [() => new optim.SGD([], { lr: 1 }), 'an optimizer expected parameters, but got none'],
  [() => new optim.SGD([some()], { lr: -1 }), "SGD's lr expected 0 or more, but got -1"],
  [() => new optim.SGD([some()], { lr: NaN }), "SGD's lr expected 0 or more, but got NaN"],
  [() => new optim.SGD([some()], { lr: 1, nesterov: true }), 'nesterov expected a momentum above 0'],
  [
    () => new optim.Adam([some()], { betas: [0.9, 1] }),
    "Adam's betas expected from 0 up to, but not, 1, but got 1",
  ],
])('%s says what it expected', (make, message) => expect(make).toThrow(message));

test('a state dict for other parameters is refused', () => {
  const sgd = new optim.SGD([some()], { lr: 1 });
  const options = sgd.options;
  const state = (key: string, size: number) =>
    new Map([[key, { shape: [size], data: new Float32Array(size) }]]);
  expect(() => sgd.loadStateDict({ options, state: state('7.momentumBuffer', 1) })).toThrow(
    'there is none for "7.mom',
  );
  expect(() => sgd.loadStateDict({ options, state: state('0.momentumBuffer', 3) })).toThrow(
    'expected [1], but got [3]',
  );
});

function some(): nn.Parameter {
  return new nn.Parameter(Float32Array.of(1), [1]);
}
