import { placesOf, type Kernels } from '../src/engine';
import { numel } from '../src/shape';

/** How many multiplications and additions a kernel's call is, by its name; 0 for those that are not made of them. */
export function operationsOf(name: string, args: readonly unknown[]): number {
  const count = OPERATIONS[name];
  return count === undefined ? 0 : 2 * count(args);
}

/** Pairs of numbers that are multiplied and added. Each reads the arguments of the kernel of its name. */
const OPERATIONS: Readonly<Record<string, ((args: readonly unknown[]) => number) | undefined>> = {
  matmul: (args) => {
    const [a, b, { a: isTurned }] = args as Parameters<Kernels['matmul']>;
    return (numel(a.shape) * numel(b.shape)) / (a.shape[isTurned === true ? 0 : 1] ?? NaN);
  },
  conv2d: (args) => {
    const [x, weight, , window] = args as Parameters<Kernels['conv2d']>;
    const [rows, columns] = placesOf(x.shape, window);
    return x.shape[0] * rows * columns * numel(weight.shape);
  },
  conv2dGradInput: (args) => {
    const [dy, weight] = args as Parameters<Kernels['conv2dGradInput']>;
    return (numel(dy.shape) * numel(weight.shape)) / weight.shape[0];
  },
  conv2dGradWeight: (args) => {
    const [dy, , weightShape] = args as Parameters<Kernels['conv2dGradWeight']>;
    return (numel(dy.shape) * numel(weightShape)) / (weightShape[0] ?? NaN);
  },
};
