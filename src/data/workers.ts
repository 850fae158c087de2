import { FromNode } from '../fromNode';
import type { Dataset } from './dataset';

/** What the workers of one pass are started with. */
export interface PassStart {
  readonly dataset: Dataset<unknown>;
  /** The number that PyTorch draws at the start of each pass. */
  readonly seed: bigint;
  /** Stack the items there? If not, they come one by one, for a collate function of the program's own. */
  readonly stacked: boolean;
}

/** Threads that prepare batches. */
export interface Workers {
  batches(indices: Iterable<readonly number[]>, numWorkers: number, start: PassStart): AsyncIterable<unknown>;
}

export const workers = new FromNode<Workers>('a worker of a DataLoader');
