import type { Shape } from '../shape';

/** Numbers and their shape, as they are stored: row by row, in PyTorch's layout. */
export interface ArrayData {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** What is learned, by name: `conv1.weight`, `conv1.bias`, … */
export type StateDict = ReadonlyMap<string, ArrayData>;
