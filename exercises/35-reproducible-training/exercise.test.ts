import { transform } from '../../lessons/02-data';
import { Net } from '../../lessons/03-cnn';
import { DataLoader, manualSeed, rand, setEngine, Shapes } from '../../src';
import { train } from '../26-training-loop/exercise';
import { outcomeOf } from '../support/outcome';
import { checksFor } from '../support/check';
import { experiment, type Images } from './exercise';

const { close, equal, holds } = checksFor('lessons/07-full-example.ts', 'data');

const dataset = new Shapes({ train: true, size: 40, transform });

beforeAll(() => setEngine('wasm'));

/** Chance as a program without a seed has it, but the same in each run of these tests. */
beforeEach(() => manualSeed(12345));

/** The losses of an experiment. */
async function losses(seed: number, lr: number, images: Images = dataset): Promise<number[]> {
  const outcome = await outcomeOf(() => experiment(seed, lr, images));
  equal(`experiment(${seed}, ${lr}, 40 images in batches of 4).length`, () => outcome().length, 10);
  return outcome();
}

/** The numbers of the images, in the order in which an experiment gets them. */
async function orderOf(seed: number): Promise<number[]> {
  const asked: number[] = [];
  await losses(seed, 0.01, {
    length: dataset.length,
    get(index) {
      asked.push(index);
      return dataset.get(index);
    },
  });
  return asked;
}

test('the loop of exercise 26 is written', async () => {
  manualSeed(0);
  const loader = new DataLoader(dataset, { batchSize: 40 });
  const outcome = await outcomeOf(() => train(new Net(), loader, { epochs: 1, lr: 0.01 }));
  equal('train, your loop of exercise 26, on one batch: how many losses', () => outcome().length, 1);
});

test('40 images in batches of 4 have 10 losses, the first near ln 10', async () => {
  const [first = NaN] = await losses(0, 0.01);
  close('the first loss of experiment(0, 0.01, dataset)', () => first, Math.log(10), 0.1);
});

test('the same seed gives the same losses, digit for digit', async () => {
  const first = await losses(7, 0.01);
  const again = await losses(7, 0.01);
  equal('experiment(7, 0.01, dataset), the second time', () => again, first);
});

test('what ran before makes no difference', async () => {
  const first = await losses(7, 0.01);
  await losses(8, 0.01);
  rand([3]);
  const again = await losses(7, 0.01);
  equal('experiment(7, 0.01, dataset), after another one and three random numbers', () => again, first);
});

test('another seed gives other losses', async () => {
  const [one, other] = [await losses(1, 0.01), await losses(2, 0.01)];
  holds(
    'the losses of experiment(1, 0.01, dataset) that experiment(2, 0.01, dataset) has, too',
    () => one.filter((loss, i) => loss === other[i]),
    (same) => same.length === 0,
    '[]',
  );
});

test('another learning rate changes what comes after the first step, and not the first loss', async () => {
  const [small, large] = [await losses(7, 0.01), await losses(7, 0.05)];
  equal('the first loss of experiment(7, 0.05, dataset), as with 0.01', () => large[0], small[0]);
  holds(
    'the last losses of experiment(7, 0.01, dataset) and experiment(7, 0.05, dataset)',
    () => [small[9], large[9]],
    ([one, other]) => one !== other,
    'losses that differ',
  );
});

test('each image comes once, in an order that the seed decides', async () => {
  const [one, again, other] = [await orderOf(1), await orderOf(1), await orderOf(2)];
  const inOrder = Array.from({ length: dataset.length }, (_, i) => i);
  equal('the images of experiment(1, …), sorted', () => one.toSorted((a, b) => a - b), inOrder);
  const differ = ([left, right]: readonly string[]): boolean => left !== right;
  const starts = (...orders: number[][]): string[] => orders.map((order) => order.slice(0, 8).join(' '));
  holds(
    'the first images of experiment(1, …), and in order',
    () => starts(one, inOrder),
    differ,
    'a shuffled order',
  );
  equal('the images of experiment(1, …), once more', () => again, one);
  holds('the first images with the seeds 1 and 2', () => starts(one, other), differ, 'two different orders');
});
