import { memory, nn, setEngine, type Tensor } from '../../src';
import { checksFor } from '../support/check';
import { leakyMeanLoss, meanLoss, type Batch, type Network } from './exercise';

const { close, equal } = checksFor('lessons/closer/05-memory.ts', 'memory');

beforeAll(() => setEngine('cpu'));

/** So many batches of two images. */
const batchesOf = (count: number): Batch[] =>
  Array.from({ length: count }, (_, i) => ({
    inputs: [i, 1, -1, i / 2],
    labels: [i % 3, (i + 1) % 3],
  }));

/** How many tensors are alive after `run` that were not alive before. */
function left(run: () => unknown): number {
  const before = memory().numTensors;
  run();
  return memory().numTensors - before;
}

/** A network that writes down how many tensors are alive when it is asked. */
function watched(counts: number[]): Network {
  const layer = new nn.Linear(2, 3);
  return {
    forward(inputs: Tensor<readonly [number, 2]>) {
      counts.push(memory().numTensors);
      return layer.forward(inputs);
    },
  };
}

test('the result is that of the loop with the leak', () => {
  const net = new nn.Linear(2, 3);
  for (const count of [1, 2, 5]) {
    const batches = batchesOf(count);
    close(
      `meanLoss(net, batches), number of batches ${count}`,
      () => meanLoss(net, batches),
      leakyMeanLoss(net, batches),
    );
  }
});

test('the loop with the leak leaves 7 tensors behind for each batch, and the first total', () => {
  const net = new nn.Linear(2, 3);
  equal('leakyMeanLoss(net, 4 batches)', () => left(() => leakyMeanLoss(net, batchesOf(4))), 29);
});

test('after one batch, no more tensors are alive than before', () => {
  const net = new nn.Linear(2, 3);
  equal('tensors left by meanLoss(net, 1 batch)', () => left(() => meanLoss(net, batchesOf(1))), 0);
});

test('nor after 50 batches', () => {
  const net = new nn.Linear(2, 3);
  equal('tensors left by meanLoss(net, 50 batches)', () => left(() => meanLoss(net, batchesOf(50))), 0);
});

test('while it runs, no batch finds more tensors than the one before', () => {
  const growth = (): number[] => {
    const counts: number[] = [];
    meanLoss(watched(counts), batchesOf(4));
    return counts.map((count) => count - (counts[0] ?? NaN));
  };
  equal('how many tensors more than at the first batch, at each of 4 batches', growth, [0, 0, 0, 0]);
});

test('the weights are still there', () => {
  const net = new nn.Linear(2, 3);
  const twice = (): number[] => [meanLoss(net, batchesOf(2)), meanLoss(net, batchesOf(2))];
  const loss = leakyMeanLoss(net, batchesOf(2));
  close('meanLoss(net, 2 batches), and once more', twice, [loss, loss]);
});
