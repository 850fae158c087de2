import { nn, optim, setEngine, tensor, tidy } from '../../src';
import { checksFor } from '../support/check';
import { stepOverPieces, type Piece, type Training } from './exercise';

const { close } = checksFor('lessons/closer/05-watch.ts', 'zero-grad');

beforeAll(() => setEngine('cpu'));

/** Images of two numbers each, with a label at the end. */
type Images = readonly (readonly [number, number, label: number])[];

const four: Images = [
  [1, 2, 0],
  [-1, 0.5, 1],
  [3, -2, 1],
  [0.5, 0.5, 0],
];

function piece(images: Images): Piece {
  return {
    inputs: tensor(
      images.flatMap(([a, b]) => [a, b]),
      [images.length, 2],
    ),
    labels: tensor(
      Int32Array.from(images, ([, , label]) => label),
      [images.length],
    ),
  };
}

/** A network whose weights are all 0, so that both classes are equally likely. */
function training(momentum = 0): Training {
  const net = new nn.Linear(2, 2, { bias: false });
  net.weight.copy(new Float32Array(4));
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.1, momentum });
  return { net, criterion: new nn.CrossEntropyLoss(), optimizer };
}

/** The weights after some steps; each gets the images of a batch in pieces. */
function weightsAfter(steps: readonly (readonly Images[])[], momentum?: number): number[] {
  return tidy(() => {
    const started = training(momentum);
    for (const pieces of steps) stepOverPieces(started, pieces.map(piece));
    return [...started.net.weight.data()];
  });
}

/** The same by the library, with each batch as a whole. */
function expectedAfter(batches: readonly Images[], momentum?: number): number[] {
  return tidy(() => {
    const { net, criterion, optimizer } = training(momentum);
    for (const { inputs, labels } of batches.map(piece)) {
      optimizer.zeroGrad();
      criterion.forward(net.forward(inputs), labels).backward();
      optimizer.step();
    }
    return [...net.weight.data()];
  });
}

test('one piece: an ordinary step', () => {
  // Both classes have the probability 0.5, so the gradients of the logits are -0.5 and 0.5.
  close(
    'the weights, first all 0, after one step on the image [1, 2] of class 0, lr 0.1',
    () => weightsAfter([[four.slice(0, 1)]]),
    [0.05, 0.1, -0.05, -0.1],
  );
});

test('two pieces of one image: the mean of both gradients', () => {
  close(
    'the weights after one step on [1, 2] of class 0, and [-1, 0.5] of class 1, lr 0.1',
    () => weightsAfter([[four.slice(0, 1), four.slice(1, 2)]]),
    [0.05, 0.0375, -0.05, -0.0375],
  );
});

test('in pieces or whole, the step is the same', () => {
  const whole = expectedAfter([four]);
  close(
    'the weights after a step on 4 images, 2 in a piece',
    () => weightsAfter([[four.slice(0, 2), four.slice(2)]]),
    whole,
  );
  close(
    'the weights after a step on 4 images, 1 in a piece',
    () => weightsAfter([four.map((image) => [image])]),
    whole,
  );
});

test('gradients of the step before do not count', () => {
  close(
    'the weights after two steps on 4 images, 2 in a piece',
    () => weightsAfter([1, 2].map(() => [four.slice(0, 2), four.slice(2)])),
    expectedAfter([four, four]),
  );
});

test('gradients that someone else has left do not count', () => {
  const example = 'the weights after backward on another image, and then one step on [1, 2] of class 0';
  const weights = (): number[] =>
    tidy(() => {
      const started = training();
      const { inputs, labels } = piece([[5, 7, 1]]);
      started.criterion.forward(started.net.forward(inputs), labels).backward();
      stepOverPieces(started, [piece(four.slice(0, 1))]);
      return [...started.net.weight.data()];
    });
  close(example, weights, [0.05, 0.1, -0.05, -0.1]);
});

test('momentum grows by one step for a batch, not by one for a piece', () => {
  close(
    'the weights after two steps with momentum 0.9 on 4 images, 1 in a piece',
    () =>
      weightsAfter(
        [1, 2].map(() => four.map((image) => [image])),
        0.9,
      ),
    expectedAfter([four, four], 0.9),
  );
});
