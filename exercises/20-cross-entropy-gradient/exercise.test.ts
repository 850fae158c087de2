import { nn, setEngine, tensor, tidy } from '../../src';
import { softmax } from '../18-softmax/solution';
import { batchLoss } from '../19-cross-entropy/solution';
import { checksFor } from '../support/check';
import { crossEntropyGradient } from './exercise';

const { close } = checksFor('lessons/closer/04-cross-entropy.ts', 'gradient');

const logits = [
  [0.5, -1, 3, 0],
  [2, 2.5, -4, 1],
  [-1, 0, 1, -2],
];
const labels = [2, 0, 3];
const example = `crossEntropyGradient of softmax of ${JSON.stringify(logits)}, with labels ${JSON.stringify(labels)}`;

test('one image: less 1 for the right class', () => {
  close('crossEntropyGradient([[0.7, 0.3]], [0])', () => crossEntropyGradient([[0.7, 0.3]], [0]), [
    [-0.3, 0.3],
  ]);
  close('crossEntropyGradient([[0.7, 0.3]], [1])', () => crossEntropyGradient([[0.7, 0.3]], [1]), [
    [0.7, -0.7],
  ]);
});

test('an image that is right and sure has no gradient', () => {
  close('crossEntropyGradient([[0, 1, 0]], [1])', () => crossEntropyGradient([[0, 1, 0]], [1]), [[0, 0, 0]]);
});

test('two images: each has its own label, and half of the weight', () => {
  const probabilities = [
    [0.6, 0.3, 0.1],
    [0.6, 0.3, 0.1],
  ];
  close(
    'crossEntropyGradient([[0.6, 0.3, 0.1], [0.6, 0.3, 0.1]], [0, 2])',
    () => crossEntropyGradient(probabilities, [0, 2]),
    [
      [-0.2, 0.15, 0.05],
      [0.3, 0.15, -0.45],
    ],
  );
});

test('it is the slope of the loss, measured by moving one logit a little up and down', () => {
  const h = 1e-5;
  for (const [n, k] of [
    [0, 2],
    [1, 0],
    [2, 1],
  ] as const) {
    const lossAt = (move: number): number => {
      const moved = logits.map((row, i) =>
        row.map((logit, j) => (i === n && j === k ? logit + move : logit)),
      );
      return batchLoss(moved, labels);
    };
    const slope = (lossAt(h) - lossAt(-h)) / (2 * h);
    close(
      `${example}, row ${n}, place ${k}`,
      () => crossEntropyGradient(logits.map(softmax), labels)[n]?.[k],
      slope,
      1e-6 * Math.abs(slope),
    );
  }
});

test('three images, compared with what backward leaves in grad', async () => {
  await setEngine('cpu');
  const expected = tidy(() => {
    const leaf = tensor(logits.flat(), [3, 4], { requiresGrad: true });
    new nn.CrossEntropyLoss().forward(leaf, tensor(Int32Array.from(labels), [3])).backward();
    return [...(leaf.grad?.data() ?? [])];
  });
  close(
    `${example}, row after row`,
    () => crossEntropyGradient(logits.map(softmax), labels).flat(),
    expected,
  );
});
