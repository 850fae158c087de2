import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  defaultGenerator,
  Generator,
  UsageError,
  getRngState,
  manualSeed,
  rand,
  setEngine,
  setRngState,
} from '../src';
import { got } from '../src/got';
import { readFixture } from './support/fixtures';

interface Case {
  readonly seed: string;
  readonly uniform: number[];
  readonly bound: number;
  readonly uniformWithinBound: number[];
  readonly randperm: readonly { readonly n: number; readonly first: number[]; readonly checksum: number }[];
  readonly random: string[];
}

interface State {
  readonly seed: string;
  readonly drawn: string;
  readonly sha256: string;
  readonly zlib?: string;
  readonly next: readonly number[];
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

const { cases, states } = readFixture('random') as { cases: Case[]; states: State[] };
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

const hash = (state: Uint8Array): string => createHash('sha256').update(state).digest('hex');
const floats = (generator: Generator, count: number): number[] =>
  Array.from({ length: count }, () => generator.uniform());

describe("a generator's state is PyTorch's, byte for byte", () => {
  const draws: Record<string, (generator: Generator) => unknown> = {
    nothing: () => undefined,
    ...Object.fromEntries([623, 624, 625].map((n) => [`${n} floats`, (g: Generator) => floats(g, n)])),
    '1 float': (generator) => generator.uniform(),
    'a permutation of 1000': (generator) => generator.randperm(1000),
    '63 bits': (generator) => generator.random63(),
  };
  const own = states.filter(({ drawn }) => drawn in draws);

  test.each(own)('seed $seed, $drawn drawn', ({ seed, drawn, sha256, next }) => {
    const generator = new Generator(BigInt(seed));
    draws[drawn]!(generator);
    const state = generator.getState();
    expect(state).toHaveLength(5056);
    expect(hash(state)).toBe(sha256);
    // Another generator, wherever it is, goes on from there.
    const other = new Generator(5);
    floats(other, 100);
    expect(floats(other.setState(state), 4)).toEqual(next.map(Math.fround));
    // The one that was asked has not moved, and the bytes are the asker's.
    state.fill(0);
    expect(floats(generator, 4)).toEqual(next.map(Math.fround));
  });

  const normal = states.filter((state) => state.zlib !== undefined);

  test.each(normal)('seed $seed, $drawn drawn there: all of it is kept', ({ zlib, sha256, next }) => {
    const state = inflateSync(Buffer.from(zlib!, 'base64'));
    expect(hash(state)).toBe(sha256);
    const generator = new Generator().setState(state);
    expect(hash(generator.getState())).toBe(sha256);
    expect(floats(generator, 4)).toEqual(next.map(Math.fround));
    // The number that was kept for later is forgotten with the seed that it came from.
    expect(generator.manualSeed(1).getState()).toEqual(new Generator(1).getState());
  });

  test('the fixtures have all of these cases', () => {
    expect([own.length, normal.length]).toEqual([28, 2]);
  });
});

test('getRngState and setRngState are those of the default generator', () => {
  manualSeed(3);
  floats(defaultGenerator, 10);
  const state = getRngState();
  const next = floats(defaultGenerator, 1000);
  manualSeed(4);
  setRngState(state);
  expect(floats(defaultGenerator, 1000)).toEqual(next);
});

describe('a state that is none is refused, and nothing is changed', () => {
  const changed = (at: number, byte: number, drawn = 0): Uint8Array => {
    const generator = new Generator(1);
    floats(generator, drawn);
    const state = generator.getState();
    state[at] = byte;
    return state;
  };
  const other = "expected a generator's state as getState gives it, but got bytes that no generator has";
  test.each([
    ['no bytes', new Uint8Array(), '5056 bytes as getState gives it, but got 0 bytes'],
    ['one too many', new Uint8Array(5057), 'but got 5057 bytes'],
    ['floats, as a file may hold', new Float32Array(5056), 'but got an object of Float32Array'],
    ['nothing, as where a file has none', undefined, 'but got undefined'],
    ['zeros', new Uint8Array(5056), other],
    ['left: 0', changed(8, 0), other],
    ['left: 625', changed(9, 3), other],
    ['left below 0', changed(11, 0x80), other],
    ['no seed', changed(12, 0), other],
    ['next: 625', changed(17, 3), other],
    ['more draws left than words', changed(16, 2, 1), other],
    ['a word of more than 32 bits', changed(24 + 4, 1), other],
    ['the last word of more than 32 bits', changed(24 + 8 * 623 + 7, 1), other],
  ])('%s', (_, state, message) => {
    const generator = new Generator(9);
    const before = generator.getState();
    expect(() => generator.setState(state)).toThrow(UsageError);
    expect(() => generator.setState(state)).toThrow(message);
    expect(generator.getState()).toEqual(before);
  });
});
