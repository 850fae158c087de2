import type { TrainingWorker } from '../../training/client';

/** Asks a worker. */
export type Ask = TrainingWorker['ask'];
