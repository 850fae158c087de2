import { engineName, mul, sum, tensor, type Tensor } from '../../src';
import { expectClose } from './close';

/** A tensor as the fixtures write it; JSON has no name for NaN and infinity. */
interface Written {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

/** An operation on tensors, as PyTorch computed it: its output, and the gradients of sum(output * gradOutput). */
export interface OperationCase {
  readonly op: string;
  /** The line of Python. */
  readonly python: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, Written>>;
  readonly output: Written;
  readonly gradOutput?: Written;
  readonly grads?: Readonly<Record<string, Written>>;
}

export type Inputs = Readonly<Record<string, Tensor>>;

const numbersOf = ({ data }: Written): number[] => data.map(Number);

/** What has no gradient, and no fractions, is of whole numbers. */
function inputOf(written: Written, hasGradient: boolean): Tensor {
  const numbers = numbersOf(written);
  const isWhole = !hasGradient && numbers.every(Number.isInteger);
  const data = isWhole ? Int32Array.from(numbers) : Float32Array.from(numbers);
  return tensor(data, written.shape, { requiresGrad: hasGradient });
}

/** TensorFlow takes numbers of less than 32 bits' full precision for 0. */
const isTooSmall = (x: number | string): boolean =>
  engineName() === 'tensorflow' && x !== 0 && Math.abs(Number(x)) < 2 ** -126;

/** The same inputs give the same output, and the same gradients. */
export function expectPyTorchs(testCase: OperationCase, compute: (inputs: Inputs) => Tensor): void {
  const { output, gradOutput, grads = {} } = testCase;
  const inputs = Object.fromEntries(
    Object.entries(testCase.inputs).map(([name, written]) => [name, inputOf(written, name in grads)]),
  );
  const actual = compute(inputs);
  const { x } = testCase.inputs;
  // Of a function of each number, what it made of the others.
  const compared = (numbers: ArrayLike<number>): number[] =>
    Array.from(numbers).filter((_, i) => x === undefined || !isTooSmall(x.data[i] ?? 0));
  expect(actual.shape).toEqual(output.shape);
  expectClose(compared(actual.data()), compared(numbersOf(output)));
  if (gradOutput === undefined) return;
  sum(mul(actual, tensor(numbersOf(gradOutput), gradOutput.shape))).backward();
  for (const [name, gradient] of Object.entries(grads)) {
    expect(inputs[name]!.grad!.shape).toEqual(gradient.shape);
    expectClose(compared(inputs[name]!.grad!.data()), compared(numbersOf(gradient)), 2e-5);
  }
}
