import { UsageError } from '../errors';
import { FromNode } from '../fromNode';
import { checkSize } from '../shape';
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

/** Each takes a thread and about 10 MB; beyond the number of cores they only wait for each other. */
const MOST = 64;

export function checkWorkers(what: string, numWorkers: unknown): void {
  checkSize(what, numWorkers, 0);
  if (Number(numWorkers) <= MOST) return;
  throw new UsageError(
    `${what} expected at most ${MOST}, but got ${Number(numWorkers)}: each is a thread, and more of them than a machine ` +
      'has cores gain nothing',
  );
}
