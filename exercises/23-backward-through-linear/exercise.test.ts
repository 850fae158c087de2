import { mul, nn, setEngine, sum, tensor, tidy } from '../../src';
import { checksFor } from '../support/check';
import { gradientOfBias, gradientOfInput, gradientOfWeight, slope, type Matrix } from './exercise';
import { linear, slope as measured } from './solution';

const { close } = checksFor('lessons/04b-backward.ts', 'by-hand');

// Two images of three numbers, and a layer with two outputs.
const input = [
  [1, 2, -1],
  [0.5, -3, 4],
];
const weight = [
  [0.2, -0.4, 0.6],
  [1.5, 0.1, -0.3],
];
const bias = [0.7, -0.2];
const gradient = [
  [1, -2],
  [0.5, 3],
];

/** A loss whose gradient for each output is the number of `gradient` at its place. */
const lossOf = (outputs: Matrix): number =>
  outputs
    .flatMap((row, n) => row.map((output, o) => output * (gradient[n]?.[o] ?? NaN)))
    .reduce((a, b) => a + b, 0);

/** A matrix with one of its numbers replaced. */
const replaced = (matrix: Matrix, row: number, column: number, by: number): Matrix =>
  matrix.map((numbers, r) => (r === row ? numbers.with(column, by) : numbers));

/** An exact answer's relative error is about 1e-10; a wrong one's is seldom below 0.01. */
const relative = (number: number): number => 1e-6 * Math.abs(number);

test('slope measures how fast a function grows', () => {
  close('slope((x) => x * x, 3)', () => slope((x) => x * x, 3), 6, 1e-7);
  close('slope((x) => -2 * x, 5)', () => slope((x) => -2 * x, 5), -2, 1e-7);
  close('slope(Math.sin, 1)', () => slope(Math.sin, 1), Math.cos(1), 1e-7);
});

test('one image, one input, one output', () => {
  close('gradientOfBias([[5]])', () => gradientOfBias([[5]]), [5]);
  close('gradientOfWeight([[5]], [[3]]), the input is 3', () => gradientOfWeight([[5]], [[3]]), [[15]]);
  close('gradientOfInput([[5]], [[2]]), the weight is 2', () => gradientOfInput([[5]], [[2]]), [[10]]);
});

test('two images, three inputs, two outputs: the gradients add up', () => {
  const of = 'the gradient [[1, -2], [0.5, 3]]';
  close(`gradientOfBias of ${of}`, () => gradientOfBias(gradient), [1.5, 1]);
  close(
    `gradientOfWeight of ${of} and the input [[1, 2, -1], [0.5, -3, 4]]`,
    () => gradientOfWeight(gradient, input),
    [
      [1.25, 0.5, 1],
      [-0.5, -13, 14],
    ],
  );
  close(
    `gradientOfInput of ${of} and the weight [[0.2, -0.4, 0.6], [1.5, 0.1, -0.3]]`,
    () => gradientOfInput(gradient, weight),
    [
      [-2.8, -0.6, 1.2],
      [4.6, 0.1, -0.6],
    ],
  );
});

test('the gradients are the slopes of the loss', () => {
  for (const [o, value] of bias.entries()) {
    const expected = measured((b) => lossOf(linear(input, weight, bias.with(o, b))), value);
    close(
      `the bias of output ${o}, against its slope`,
      () => gradientOfBias(gradient)[o],
      expected,
      relative(expected),
    );
  }
  for (const [o, i] of [
    [0, 0],
    [0, 2],
    [1, 1],
  ] as const) {
    const expected = measured(
      (w) => lossOf(linear(input, replaced(weight, o, i, w), bias)),
      weight[o]?.[i] ?? NaN,
    );
    close(
      `the weight of output ${o} and input ${i}, against its slope`,
      () => gradientOfWeight(gradient, input)[o]?.[i],
      expected,
      relative(expected),
    );
  }
  for (const [n, i] of [
    [0, 1],
    [1, 0],
    [1, 2],
  ] as const) {
    const expected = measured(
      (x) => lossOf(linear(replaced(input, n, i, x), weight, bias)),
      input[n]?.[i] ?? NaN,
    );
    close(
      `input ${i} of image ${n}, against its slope`,
      () => gradientOfInput(gradient, weight)[n]?.[i],
      expected,
      relative(expected),
    );
  }
});

test('compared with what backward leaves at nn.Linear', async () => {
  await setEngine('cpu');
  const [ofBias, ofWeight, ofInput] = tidy(() => {
    const layer = new nn.Linear(3, 2);
    layer.weight.copy(Float32Array.from(weight.flat()));
    const leaf = tensor(input.flat(), [2, 3], { requiresGrad: true });
    sum(mul(layer.forward(leaf), tensor(gradient.flat(), [2, 2]))).backward();
    return [layer.bias, layer.weight, leaf].map((of) => [...(of?.grad?.data() ?? [])]);
  });
  close('gradientOfBias(gradient)', () => gradientOfBias(gradient), ofBias);
  close(
    'gradientOfWeight(gradient, input), row after row',
    () => gradientOfWeight(gradient, input).flat(),
    ofWeight,
  );
  close(
    'gradientOfInput(gradient, weight), row after row',
    () => gradientOfInput(gradient, weight).flat(),
    ofInput,
  );
});
