import { Generator, manualSeed, rand, setEngine } from '../src';
import { readFixture } from './support/fixtures';

interface Case {
  readonly seed: string;
  readonly uniform: number[];
  readonly bound: number;
  readonly uniformWithinBound: number[];
  readonly randperm: readonly { readonly n: number; readonly first: number[]; readonly checksum: number }[];
  readonly random: string[];
}

const { cases } = readFixture('random') as { cases: Case[] };
const table = cases.map((fixture) => [fixture.seed, fixture] as const);

describe.each(table)("seed %s draws PyTorch's", (seed, fixture) => {
  const fresh = (): Generator => new Generator(BigInt(seed));

  test('uniform floats', () => {
    const generator = fresh();
    expect(fixture.uniform.map(() => generator.uniform())).toEqual(fixture.uniform.map(Math.fround));
  });

  test('uniform floats within bounds', () => {
    const generator = fresh();
    const drawn = fixture.uniformWithinBound.map(() => generator.uniform(-fixture.bound, fixture.bound));
    expect(drawn).toEqual(fixture.uniformWithinBound.map(Math.fround));
  });

  test.each(fixture.randperm)('permutation of $n', ({ n, first, checksum }) => {
    const order = fresh().randperm(n);
    expect([...order.slice(0, 8)]).toEqual(first);
    expect(order.reduce((sum, item, i) => sum + i * item, 0)).toBe(checksum);
  });

  test('whole numbers of 63 bits', () => {
    const generator = fresh();
    expect(fixture.random.map(() => String(generator.random63()))).toEqual(fixture.random);
  });
});

test('rand draws from the default generator, which manualSeed sets back', async () => {
  await setEngine('cpu');
  manualSeed(0);
  const first = rand([2, 4]).data();
  expect([...first]).toEqual(cases[0]!.uniform.map(Math.fround));
  expect(rand([2, 4]).data()).not.toEqual(first);
  manualSeed(0);
  expect(rand([2, 4]).data()).toEqual(first);
});
