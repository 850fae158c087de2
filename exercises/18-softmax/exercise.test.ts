import { nn, setEngine, tensor, tidy } from '../../src';
import { checksFor } from '../support/check';
import { softmax } from './exercise';

const { close, equal } = checksFor('lessons/04-loss-and-optimizer.ts', 'cross-entropy');

test('equal logits get equal probabilities', () => {
  close('softmax([0, 0])', () => softmax([0, 0]), [0.5, 0.5]);
  close('softmax([3, 3, 3, 3])', () => softmax([3, 3, 3, 3]), [0.25, 0.25, 0.25, 0.25]);
});

test('the three logits of the lesson', () => {
  close('softmax([2, 1, 0.1])', () => softmax([2, 1, 0.1]), [0.659001, 0.242433, 0.098566]);
});

test('large logits do not overflow', () => {
  close('softmax([1000, 1000])', () => softmax([1000, 1000]), [0.5, 0.5]);
  close('softmax([1001, 1000])', () => softmax([1001, 1000]), [0.731059, 0.268941]);
  close('softmax([1000, 0])', () => softmax([1000, 0]), [1, 0]);
});

test('very negative logits do not leave a sum of 0', () => {
  close('softmax([-1000, -1001])', () => softmax([-1000, -1001]), [0.731059, 0.268941]);
});

test('the logits that were given stay as they were', () => {
  const logits = [2, 1, 0.1];
  equal(
    'softmax(logits), then logits, as they were before',
    () => {
      softmax(logits);
      return logits;
    },
    [2, 1, 0.1],
  );
});

test('ten logits, compared with the library', async () => {
  await setEngine('cpu');
  const logits = [-2.5, 0, 1.5, 4, -0.25, 3, 0.5, -1, 2, 1];
  const expected = tidy(() => [...nn.functional.softmax(tensor(logits, [1, 10])).data()]);
  close(`softmax([${logits.join(', ')}])`, () => softmax(logits), expected);
});
