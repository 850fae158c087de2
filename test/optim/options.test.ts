import { optim, setEngine } from '../../src';
import { one, some, step } from './step';

describe('settings', () => {
  beforeAll(() => setEngine('cpu'));

  const sgds: readonly (readonly [Partial<optim.SGDOptions>, string])[] = [
    [{ lr: -1 }, "SGD's lr expected a finite number of at least 0, but got -1"],
    [{ lr: NaN }, "SGD's lr expected a finite number of at least 0, but got NaN"],
    [{ lr: Infinity }, "SGD's lr expected a finite number of at least 0, but got Infinity"],
    [{ lr: '1' as never }, "SGD's lr expected a finite number of at least 0, but got the text '1'"],
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
    [{ betas: [0.9] as never }, "Adam's betas expected two numbers, but got [0.9]"],
    [{ betas: [0.9, 0.9, 0.9] as never }, "Adam's betas expected two numbers, but got [0.9, 0.9, 0.9]"],
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

test('those of all are checked, though each group has its own', async () => {
  await setEngine('cpu');
  expect(() => new optim.SGD([{ params: [some()], lr: 1 }], { lr: -1 })).toThrow("SGD's lr expected");
});

test('without momentum, nothing is remembered', async () => {
  await setEngine('cpu');
  const parameter = some();
  const sgd = new optim.SGD([parameter], { lr: 1 });
  step(sgd, [parameter], [one]);
  expect(sgd.stateDict().state.size).toBe(0);
});

describe('by default', () => {
  beforeAll(() => setEngine('cpu'));

  test("SGD's are PyTorch's", () => {
    const { params, ...settings } = new optim.SGD([some()]).paramGroups[0];
    expect(params).toHaveLength(1);
    expect(settings).toEqual({ lr: 0.001, momentum: 0, dampening: 0, weightDecay: 0, nesterov: false });
  });

  test("Adam's are PyTorch's", () => {
    const { params, ...settings } = new optim.Adam([some()]).paramGroups[0];
    expect(params).toHaveLength(1);
    expect(settings).toEqual({ lr: 0.001, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0 });
  });
});

describe('of 1', () => {
  beforeAll(() => setEngine('cpu'));

  test('a decay counts as much as the weight', () => {
    const [a, b] = [some(), some()];
    step(new optim.SGD([a], { lr: 0.25, weightDecay: 1 }), [a], [one]);
    expect(a.item()).toBe(0.5);
    // Against the gradient, -0.5 + 1.
    step(new optim.Adam([b], { lr: 0.25, weightDecay: 1 }), [b], [{ shape: [1], data: [-0.5] }]);
    expect(b.item()).toBeCloseTo(0.75, 6);
  });

  test('a momentum forgets nothing, a dampening takes nothing in', () => {
    const [a, b] = [some(), some()];
    const sgd = new optim.SGD(
      [
        { params: [a], momentum: 1 },
        { params: [b], momentum: 0.5, dampening: 1 },
      ],
      { lr: 0.25 },
    );
    for (let i = 0; i < 2; i++) step(sgd, [a, b], [one, one]);
    expect([a.item(), b.item()]).toEqual([0.25, 0.625]);
  });
});
