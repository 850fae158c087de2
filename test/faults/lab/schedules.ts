import { backward } from '../../../src/autograd';
import { cosine, power } from '../../../src/math';
import * as nn from '../../../src/nn';
import * as optim from '../../../src/optim';
import type { Tensor } from '../../../src/tensor';
import { digits, numbers, refused } from './show';

const { StepLR, CosineAnnealingLR } = optim.lrScheduler;

/** Learning rates that change from epoch to epoch, groups of parameters, gradients that are cut. */
export function* schedules(): Generator<string> {
  yield `powers: ${[0, 1, 2, 5, 12].map((exponent) => power(0.9, exponent)).join(' ')}`;
  const angles = Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? i / 70 - 2 : i * i * 11.3 * Math.PI));
  // There, the last digit hangs on what was rounded off the angle.
  angles.push(896, 1031, 1049);
  yield `cosines: ${angles.map(cosine).join(' ')}`;
  const weights = [parameter(2), parameter(3), parameter(2)] as const;
  const [first, second, third] = weights;
  for (const make of [
    (optimizer: optim.SGD) => new StepLR(optimizer, 2),
    (optimizer: optim.SGD) => new StepLR(optimizer, 3, { gamma: 0.5 }),
    (optimizer: optim.SGD) => new CosineAnnealingLR(optimizer, 3),
    (optimizer: optim.SGD) => new CosineAnnealingLR(optimizer, 4, { etaMin: 0.02 }),
  ]) {
    const groups = [
      { params: [first], lr: 0.3 },
      { params: [second], momentum: 0.9 },
    ];
    const optimizer = new optim.SGD(groups, { lr: 0.1 });
    optimizer.addParamGroup({ params: [third], weightDecay: 0.5 });
    yield* epochs(optimizer, make(optimizer), weights);
    yield* epochs(optimizer, make(optimizer), weights);
  }
  yield* defaults(first);
  for (const lr of [-1e-12, -0.5]) {
    const optimizer = new optim.SGD([first], { lr: 1 });
    optimizer.paramGroups[0].lr = lr;
    yield refused(`a rate of ${lr}`, () => optimizer.step());
  }
  yield* cut(weights);
  yield* misfits(first, third);
}

function parameter(size: number): nn.Parameter {
  return new nn.Parameter(numbers([size]));
}

function train(optimizer: optim.SGD | optim.Adam, weights: readonly Tensor[]): void {
  optimizer.zeroGrad();
  for (const weight of weights) backward(weight.mul(weight).mul(3).sum());
  optimizer.step();
}

function* epochs(
  optimizer: optim.SGD,
  schedule: optim.lrScheduler.LRScheduler<object>,
  weights: readonly Tensor[],
): Generator<string> {
  for (let epoch = 0; epoch < 20; epoch++) {
    if (epoch < 4) train(optimizer, weights);
    schedule.step();
    yield `${schedule.lastEpoch}: ${digits(schedule.getLastLr())} ${digits(optimizer.paramGroups.map(({ lr }) => lr))}`;
    yield weights.map((weight) => digits(weight.data())).join(' | ');
  }
  const state = schedule.stateDict();
  yield JSON.stringify(state);
  schedule.loadStateDict({ ...state, lastEpoch: 0 });
  schedule.step();
  yield `${digits(schedule.getLastLr())} ${JSON.stringify(schedule.stateDict())}`;
  yield JSON.stringify(optimizer.stateDict().paramGroups);
}

/** What holds where nothing is said. */
function* defaults(weight: nn.Parameter): Generator<string> {
  for (const optimizer of [
    new optim.SGD([weight]),
    new optim.Adam([weight]),
    new optim.Adam([weight], { weightDecay: 1 }),
  ]) {
    yield JSON.stringify([optimizer.defaults, optimizer.stateDict().paramGroups]);
    train(optimizer, [weight]);
    yield digits(weight.data());
    weight.clearGrad();
    optimizer.step();
    yield `without a gradient: ${digits(weight.data())}`;
  }
}

function* cut(weights: readonly nn.Parameter[]): Generator<string> {
  for (const most of [100, 0.5, 0, 2e-6]) {
    for (const weight of weights.slice(1)) backward(weight.mul(weight).sum());
    const norm = nn.utils.clipGradNorm(weights, most);
    yield `${digits(norm.data())}: ${weights.map(({ grad }) => digits(grad?.data() ?? [])).join(' | ')}`;
  }
  nn.utils.clipGradNorm(weights, 1e-6);
  yield `next to nothing: ${weights.map(({ grad }) => digits(grad?.data() ?? [])).join(' | ')}`;
  backward(weights[0]?.mul(Infinity).sum() ?? numbers([]));
  yield `too long: ${digits(nn.utils.clipGradNorm(weights, 1).data())}`;
  yield refused('too long', () => nn.utils.clipGradNorm(weights, 1, { errorIfNonfinite: true }));
}

/** States that don't fit. */
function* misfits(first: nn.Parameter, second: nn.Parameter): Generator<string> {
  const optimizer = new optim.SGD([first, second], { momentum: 0.5 });
  const { paramGroups } = optimizer.stateDict();
  const memory = (...shape: number[]): nn.ArrayData => ({ shape, data: new Float32Array(2) });
  for (const state of [
    { '0.momentumBuffer': memory(3) },
    { '1.momentumBuffer': memory(2) },
    { '2.momentumBuffer': memory(2) },
    { '0.step': memory(2) },
  ])
    yield refused(JSON.stringify(state), () => {
      optimizer.loadStateDict({ paramGroups, state: new Map(Object.entries(state)) });
    });
  for (const groups of [[], [{ ...paramGroups[0], initialLr: 1 }], [{ ...paramGroups[0], more: 1 }]])
    yield refused(JSON.stringify(groups), () => {
      // Not all are what the type says.
      optimizer.loadStateDict({ paramGroups: groups as never, state: new Map() });
    });
  for (const params of [[], [first, first], [first.add(1)], 3, null, [3]])
    yield refused('other parameters', () => new optim.SGD(params as never));
  for (const group of [null, [first]])
    yield refused('no group', () => {
      optimizer.addParamGroup(group as never);
    });
  yield refused('two groups', () => {
    optimizer.addParamGroup({ params: [first] });
  });
  const adam = new optim.Adam([first]);
  const groups = adam.stateDict().paramGroups;
  yield refused('half a state', () => {
    adam.loadStateDict({ paramGroups: groups, state: new Map([['0.expAvg', memory(2)]]) });
  });
}
