import { checksFor } from '../support/check';
import { double } from './exercise';

const { equal } = checksFor('lessons/01-environment.ts', 'tensor');

test('twice a number', () => {
  equal('double(3)', () => double(3), 6);
});

test('twice a negative number', () => {
  equal('double(-5)', () => double(-5), -10);
});
