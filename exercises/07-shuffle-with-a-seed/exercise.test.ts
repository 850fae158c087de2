import { Generator } from '../../src';
import { readFixture } from '../../test/support/fixtures';
import { checksFor } from '../support/check';
import { shuffled } from './exercise';

const { close, equal, holds } = checksFor('lessons/closer/02-shuffle.ts', 'order');

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('each number comes once, and the given array stays as it is', () => {
  const indices = [10, 20, 30, 40, 50];
  const sorted = (): number[] => [...shuffled(indices, new Generator(0))].sort((a, b) => a - b);
  equal('shuffled([10, 20, 30, 40, 50], …), sorted again', sorted, [10, 20, 30, 40, 50]);
  equal('[10, 20, 30, 40, 50] after it was shuffled', () => indices, [10, 20, 30, 40, 50]);
});

test('the same seed gives the same order, another seed another one', () => {
  const starts = (...seeds: number[]) =>
    seeds.map((seed) => shuffled(upTo(100), new Generator(seed)).slice(0, 10).join(' '));
  const same = ([one, other]: readonly string[]): boolean => one === other;
  holds('the numbers 0 to 99, twice with the seed 7', () => starts(7, 7), same, 'the same order twice');
  holds(
    'the numbers 0 to 99, with the seeds 7 and 8',
    () => starts(7, 8),
    (orders) => !same(orders),
    'two different orders',
  );
});

test('all orders are equally likely', () => {
  const generator = new Generator(0);
  const counts = (): number[] => {
    const orders = Array.from({ length: 12_000 }, () => shuffled([0, 1, 2], generator).join(''));
    return ['012', '021', '102', '120', '201', '210'].map(
      (order) => orders.filter((found) => found === order).length,
    );
  };
  const example =
    'shuffled([0, 1, 2], generator), 12,000 times: how often each of the six orders comes, about';
  close(example, counts, [2000, 2000, 2000, 2000, 2000, 2000], 150);
});

test("the order is PyTorch's randperm", () => {
  const { cases } = readFixture('random') as {
    cases: { readonly seed: string; readonly randperm: { readonly n: number; readonly first: number[] }[] }[];
  };
  for (const { seed, randperm } of cases) {
    for (const { n, first } of randperm) {
      const start = (): number[] => shuffled(upTo(n), new Generator(BigInt(seed))).slice(0, 8);
      equal(`shuffled(0 to ${n - 1}, new Generator(${seed})), the first 8`, start, first);
    }
  }
});
