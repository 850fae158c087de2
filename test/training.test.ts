import {
  DataLoader,
  manualSeed,
  memory,
  nn,
  optim,
  rand,
  setEngine,
  Shapes,
  tensor,
  tidy,
  type Tensor,
} from '../src';
import { transform } from '../lessons/02-data';
import { Net } from '../lessons/03-cnn';
import { expectClose } from './support/close';
import { quickEngines } from './support/engines';

beforeAll(() => setEngine('wasm'));

type Images = Tensor<readonly [number, 32, 32, 3]>;

/** One step of the loop; gives the loss. */
function stepper(
  net: Net,
  optimizer: optim.SGD | optim.Adam,
): (images: Images, labels: Tensor<readonly [number]>) => number {
  const criterion = new nn.CrossEntropyLoss();
  return (images, labels) => {
    optimizer.zeroGrad();
    const loss = criterion.forward(net.forward(images), labels);
    loss.backward();
    optimizer.step();
    return loss.item();
  };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

test.each([
  ['SGD', (net: Net) => new optim.SGD(net.parameters(), { lr: 0.02, momentum: 0.9 })],
  ['Adam', (net: Net) => new optim.Adam(net.parameters(), { lr: 0.003 })],
])('a tiny batch can be learned by heart, with %s', (_, optimizer) => {
  manualSeed(0);
  const net = new Net();
  const step = stepper(net, optimizer(net));
  const images = rand([4, 32, 32, 3]);
  const labels = tensor(Int32Array.of(3, 8, 1, 0), [4]);
  const losses = Array.from({ length: 120 }, () => step(images, labels));
  expect(losses[0]).toBeCloseTo(Math.log(10), 1);
  expect(losses.at(-1)).toBeLessThan(0.01);
});

test.each(quickEngines)('formulas and kernels of %s train alike', async (engine) => {
  const losses = async (plain: boolean): Promise<number[]> => {
    await setEngine(engine, { plain });
    manualSeed(0);
    const net = new Net();
    const step = stepper(net, new optim.SGD(net.parameters(), { lr: 0.02, momentum: 0.9 }));
    return Array.from({ length: 6 }, () =>
      tidy(() => step(rand([4, 32, 32, 3]), tensor(Int32Array.of(3, 8, 1, 0), [4]))),
    );
  };
  try {
    expectClose(await losses(true), await losses(false), 1e-5);
  } finally {
    await setEngine('wasm');
  }
});

test('training lowers the loss, and no step leaves a tensor behind', async () => {
  manualSeed(0);
  const dataset = new Shapes({ train: true, size: 3200, transform });
  const loader = new DataLoader(dataset, { batchSize: 4, shuffle: true });
  const net = new Net();
  const step = stepper(net, new optim.SGD(net.parameters(), { lr: 0.01, momentum: 0.9 }));
  const losses: number[] = [];
  const counts = new Set<number>();
  for await (const [images, labels] of loader) {
    losses.push(step(images, labels));
    if (losses.length > 1) counts.add(memory().numTensors);
  }
  expect(losses).toHaveLength(800);
  expect(counts.size).toBe(1);
  expect(mean(losses.slice(-100))).toBeLessThan(mean(losses.slice(0, 100)) - 0.05);
});

test('the same seed gives the same digits, another seed others', async () => {
  const dataset = new Shapes({ train: true, size: 80, transform });
  const run = async (seed: number): Promise<number[]> => {
    manualSeed(seed);
    const net = new Net();
    const step = stepper(net, new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 }));
    const losses: number[] = [];
    for await (const [images, labels] of new DataLoader(dataset, { batchSize: 4, shuffle: true })) {
      losses.push(step(images, labels));
    }
    return losses;
  };
  const first = await run(0);
  expect(await run(0)).toEqual(first);
  expect(await run(1)).not.toEqual(first);
});
