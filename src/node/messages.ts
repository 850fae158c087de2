import type { Recipe } from '../data';

/**
 * An object on its way to a worker: wrapped, as data or as what builds one, so that no data can be mistaken for the latter,
 * whatever its keys are.
 */
export type Packed = { readonly data: Readonly<Record<string, unknown>> } | { readonly recipe: Recipe };

/** What a worker is started with. */
export interface WorkerStart {
  /** The data set, packed. */
  readonly dataset: unknown;
  /** The number that PyTorch draws at the start of each pass: the items' random numbers follow from it. */
  readonly seed: bigint;
  /** This worker's number, from 0: what a data set draws itself differs from worker to worker, as in PyTorch. */
  readonly worker: number;
  /** Stack the items here? If not, they are sent one by one, for a collate function of the program's own. */
  readonly stacked: boolean;
}

/** The answer to a list of indices. */
export type WorkerAnswer =
  | { readonly batch: unknown }
  | { readonly error: unknown }
  /** The message of a UsageError, whose class does not travel. */
  | { readonly usage: string };
