import { expectTypeOf } from 'expect-type';
import { nn, optim, setEngine, type Tensor } from '../../src';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';
import { one, some, step } from './step';

interface Case {
  readonly optimizer: 'SGD' | 'Adam';
  readonly defaults: Partial<optim.SGDOptions & optim.AdamOptions>;
  readonly groups: readonly Partial<optim.SGDOptions & optim.AdamOptions>[];
  readonly initial: readonly FixtureTensor[];
  readonly gradients: readonly (readonly FixtureTensor[])[];
  readonly values: readonly (readonly FixtureTensor[])[];
  readonly stateGroups: readonly (readonly number[])[];
}

const { groups: cases } = readFixture('training') as { groups: Case[] };

function parametersOf({ initial }: Case): nn.Parameter[] {
  return initial.map(({ data, shape }) => new nn.Parameter(Float32Array.from(data), shape));
}

function make({ optimizer, defaults, groups }: Case, parameters: nn.Parameter[]): optim.SGD | optim.Adam {
  const given = groups.map((options, i) => ({ params: [parameters[i]!], ...options }));
  return optimizer === 'SGD' ? new optim.SGD(given, defaults) : new optim.Adam(given, defaults);
}

onEachEngine(() => {
  test.each(cases)('$optimizer $defaults, groups $groups walk as in PyTorch', (fixture) => {
    const parameters = parametersOf(fixture);
    const optimizer = make(fixture, parameters);
    fixture.gradients.forEach((gradients, i) => {
      step(optimizer, parameters, gradients);
      parameters.forEach((parameter, k) => expectClose(parameter.data(), fixture.values[i]![k]!.data, 1e-6));
    });
    expect(optimizer.stateDict().paramGroups.map(({ params }) => params)).toEqual(fixture.stateGroups);
  });

  test.each(cases)('$optimizer $defaults, groups $groups go on from their state', (fixture) => {
    const first = parametersOf(fixture);
    const before = make(fixture, first);
    for (const gradients of fixture.gradients.slice(0, 3)) step(before, first, gradients);

    const second = first.map(
      (parameter) => new nn.Parameter(Float32Array.from(parameter.data()), parameter.shape),
    );
    const after = make({ ...fixture, defaults: { lr: 123 }, groups: [{}, {}] }, second);
    after.loadStateDict(before.stateDict() as never);
    for (const gradients of fixture.gradients.slice(3)) step(after, second, gradients);
    second.forEach((parameter, k) => expectClose(parameter.data(), fixture.values[4]![k]!.data, 1e-6));
  });
});

describe('groups', () => {
  beforeAll(() => setEngine('cpu'));

  test('take the settings of all where they have none, and new ones at the next step', () => {
    const [a, b] = [some(), some()];
    const sgd = new optim.SGD([{ params: [a] }, { params: new Set([b]), lr: 0.5 }], {
      lr: 0.25,
      momentum: 0,
    });
    expect(sgd.paramGroups.map(({ lr }) => lr)).toEqual([0.25, 0.5]);
    expect(sgd.defaults.lr).toBe(0.25);
    step(sgd, [a, b], [one, one]);
    expect([a.item(), b.item()]).toEqual([0.75, 0.5]);
    for (const group of sgd.paramGroups) group.lr *= 0.5;
    step(sgd, [a, b], [one, one]);
    expect([a.item(), b.item()]).toEqual([0.625, 0.25]);
  });

  test('more can be added', () => {
    const [a, b] = [some(), some()];
    const sgd = new optim.SGD([a], { lr: 0.25 });
    sgd.addParamGroup({ params: [b], lr: 0.5 });
    step(sgd, [a, b], [one, one]);
    expect([a.item(), b.item()]).toEqual([0.75, 0.5]);
    sgd.zeroGrad();
    expect([a.grad, b.grad]).toEqual([null, null]);
  });

  test('a group may be empty; a list of none is refused', () => {
    expect(new optim.SGD([{ params: [] }]).paramGroups).toHaveLength(1);
    expect(() => new optim.SGD([])).toThrow('SGD expected parameters, but got none');
  });

  test('a parameter belongs to one group, once', () => {
    const a = some();
    const twice = [{ params: [a] }, { params: [a] }];
    expect(() => new optim.SGD(twice)).toThrow(
      'SGD expected each parameter in one group, but got one in two',
    );
    expect(() => new optim.Adam([a, a])).toThrow('Adam expected each parameter once, but got one twice');
    const sgd = new optim.SGD([a]);
    expect(() => sgd.addParamGroup({ params: [a] })).toThrow('one in two');
    expect(sgd.paramGroups).toHaveLength(1);
  });

  test('what is no parameter is refused', () => {
    const make = (params: unknown) => () => new optim.SGD(params as never);
    const net = new nn.Linear(1, 1);
    expect(make(net)).toThrow('expected parameters, such as net.parameters(), but got an object of Linear');
    expect(make(undefined)).toThrow('expected parameters, such as net.parameters(), but got undefined');
    expect(make(net.namedParameters())).toThrow(
      'expected a group, { params: net.parameters() }, but got a list of 2',
    );
    expect(make(null)).toThrow('expected parameters, such as net.parameters(), but got null');
    expect(make([{ lr: 1 }])).toThrow('expected parameters, such as net.parameters(), but got undefined');
    expect(make([{ params: net }])).toThrow(
      'expected parameters, such as net.parameters(), but got an object of Linear',
    );
    expect(make([{ params: [1] }])).toThrow('expected parameters, such as net.parameters(), but got 1');
    expect(make([some(), { params: [some()] }])).toThrow(
      'expected parameters or groups of them, but got both',
    );
    expect(make([some().mul(2)])).toThrow('expected parameters, but got the result of mul');
  });
});

/** For the compiler, not to be run. */
export function types(parameters: Iterable<nn.Parameter>): void {
  const sgd = new optim.SGD(parameters, { lr: 0.1, momentum: 0.9 });
  expectTypeOf(sgd.paramGroups[0].lr).toEqualTypeOf<number>();
  expectTypeOf(sgd.paramGroups[0].params).toEqualTypeOf<readonly Tensor[]>();
  expectTypeOf(sgd.paramGroups[1]).toEqualTypeOf<optim.ParamGroup<optim.SGDOptions> | undefined>();
  new optim.SGD(parameters);
  new optim.Adam([{ params: parameters, betas: [0.5, 0.9] }, { params: [] }], { lr: 0.1 });
  new optim.lrScheduler.StepLR(new optim.Adam(parameters), 30);
  sgd.loadStateDict(new optim.SGD(parameters).stateDict());

  // @ts-expect-error SGD has no betas
  new optim.SGD([{ params: parameters, betas: [0.5, 0.9] }]);
  // @ts-expect-error a group has parameters
  new optim.SGD([{ lr: 0.1 }]);
  // @ts-expect-error a module is not its parameters
  new optim.SGD(new nn.Linear(1, 1));
  // @ts-expect-error there are two betas
  new optim.Adam(parameters, { betas: [0.9] });
  // @ts-expect-error the parameters of a group stay
  sgd.paramGroups[0].params = [];
  // @ts-expect-error the state of another kind of optimizer
  sgd.loadStateDict(new optim.Adam(parameters).stateDict());
  // @ts-expect-error a schedule needs to know when
  new optim.lrScheduler.StepLR(sgd);
}
