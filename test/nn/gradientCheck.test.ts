import { mul, nn, sum, tensor, Generator, type Tensor } from '../../src';
import { onEachEngine } from '../support/engines';
import { fc } from '../support/property';

/**
 * Gradients against centred differences: (f(x + h) - f(x - h)) / 2h, with f in double precision, written as plainly as
 * its definition. So each layer is tested against mathematics, not against another library.
 */
type Doubles = readonly number[];

/** Numbers that are no multiples of each other, and none so near to 0 that a difference crosses a kink. */
function numbers(count: number, seed: number): number[] {
  const generator = new Generator(seed);
  return Array.from({ length: count }, () => {
    const value = generator.uniform(-1, 1);
    return value + Math.sign(value) * 0.05;
  });
}

function differences(f: (x: Doubles) => number, x: Doubles, h = 1e-5): number[] {
  return x.map((value, i) => (f(x.with(i, value + h)) - f(x.with(i, value - h))) / (2 * h));
}

/** |a - b| / max(1, |a|, |b|), the largest of all. */
function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(
    ...Array.from(a, (x, i) => Math.abs(x - b[i]!) / Math.max(1, Math.abs(x), Math.abs(b[i]!))),
  );
}

/** Σ weight · f(x): one number, so that a gradient exists; the weights keep errors from cancelling out. */
const weighted = (outputs: Doubles, weights: Doubles): number =>
  outputs.reduce((s, y, i) => s + y * weights[i]!, 0);

function gradientsOf(output: Tensor, weights: Doubles, inputs: readonly Tensor[]): ArrayLike<number>[] {
  sum(mul(output, tensor(weights, output.shape))).backward();
  return inputs.map((input) => input.grad!.data());
}

const leaf = <const S extends readonly number[]>(data: Doubles, shape: S): Tensor<S> =>
  tensor(data, shape, { requiresGrad: true });

const elementwise = {
  relu: [(x: number) => Math.max(0, x), nn.functional.relu],
  sigmoid: [(x: number) => 1 / (1 + Math.exp(-x)), nn.functional.sigmoid],
  tanh: [Math.tanh, nn.functional.tanh],
} as const;

