import type { Shape } from './shape';
import type { Tensor } from './tensor';

/**
 * A tensor whose rank the compiler doesn't know, out of a list of layers, say; for any other shape, nothing. A layer takes it
 * beside what it expects, and looks at its shape when the program runs.
 */
export type Unranked<S extends Shape> = number extends S['length'] ? Tensor<S> : never;
