import { mul, nn, optim, setEngine, sum } from '../../src';
import { checksFor } from '../support/check';
import { sgdStep } from './exercise';

const { close, equal } = checksFor('lessons/04-loss-and-optimizer.ts', 'step');

test('the weight of the lesson: 3 − 0.1 × 6', () => {
  close('sgdStep([3], [6], 0.1)', () => sgdStep([3], [6], 0.1), [2.4]);
});

test('a weight with a negative gradient grows', () => {
  close('sgdStep([2], [-5], 0.1)', () => sgdStep([2], [-5], 0.1), [2.5]);
});

test('each weight goes by its own gradient; one of 0 stays', () => {
  close('sgdStep([1, 2, 3], [10, 0, -1], 0.5)', () => sgdStep([1, 2, 3], [10, 0, -1], 0.5), [-4, 2, 3.5]);
});

test('the weights that were given stay as they were', () => {
  const weights = [3, 1];
  equal(
    'sgdStep(weights, [6, 2], 0.1), then weights, as they were before',
    () => {
      sgdStep(weights, [6, 2], 0.1);
      return weights;
    },
    [3, 1],
  );
});

test('twenty steps down w², compared with optim.SGD', async () => {
  await setEngine('cpu');
  const parameter = new nn.Parameter(Float32Array.of(3, -1), [2]);
  const optimizer = new optim.SGD([parameter], { lr: 0.1 });
  for (let step = 0; step < 20; step++) {
    optimizer.zeroGrad();
    sum(mul(parameter, parameter)).backward();
    optimizer.step();
  }
  close(
    'twenty times sgdStep(weights, [2 w for each weight w], 0.1), from [3, -1]',
    () => {
      let weights = [3, -1];
      for (let step = 0; step < 20; step++) {
        const gradients = weights.map((weight) => 2 * weight);
        weights = sgdStep(weights, gradients, 0.1);
      }
      return weights;
    },
    [...parameter.data()],
  );
});
