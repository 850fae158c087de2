import { nn, setEngine, tensor, tidy } from '../../src';
import { checksFor } from '../support/check';
import { batchLoss, imageLoss } from './exercise';

const { close } = checksFor('lessons/04-loss-and-optimizer.ts', 'cross-entropy');

test('an even guess among two costs log 2, among ten log 10', () => {
  close('imageLoss([0, 0], 1)', () => imageLoss([0, 0], 1), 0.693147);
  const ten = Array.from({ length: 10 }, () => 5);
  close(`imageLoss([${ten.join(', ')}], 3)`, () => imageLoss(ten, 3), 2.302585);
});

test('the image of the lesson: the loss depends on which class is right', () => {
  close('imageLoss([2, 1, 0.1], 0)', () => imageLoss([2, 1, 0.1], 0), 0.41703);
  close('imageLoss([2, 1, 0.1], 2)', () => imageLoss([2, 1, 0.1], 2), 2.31703);
});

test('logits that are far apart give a loss, not Infinity or NaN', () => {
  close('imageLoss([0, 1000], 0)', () => imageLoss([0, 1000], 0), 1000);
  close('imageLoss([0, 1000], 1)', () => imageLoss([0, 1000], 1), 0);
  close('imageLoss([-1000, -1000], 0)', () => imageLoss([-1000, -1000], 0), 0.693147);
});

test('the loss of a batch is the mean of its images', () => {
  const logits = [
    [2, 1, 0.1],
    [2, 1, 0.1],
  ];
  close('batchLoss([[2, 1, 0.1], [2, 1, 0.1]], [0, 2])', () => batchLoss(logits, [0, 2]), 1.36703);
});

test('three images, compared with CrossEntropyLoss', async () => {
  await setEngine('cpu');
  const logits = [
    [0.5, -1, 3, 0],
    [2, 2.5, -4, 1],
    [-1, 0, 1, -2],
  ];
  const labels = [2, 0, 3];
  const expected = tidy(() =>
    new nn.CrossEntropyLoss()
      .forward(tensor(logits.flat(), [3, 4]), tensor(Int32Array.from(labels), [3]))
      .item(),
  );
  close(
    'batchLoss([[0.5, -1, 3, 0], [2, 2.5, -4, 1], [-1, 0, 1, -2]], [2, 0, 3])',
    () => batchLoss(logits, labels),
    expected,
  );
});
