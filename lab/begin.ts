import { manualSeed, setEngine, UsageError } from '../src';
import { Net } from '../lessons/03-cnn';
import { restore } from './checkpoint';
import { placeOfCheckpoint } from './checkpointFile';
import type { Command, LabOptions } from './options';
import { openCheckpoint, resumedOptions, tellOfInterrupted, type Start } from './resume';
import { TrainingState } from './state';

/** A run that begins, or goes on. */
export interface Run {
  readonly options: LabOptions;
  readonly state: TrainingState;
  /** What it goes on from. */
  readonly from: Start | undefined;
  /** Where its checkpoints go, if anywhere. */
  readonly place: string | undefined;
}

/** Draws a network, or takes up a run where it was left; the default generator is then where that run's was. */
export async function beginRun(command: Command, say: (line: string) => void): Promise<Run> {
  const from = command.options.resume === undefined ? undefined : openCheckpoint(command.options, say);
  const options = from === undefined ? command.options : resumedOptions(command, from);
  if (options.patience !== undefined && options.validate === undefined)
    throw new UsageError('--patience is about held-out images: expected --validate, such as --validate 0.1');
  await setEngine(options.engine, { batchSize: options.batchSize, plain: options.plain });
  manualSeed(options.seed);
  const state = new TrainingState(new Net(), options);
  if (from !== undefined) restore(state, from);
  const place = from?.place ?? placeOfCheckpoint(options);
  if (from === undefined && place !== undefined) tellOfInterrupted(place, say);
  return { options, state, from, place };
}
