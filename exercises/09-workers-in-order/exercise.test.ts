import { Generator } from '../../src';
import { checksFor } from '../support/check';
import { handOut, type Arrival } from './exercise';

const { equal } = checksFor('lessons/closer/02-workers.ts', 'workers');

/** Batches named by letters, arriving in the order of these numbers. */
const arrive = (numbers: readonly number[]): Arrival[] =>
  numbers.map((number) => ({ number, batch: String.fromCharCode(97 + number) }));

test('a batch that is early waits for those before it', () => {
  equal('handOut(1, 0, 2)', () => handOut(arrive([1, 0, 2])), [[], ['a', 'b'], ['c']]);
});

test('batches that arrive in order go out at once', () => {
  equal('handOut(0, 1, 2)', () => handOut(arrive([0, 1, 2])), [['a'], ['b'], ['c']]);
});

test('only a batch without a gap before it goes out', () => {
  equal('handOut(0, 2, 3, 1)', () => handOut(arrive([0, 2, 3, 1])), [['a'], [], [], ['b', 'c', 'd']]);
  equal('handOut(2, 0, 3, 1)', () => handOut(arrive([2, 0, 3, 1])), [[], ['a'], [], ['b', 'c', 'd']]);
});

test('a batch that never arrives holds up all later ones', () => {
  equal('handOut(0, 2, 3)', () => handOut(arrive([0, 2, 3])), [['a'], [], []]);
});

test('whatever the order of arrival, the program gets the same batches', () => {
  for (let seed = 0; seed < 20; seed++) {
    const order = Array.from(new Generator(seed).randperm(12));
    const all = (): string => handOut(arrive(order)).flat().join(' ');
    equal(`handOut(${order.join(', ')}), all lists together`, all, 'a b c d e f g h i j k l');
    const lists = (): number => handOut(arrive(order)).length;
    equal(`handOut(${order.join(', ')}).length, one list for each arrival`, lists, order.length);
  }
});