function softmaxOf(row: Doubles): number[] {
  const powers = row.map(Math.exp);
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

interface Convolution {
  readonly image: readonly [height: number, width: number, channels: number];
  readonly filters: readonly [out: number, height: number, width: number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
}

/** A convolution as it is defined: for each place, each filter's weighted sum of what it covers. */
function convolve(
  x: Doubles,
  w: Doubles,
  b: Doubles,
  { image, filters, stride, padding }: Convolution,
): number[] {
  const [H, W, C] = image;
  const [out, KH, KW] = filters;
  const result: number[] = [];
  for (let top = -padding[0]; top + KH <= H + padding[0]; top += stride[0]) {
    for (let left = -padding[1]; left + KW <= W + padding[1]; left += stride[1]) {
      for (let o = 0; o < out; o++) {
        let total = b[o]!;
        for (let c = 0; c < C; c++) {
          for (let i = 0; i < KH; i++) {
            for (let j = 0; j < KW; j++) {
              const [row, column] = [top + i, left + j];
              if (row < 0 || row >= H || column < 0 || column >= W) continue;
              total += x[(row * W + column) * C + c]! * w[((o * C + c) * KH + i) * KW + j]!;
            }
          }
        }
        result.push(total);
      }
    }
  }
  return result;
}

const convolutions: fc.Arbitrary<Convolution> = fc.record({
  image: fc.tuple(
    fc.integer({ min: 3, max: 6 }),
    fc.integer({ min: 3, max: 6 }),
    fc.integer({ min: 1, max: 3 }),
  ),
  filters: fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  ),
  stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  padding: fc.tuple(fc.nat(2), fc.nat(2)),
});

onEachEngine(() => {
  test.each(Object.entries(elementwise))('%s', (_, [reference, layer]) => {
    const [x, weights] = [numbers(12, 1), numbers(12, 2)];
    const input = leaf(x, [12]);
    const [gradient] = gradientsOf(layer(input), weights, [input]);
    const expected = differences((x) => weighted(x.map(reference), weights), x);
    expect(relativeError(gradient!, expected)).toBeLessThan(1e-5);
  });

  test('softmax', () => {
    const [x, weights] = [numbers(10, 3), numbers(10, 4)];
    const input = leaf(x, [2, 5]);
    const [gradient] = gradientsOf(nn.functional.softmax(input), weights, [input]);
    const rows = (x: Doubles): number[] => [...softmaxOf(x.slice(0, 5)), ...softmaxOf(x.slice(5))];
    expect(
      relativeError(
        gradient!,
        differences((x) => weighted(rows(x), weights), x),
      ),
    ).toBeLessThan(1e-5);
  });

  test.each(['mean', 'sum'] as const)('cross-entropy, %s', (reduction) => {
    const x = numbers(12, 5);
    const labels = [2, 0, 3];
    const input = leaf(x, [3, 4]);
    new nn.CrossEntropyLoss({ reduction }).forward(input, tensor(Int32Array.from(labels), [3])).backward();
    const loss = (x: Doubles): number => {
      const losses = labels.map((label, i) => -Math.log(softmaxOf(x.slice(4 * i, 4 * i + 4))[label]!));
      return losses.reduce((a, b) => a + b, 0) / (reduction === 'mean' ? 3 : 1);
    };
    expect(relativeError(input.grad!.data(), differences(loss, x))).toBeLessThan(1e-5);
  });

  test('linear', () => {
    const [x, w, b, weights] = [numbers(6, 6), numbers(12, 7), numbers(4, 8), numbers(8, 9)];
    const inputs = [leaf(x, [2, 3]), leaf(w, [4, 3]), leaf(b, [4])] as const;
    const gradients = gradientsOf(nn.functional.linear(...inputs), weights, inputs);
    const f = (x: Doubles, w: Doubles, b: Doubles): number =>
      weighted(
        [0, 1].flatMap((n) =>
          b.map((bias, o) => bias + [0, 1, 2].reduce((s, i) => s + x[3 * n + i]! * w[3 * o + i]!, 0)),
        ),
        weights,
      );
    expect(
      relativeError(
        gradients[0]!,
        differences((x) => f(x, w, b), x),
      ),
    ).toBeLessThan(1e-5);
    expect(
      relativeError(
        gradients[1]!,
        differences((w) => f(x, w, b), w),
      ),
    ).toBeLessThan(1e-5);
    expect(
      relativeError(
        gradients[2]!,
        differences((b) => f(x, w, b), b),
      ),
    ).toBeLessThan(1e-5);
  });

  test('convolutions of any filter, stride and padding', () => {
    fc.assert(
      fc.property(convolutions, fc.nat(1000), (convolution, seed) => {
        const { image, filters, stride, padding } = convolution;
        const [[H, W, C], [out, KH, KW]] = [image, filters];
        const [x, w, b] = [
          numbers(H * W * C, seed),
          numbers(out * C * KH * KW, seed + 1),
          numbers(out, seed + 2),
        ];
        const inputs = [leaf(x, [1, H, W, C]), leaf(w, [out, C, KH, KW]), leaf(b, [out])] as const;
        const output = nn.functional.conv2d(...inputs, { stride, padding });
        const expected = convolve(x, w, b, convolution);
        expect(relativeError(output.data(), expected)).toBeLessThan(1e-5);
        const weights = numbers(expected.length, seed + 3);
        const gradients = gradientsOf(output, weights, inputs);
        const f = (x: Doubles, w: Doubles, b: Doubles): number =>
          weighted(convolve(x, w, b, convolution), weights);
        // The function is linear in each input, so wide differences are exact, and round less.
        expect(
          relativeError(
            gradients[0]!,
            differences((x) => f(x, w, b), x, 0.5),
          ),
        ).toBeLessThan(2e-5);
        expect(
          relativeError(
            gradients[1]!,
            differences((w) => f(x, w, b), w, 0.5),
          ),
        ).toBeLessThan(2e-5);
        expect(
          relativeError(
            gradients[2]!,
            differences((b) => f(x, w, b), b, 0.5),
          ),
        ).toBeLessThan(2e-5);
      }),
      { numRuns: 12 },
    );
  });

  test('max-pooling, where windows overlap too', () => {
    const x = Array.from(new Generator(3).randperm(25), (place) => place / 10);
    const input = leaf(x, [1, 5, 5, 1]);
    const weights = numbers(4, 11);
    const output = nn.functional.maxPool2d(input, { kernelSize: [3, 3], stride: [2, 2] });
    const [gradient] = gradientsOf(output, weights, [input]);
    const pool = (x: Doubles): number[] =>
      [0, 2].flatMap((top) =>
        [0, 2].map((left) =>
          Math.max(...[0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => x[(top + i) * 5 + left + j]!))),
        ),
      );
    expect([...output.data()]).toEqual(pool(x).map(Math.fround));
    expect(
      relativeError(
        gradient!,
        differences((x) => weighted(pool(x), weights), x),
      ),
    ).toBeLessThan(1e-5);
  });
});
