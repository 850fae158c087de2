import { memory, nn, optim, tensor, tidy } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';
import { step } from './step';

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

onEachEngine(() => {
  const table = cases.map(
    (fixture) => [`${fixture.optimizer} ${JSON.stringify(fixture.options)}`, fixture] as const,
  );

  test.each(table)('%s walks as in PyTorch', (_, fixture) => {
    const parameter = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const optimizer = make(fixture, parameter);
    expect(fixture.gradients).toHaveLength(5);
    fixture.gradients.forEach((gradient, i) => {
      step(optimizer, [parameter], [gradient]);
      expectClose(parameter.data(), fixture.values[i]!.data, 1e-6);
    });
  });

  test.each(table)('%s goes on from its state dict', (_, fixture) => {
    const first = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const before = make(fixture, first);
    for (const gradient of fixture.gradients.slice(0, 3)) step(before, [first], [gradient]);

    const second = new nn.Parameter(Float32Array.from(first.data()), fixture.initial.shape);
    const after = make({ ...fixture, options: { lr: 123 } }, second);
    after.loadStateDict(before.stateDict() as never);
    for (const gradient of fixture.gradients.slice(3)) step(after, [second], [gradient]);
    expectClose(second.data(), fixture.values[4]!.data, 1e-6);
  });

  test.each(table)('%s leaves no tensors behind', (_, fixture) => {
    const parameter = new nn.Parameter(Float32Array.from(fixture.initial.data), fixture.initial.shape);
    const optimizer = make(fixture, parameter);
    const counts = Array.from({ length: 100 }, (_, i) => {
      step(optimizer, [parameter], [fixture.gradients[i % 5]!]);
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

interface Late {
  readonly optimizer: 'SGD' | 'Adam';
  readonly options: Case['options'];
  readonly initial: FixtureTensor;
  readonly gradients: readonly (FixtureTensor | null)[];
  readonly lr: readonly number[];
  readonly values: readonly FixtureTensor[];
}

interface LongRun {
  readonly optimizer: 'SGD' | 'Adam';
  readonly options: Case['options'];
  readonly target: FixtureTensor;
  readonly scale: FixtureTensor;
  readonly values: readonly {
    readonly step: number;
    readonly loss: number;
    readonly weight: FixtureTensor;
  }[];
}

const { lateGradients, longRuns } = readFixture('training') as {
  lateGradients: Late[];
  longRuns: LongRun[];
};

onEachEngine(() => {
  test.each(lateGradients)(
    '$optimizer $options: a rate that is changed holds from the next step on; no gradient, no step',
    ({ optimizer: name, options, initial, gradients, lr, values }) => {
      const parameter = new nn.Parameter(Float32Array.from(initial.data), initial.shape);
      const optimizer =
        name === 'SGD' ? new optim.SGD([parameter], options) : new optim.Adam([parameter], options);
      gradients.forEach((gradient, i) => {
        optimizer.paramGroups[0].lr = lr[i]!;
        if (gradient === null) {
          optimizer.zeroGrad();
          optimizer.step();
        } else step(optimizer, [parameter], [gradient]);
        expectClose(parameter.data(), values[i]!.data, 1e-6);
      });
    },
  );

  test.each(longRuns)('$optimizer $options walks 500 steps as in PyTorch', (fixture) => {
    const { optimizer: name, options, scale, target, values } = fixture;
    const weight = new nn.Parameter(new Float32Array(4), [4]);
    const optimizer = name === 'SGD' ? new optim.SGD([weight], options) : new optim.Adam([weight], options);
    for (let i = 1; i <= 500; i++) {
      const loss = tidy(() => {
        optimizer.zeroGrad();
        const distance = weight.sub(tensor(target.data, [4]));
        const sum = tensor(scale.data, [4]).mul(distance).mul(distance).sum();
        sum.backward();
        return sum.item();
      });
      optimizer.step();
      const there = values.find(({ step }) => step === i);
      if (there === undefined) continue;
      expectClose([loss], [there.loss], 1e-6);
      expectClose(weight.data(), there.weight.data, 1e-6);
    }
  });
});
