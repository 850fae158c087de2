import { DataLoader, manualSeed, setEngine, type Sample } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { readFixture } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { train } from './exercise';
import { outcomeOf } from '../support/outcome';

const { close, equal, holds } = checksFor('lessons/05-training.ts', 'loop');

beforeAll(() => setEngine('wasm'));

const PIXELS = 32 * 32 * 3;

/** An image made by a formula, as test/fixtures/generate.py makes it for PyTorch. */
function image(index: number, period: number): Float32Array {
  return Float32Array.from({ length: PIXELS }, (_, i) => {
    const byte = ((index * PIXELS + i) * 37) % period;
    return (Math.fround(byte / 255) - 0.5) / 0.5;
  });
}

/** Batches of such images, in order. */
function loaderOf(
  labels: readonly number[],
  batchSize: number,
  period = 251,
): DataLoader<Sample<readonly [32, 32, 3]>> {
  const get = (index: number): Sample<readonly [32, 32, 3]> => [
    { shape: [32, 32, 3], data: image(index, period) },
    labels[index] ?? NaN,
  ];
  return new DataLoader({ length: labels.length, get }, { batchSize });
}

test('one batch, one epoch: the loss of a network that has learned nothing', async () => {
  manualSeed(0);
  const losses = await outcomeOf(() => train(new Net(), loaderOf([3, 8], 2), { epochs: 1, lr: 0.001 }));
  close('train(net, one batch, { epochs: 1, lr: 0.001 }), near ln 10', losses, [Math.log(10)], 0.05);
});

test('each batch has a loss, in each epoch', async () => {
  manualSeed(0);
  const losses = await outcomeOf(() =>
    train(new Net(), loaderOf([3, 8, 1, 0, 5, 5], 2), { epochs: 2, lr: 0.001 }),
  );
  equal('train(net, three batches, { epochs: 2, lr: 0.001 }).length', () => losses().length, 6);
});

/** How far training moves the last layer's first bias. */
async function way(epochs: number): Promise<() => number> {
  manualSeed(0);
  const net = new Net();
  const bias = (): number => net.fc3.bias?.data()[0] ?? NaN;
  const start = bias();
  const losses = await outcomeOf(() => train(net, loaderOf([3, 8], 2), { epochs, lr: 0.0001 }));
  return () => {
    losses();
    return bias() - start;
  };
}

test('each step goes by the gradients of its own batch', async () => {
  const [one, two] = [await way(1), await way(2)];
  holds(
    'how many times as far two steps on a batch go as one',
    () => two() / one(),
    (times) => Math.abs(times - 2.9) < 0.05,
    'about 2.9: 1, and then 0.9 of momentum and 1 again. About 3.9 is what comes without zeroGrad, for gradients add up',
  );
});

test("four steps on a batch: the losses are PyTorch's", async () => {
  const { training } = readFixture('net') as {
    training: readonly {
      readonly seed: number;
      readonly period: number;
      readonly labels: number[];
      readonly untrainedLoss: number;
      readonly lossAfterStep: number[];
    }[];
  };
  for (const { seed, period, labels, untrainedLoss, lossAfterStep } of training) {
    manualSeed(seed);
    const net = new Net();
    const losses = await outcomeOf(() =>
      train(net, loaderOf(labels, labels.length, period), { epochs: 4, lr: 0.001 }),
    );
    close(
      `train(net, a batch with the labels ${labels.join(', ')}, { epochs: 4, lr: 0.001 })`,
      losses,
      [untrainedLoss, ...lossAfterStep],
      2e-6,
    );
  }
});

test('the network that was given has learned', async () => {
  manualSeed(0);
  const net = new Net();
  const loader = loaderOf([3, 8], 2);
  const losses = await outcomeOf(() => train(net, loader, { epochs: 20, lr: 0.01 }));
  const below = (loss: number | undefined): boolean => (loss ?? NaN) < 1.5;
  holds(
    'the last loss of train(net, one batch, { epochs: 20, lr: 0.01 })',
    () => losses().at(-1),
    below,
    'below 1.5, for it starts near 2.3 and falls: without step, nothing is learned',
  );
  const again = await outcomeOf(() => train(net, loader, { epochs: 1, lr: 0.01 }));
  holds('the first loss of the same network, trained once more', () => again()[0], below, 'below 1.5');
});
