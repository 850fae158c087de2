import { memory, nn, optim, setEngine } from '../../src';
import { ops } from '../../src/engine';
import { expectClose } from '../support/close';
import { onEachEngine } from '../support/engines';
import { readFixture, type FixtureTensor } from '../support/fixtures';

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

function step(
  optimizer: optim.SGD | optim.Adam,
  parameters: readonly nn.Parameter[],
  gradients: readonly FixtureTensor[],
): void {
  optimizer.zeroGrad();
  parameters.forEach((parameter, i) => {
    const { data, shape } = gradients[i]!;
    parameter.accumulateGrad(ops.fromData(Float32Array.from(data), shape));
  });
  optimizer.step();
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
    expect(make(net)).toThrow('expected parameters, such as net.parameters(), but got Linear');
    expect(make(undefined)).toThrow('expected parameters, such as net.parameters(), but got undefined');
    expect(make([{ lr: 1 }])).toThrow('expected parameters, such as net.parameters(), but got undefined');
    expect(make([{ params: net }])).toThrow('expected parameters, such as net.parameters(), but got Linear');
    expect(make([{ params: [1] }])).toThrow('expected parameters, such as net.parameters(), but got 1');
    expect(make([some(), { params: [some()] }])).toThrow(
      'expected parameters or groups of them, but got both',
    );
    expect(make([some().mul(2)])).toThrow('expected parameters, but got the result of mul');
  });
});

describe('settings', () => {
  beforeAll(() => setEngine('cpu'));

  const sgds: readonly (readonly [Partial<optim.SGDOptions>, string])[] = [
    [{ lr: -1 }, "SGD's lr expected a finite number of at least 0, but got -1"],
    [{ lr: NaN }, "SGD's lr expected a finite number of at least 0, but got NaN"],
    [{ lr: Infinity }, "SGD's lr expected a finite number of at least 0, but got Infinity"],
    [{ lr: '1' as never }, "SGD's lr expected a finite number of at least 0, but got 1"],
    [{ momentum: -0.1 }, "SGD's momentum expected a finite number of at least 0, but got -0.1"],
    [{ dampening: NaN }, "SGD's dampening expected a finite number of at least 0, but got NaN"],
    [{ weightDecay: -1 }, "SGD's weightDecay expected a finite number of at least 0, but got -1"],
    [{ nesterov: true }, "SGD's nesterov expected a momentum above 0 and no dampening"],
    [{ nesterov: true, momentum: 1, dampening: 1 }, "SGD's nesterov expected a momentum above 0"],
  ];
  const adams: readonly (readonly [Partial<optim.AdamOptions>, string])[] = [
    [{ lr: NaN }, "Adam's lr expected a finite number of at least 0, but got NaN"],
    [{ eps: -1 }, "Adam's eps expected a finite number of at least 0, but got -1"],
    [{ weightDecay: -1 }, "Adam's weightDecay expected a finite number of at least 0, but got -1"],
    [{ betas: [0.9, 1] }, "Adam's betas expected a number from 0 up to, but not, 1, but got 1"],
    [{ betas: [-0.1, 0.9] }, "Adam's betas expected a number from 0 up to, but not, 1, but got -0.1"],
    [{ betas: [NaN, 0.9] }, "Adam's betas expected a number from 0 up to, but not, 1, but got NaN"],
    [{ betas: [0.9] as never }, "Adam's betas expected two numbers, but got 0.9"],
    [{ betas: [0.9, 0.9, 0.9] as never }, "Adam's betas expected two numbers, but got 0.9,0.9,0.9"],
  ];
  const table = [
    ...sgds.map(([options, message]) => ({ Optimizer: optim.SGD, options, message })),
    ...adams.map(([options, message]) => ({ Optimizer: optim.Adam, options, message })),
  ];

  test.each(table)('$options: $message', ({ Optimizer, options, message }) => {
    // For all, for a group, …
    expect(() => new Optimizer([some()], options)).toThrow(message);
    expect(() => new Optimizer([{ params: [some()], ...options }])).toThrow(message);
    const parameter = some();
    const optimizer = new Optimizer([parameter]);
    expect(() => optimizer.addParamGroup({ params: [some()], ...options })).toThrow(message);
    // … loaded, …
    const { state, paramGroups } = optimizer.stateDict();
    const wrong = { state, paramGroups: paramGroups.map((group) => ({ ...group, ...options })) };
    expect(() => optimizer.loadStateDict(wrong as never)).toThrow(message);
    expect(optimizer.stateDict()).toEqual({ state, paramGroups });
    // … or changed while training: no weight moves.
    Object.assign(optimizer.paramGroups[0], options);
    expect(() => step(optimizer, [parameter], [one])).toThrow(message);
    expect(parameter.item()).toBe(1);
  });
});

