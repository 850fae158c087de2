import { checksFor } from '../support/check';
import { normalize } from './exercise';

const { close } = checksFor('lessons/02-data.ts', 'transform');

test('black becomes −1, white becomes 1', () => {
  close('normalize(0, 0.5, 0.5)', () => normalize(0, 0.5, 0.5), -1);
  close('normalize(255, 0.5, 0.5)', () => normalize(255, 0.5, 0.5), 1);
});

test('a grey in between', () => {
  close('normalize(51, 0.5, 0.5)', () => normalize(51, 0.5, 0.5), -0.6);
});

test('another mean and deviation', () => {
  close('normalize(255, 0.4, 0.2)', () => normalize(255, 0.4, 0.2), 3);
});
