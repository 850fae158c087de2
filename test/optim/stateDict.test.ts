import { memory, optim, setEngine, type nn } from '../../src';
import { one, some, step } from './step';

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
      '"0.momentumBuffer" of the state dict expected shape [1], but got [2]',
    ],
    ['one number for all', { '0.momentumBuffer': scalar(1) }, 'expected shape [1], but got []'],
    [
      'too few numbers',
      { '0.momentumBuffer': { shape: [1], data: new Float32Array(0) } },
      'expected shape [1], but got 0 numbers',
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

  // torch.optim.Optimizer.load_state_dict: the first number of the dict is the first parameter, whatever it is.
  test('is about the parameters in the order of their numbers', () => {
    const [a, b] = [some(), some()];
    const sgd = new optim.SGD([a, b], { lr: 0.25, momentum: 0.5 });
    const [group] = sgd.stateDict().paramGroups;
    const state = new Map([['4.momentumBuffer', array(5)], ['7.momentumBuffer', array(6)]]); // prettier-ignore
    sgd.loadStateDict({ state, paramGroups: [{ ...group!, params: [7, 4] }] });
    expect([...sgd.stateDict().state]).toEqual([
      ['0.momentumBuffer', array(6)],
      ['1.momentumBuffer', array(5)],
    ]);
    for (const params of [
      [1, 1],
      ['0', '1'],
      [0.5, 1],
    ]) {
      expect(() =>
        sgd.loadStateDict({ state, paramGroups: [{ ...group!, params: params as never }] }),
      ).toThrow("SGD's state dict expected each parameter's number once");
    }
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
