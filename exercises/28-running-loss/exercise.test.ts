import { checksFor } from '../support/check';
import { lossLines } from './exercise';

const { equal } = checksFor('lessons/05-training.ts', 'loop');

test('a line for each two losses, with their mean', () => {
  equal('lossLines([2, 3, 1, 2], 1, 2)', () => lossLines([2, 3, 1, 2], 1, 2), [
    '[1,     2] loss: 2.500',
    '[1,     4] loss: 1.500',
  ]);
});

test('the epoch stands in front, and the mean has three decimals', () => {
  equal('lossLines([1, 1, 0], 7, 3)', () => lossLines([1, 1, 0], 7, 3), ['[7,     3] loss: 0.667']);
  equal('lossLines([2.3456], 12, 1)', () => lossLines([2.3456], 12, 1), ['[12,     1] loss: 2.346']);
});

test('losses after the last line are not printed', () => {
  equal('lossLines([2, 4, 9], 1, 2)', () => lossLines([2, 4, 9], 1, 2), ['[1,     2] loss: 3.000']);
  equal('lossLines([2, 4], 1, 5)', () => lossLines([2, 4], 1, 5), []);
});

test('a whole epoch of CIFAR-10: 12,500 steps, and 12,000 is the last line', () => {
  // Each group of 2,000 has a mean of its own: 2, 1.9, 1.8 and so on.
  const losses = Array.from({ length: 12_500 }, (_, i) => 2 - Math.floor(i / 2000) / 10);
  equal('lossLines(12,500 losses, 1, 2000)', () => lossLines(losses, 1, 2000), [
    '[1,  2000] loss: 2.000',
    '[1,  4000] loss: 1.900',
    '[1,  6000] loss: 1.800',
    '[1,  8000] loss: 1.700',
    '[1, 10000] loss: 1.600',
    '[1, 12000] loss: 1.500',
  ]);
});
