import { UsageError } from './errors';
import { got } from './got';
import { MOST_SIZE } from './limits';

/** The size of a tensor along each of its axes: `[N, H, W, C]` for a batch of images. A number alone has `[]`. */
export type Shape = readonly number[];

/** One size for both axes of an image, or [vertical, horizontal]. */
export type Size2d = number | readonly [vertical: number, horizontal: number];
export function pair(size: Size2d): readonly [vertical: number, horizontal: number] {
  // A program without types may give anything; `checkSize` says what is wrong with it.
  return isPair(size) ? size : [size, size];
}

function isPair(size: unknown): size is readonly [vertical: number, horizontal: number] {
  return Array.isArray(size) && size.length === 2;
}

/**
 * The size that a convolution or a pooling leaves: floor((in - kernel + 2 * padding) / stride) + 1. `OutputSize` is the same for
 * the compiler. (https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html, with dilation 1)
 */
export function outputSize(input: number, kernel: number, stride = 1, padding = 0): number {
  checkSize("outputSize's input", input, 0);
  checkSize("outputSize's kernel", kernel);
  checkSize("outputSize's stride", stride);
  checkSize("outputSize's padding", padding, 0);
  return Math.floor((input - kernel + 2 * padding) / stride) + 1;
}

/** How many numbers a tensor of this shape holds. */
export function numel(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** `[4, 3, 32, 32]`, for messages. */
export function formatShape(shape: readonly (number | string)[]): string {
  return `[${shape.join(', ')}]`;
}

/** Whole numbers that make sense as a size. */
export function checkSize(what: string, value: unknown, least = 1): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw new UsageError(`${what} expected a whole number of at least ${least}, but got ${got(value)}`);
  }
  if (value > MOST_SIZE) throw new UsageError(`${what} expected a whole number below 2^31, but got ${value}`);
}
