import { got } from '../src/got';
import { Generator, UsageError, manualSeed, rand, setEngine } from '../src';
import { readFixture } from './support/fixtures';

interface Case {
  readonly seed: string;
  readonly uniform: number[];
  readonly bound: number;
  readonly uniformWithinBound: number[];
  readonly randperm: readonly { readonly n: number; readonly first: number[]; readonly checksum: number }[];
  readonly random: string[];
}

interface Randint {
  readonly seed: number;
  readonly high: number;
  readonly uniformsBefore: number;
  readonly numbers: readonly number[];
  readonly nextUniform: number;
}

interface Seed {
  readonly python: string;
  readonly uniform?: readonly number[];
  readonly error?: string;
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

test('rand draws from the generator that it is given, and from no other', async () => {
  await setEngine('cpu');
  manualSeed(0);
  expect([...rand([2, 4], { generator: new Generator(1) }).data()]).toEqual(
    cases.find(({ seed }) => seed === '1')!.uniform.map(Math.fround),
  );
  // The default generator has not moved.
  expect([...rand([2, 4]).data()]).toEqual(cases[0]!.uniform.map(Math.fround));
});

const tensors = readFixture('tensors') as { randint: Randint[]; seeds: Seed[] };

test.each(tensors.randint)(
  "seed $seed: $uniformsBefore floats, then whole numbers below $high are PyTorch's",
  ({ seed, high, uniformsBefore, numbers, nextUniform }) => {
    const generator = new Generator(seed);
    for (let i = 0; i < uniformsBefore; i++) generator.uniform();
    expect(numbers.map(() => generator.randint(high))).toEqual(numbers);
    expect(generator.uniform()).toBe(Math.fround(nextUniform));
  },
);

/** PyTorch's lines of the fixture, in JavaScript. None and words are refused by the compiler. */
const SEEDS: Record<string, number | bigint> = {
  '0': 0,
  '1.5': 1.5,
  '-1.5': -1.5,
  '-1': -1,
  '-2': -2n,
  '2**32': 2 ** 32,
  '2**63 - 1': 2n ** 63n - 1n,
  '2**63': 2 ** 63,
  '2**64 - 1': 2n ** 64n - 1n,
  '2**64': 2 ** 64,
  '-(2**63)': -(2 ** 63),
  '-(2**63) - 1': -(2n ** 63n) - 1n,
  "float('nan')": NaN,
  "float('inf')": Infinity,
};

test.each(Object.entries(SEEDS))('the seed %s is taken or refused as in PyTorch', (python, seed) => {
  const fixture = tensors.seeds.find((candidate) => candidate.python === `torch.manual_seed(${python})`)!;
  if (fixture.uniform === undefined) {
    expect(() => manualSeed(seed)).toThrow(UsageError);
    expect(() => new Generator(seed)).toThrow(`expected a seed from -2^63 to 2^64 - 1, but got ${got(seed)}`);
  } else {
    const generator = manualSeed(seed);
    expect(fixture.uniform.map(() => generator.uniform())).toEqual(fixture.uniform.map(Math.fround));
  }
});

test.each([0, -1, 1.5, NaN, Infinity, 2 ** 53])('randint(%d) says what it expected', (high) => {
  expect(() => new Generator(0).randint(high)).toThrow(
    `randint expected a whole number from 1 to 2^53 - 1, but got ${high}`,
  );
});
