import { Generator, nn, optim, setEngine, transforms, UsageError } from '../../src';

beforeAll(() => setEngine('cpu'));

const parameter = () => new nn.Parameter(Float32Array.of(1), [1]);

test.each([[undefined], [null], [[]], [[1, 2, 3]], [{}], [true]])('%p is no size', (size) => {
  // For a program without types.
  const given = size as never;
  expect(() => new nn.Conv2d(1, 1, given)).toThrow(UsageError);
  expect(() => new nn.MaxPool2d(given)).toThrow(UsageError);
  expect(() => new nn.AvgPool2d(given)).toThrow(UsageError);
  expect(() => new transforms.Resize(given)).toThrow(UsageError);
});

test.each([[undefined], [null], [3], [{}], [[]]])('%p is no state dict', (state) => {
  expect(() => new nn.Linear(1, 1).loadStateDict(state as never)).toThrow(
    'Linear expected a state dict, as stateDict() or load() gives it',
  );
});

test.each([[undefined], [NaN], [-1], [0.5], [Infinity], ['3']])('there is no permutation of %p', (n) => {
  expect(() => new Generator(1).randperm(n as never)).toThrow('randperm expected a whole number');
});

test('a schedule may take the rate below 0 by what is rounded off, as in PyTorch', () => {
  const sgd = new optim.SGD([parameter()], { lr: 0 });
  const schedule = new optim.lrScheduler.CosineAnnealingLR(sgd, 7, { etaMin: 0.5 });
  for (let epoch = 0; epoch < 50; epoch++) {
    sgd.step();
    schedule.step();
  }
  sgd.paramGroups[0].lr = -1e-18;
  expect(() => sgd.step()).not.toThrow();
  const other = new optim.SGD([parameter()], { lr: 1 });
  other.loadStateDict(sgd.stateDict());
  expect(other.paramGroups[0].lr).toBe(-1e-18);
});

test('an optimizer of nothing is refused', () => {
  expect(() => new optim.SGD(null as never)).toThrow('SGD expected parameters, such as net.parameters()');
});