describe('a state dict', () => {
  beforeAll(() => setEngine('cpu'));

  const array = (...data: number[]) => ({ shape: [data.length], data: Float32Array.from(data) });
  const scalar = (value: number) => ({ shape: [], data: Float32Array.of(value) });

  function trained(): { sgd: optim.SGD; parameters: nn.Parameter[] } {
    const parameters = [some(), some()];
    const sgd = new optim.SGD([{ params: [parameters[0]!] }, { params: [parameters[1]!], lr: 0.5 }], {
      lr: 0.25,
      momentum: 0.5,
    });
    step(sgd, parameters, [one, one]);
    return { sgd, parameters };
  }

  test('names parameters by number, and memories by name', () => {
    const { state, paramGroups } = trained().sgd.stateDict();
    expect([...state]).toEqual([
      ['0.momentumBuffer', array(1)],
      ['1.momentumBuffer', array(1)],
    ]);
    const settings = { momentum: 0.5, dampening: 0, weightDecay: 0, nesterov: false };
    expect(paramGroups).toEqual([
      { lr: 0.25, ...settings, params: [0] },
      { lr: 0.5, ...settings, params: [1] },
    ]);
  });

  test('is a copy', () => {
    const { sgd, parameters } = trained();
    const before = sgd.stateDict();
    step(sgd, parameters, [one, one]);
    sgd.paramGroups[0].lr = 7;
    expect(before.state.get('0.momentumBuffer')).toEqual(array(1));
    expect(before.paramGroups[0]!.lr).toBe(0.25);
    sgd.loadStateDict(before);
    expect(sgd.paramGroups[0].lr).toBe(0.25);
    sgd.paramGroups[0].lr = 7;
    expect(before.paramGroups[0]!.lr).toBe(0.25);
  });

  test('replaces what was remembered, and frees it', () => {
    const { sgd } = trained();
    const before = sgd.stateDict();
    const { numTensors } = memory();
    for (let i = 0; i < 3; i++) sgd.loadStateDict(before);
    expect(memory().numTensors).toBe(numTensors);
    sgd.loadStateDict({ ...before, state: new Map() });
    expect(memory().numTensors).toBe(numTensors - 2);
    expect(sgd.stateDict().state.size).toBe(0);
  });

  test.each([
    [
      'a parameter too many',
      { '2.momentumBuffer': array(1) },
      'SGD has 2 parameters, and remembers momentumBuffer: "2.momentumBuffer" is none of these',
    ],
    ['another memory', { '0.expAvg': array(1) }, '"0.expAvg" is none of these'],
    ['no number', { momentumBuffer: array(1) }, '"momentumBuffer" is none of these'],
    [
      'another shape',
      { '0.momentumBuffer': array(1, 2) },
      '"0.momentumBuffer" of the state dict expected shape [1], but got 2 numbers of shape [2]',
    ],
    [
      'one number for all',
      { '0.momentumBuffer': scalar(1) },
      'expected shape [1], but got 1 numbers of shape []',
    ],
    [
      'too few numbers',
      { '0.momentumBuffer': { shape: [1], data: new Float32Array(0) } },
      'expected shape [1], but got 0 numbers of shape [1]',
    ],
  ])('with %s is refused, and nothing changes', (_, state, message) => {
    const { sgd } = trained();
    const before = sgd.stateDict();
    const paramGroups = before.paramGroups.map((group) => ({ ...group, lr: 9 }));
    const map = new Map(Object.entries({ '1.momentumBuffer': array(5), ...state }));
    expect(() => sgd.loadStateDict({ state: map, paramGroups })).toThrow(message);
    expect(sgd.stateDict()).toEqual(before);
  });

  test('for other groups is refused', () => {
    const { sgd } = trained();
    const { state, paramGroups } = sgd.stateDict();
    const load = (groups: unknown) => () => sgd.loadStateDict({ state, paramGroups: groups as never });
    expect(load([])).toThrow('the state dict has groups of [] parameters, but this SGD of [1, 1]');
    expect(load(paramGroups.map((group) => ({ ...group, params: [0, 1] })))).toThrow(
      'the state dict has groups of [2, 2] parameters, but this SGD of [1, 1]',
    );
    const adam = new optim.Adam([{ params: [some()] }, { params: [some()] }]).stateDict();
    expect(load(adam.paramGroups)).toThrow(
      'SGD has the settings dampening, lr, momentum, nesterov, params, weightDecay, but the state dict betas, eps, lr, params, weightDecay',
    );
  });

  test('of Adam is whole', () => {
    const adam = new optim.Adam([some()]);
    const { paramGroups } = adam.stateDict();
    const state = new Map([['0.step', scalar(3)]]);
    expect(() => adam.loadStateDict({ state, paramGroups })).toThrow(
      '"0.expAvg" is missing in the state dict for Adam',
    );
  });
});

const one: FixtureTensor = { shape: [1], data: [1] };

function some(): nn.Parameter {
  return new nn.Parameter(Float32Array.of(1), [1]);
}
