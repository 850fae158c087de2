import { encodeSafetensors, UsageError, type nn } from '../src';
import { encodeCheckpoint } from './checkpoint';
import { CheckpointFile } from './checkpointFile';
import type { Kept } from './keeper';
import type { LabOptions } from './options';
import { checkPlace } from './place';
import type { TrainingState } from './state';
import { isDone } from './train';

/** The weights that a run leaves: at its end the best ones, where `--patience` asks for them. */
export function resultOf(state: TrainingState, options: LabOptions): nn.StateDict<nn.StoredArray> {
  const { net, best } = state;
  const isBest = options.patience !== undefined && isDone(state, options);
  return isBest && best !== undefined ? best.weights : net.stateDict();
}

/** The trained network's file, which is worth nothing once a weight has become infinite, or NaN. */
export function networkFile(state: TrainingState, options: LabOptions): Kept {
  checkPlace('--save', options.save, options, encodeSafetensors(state.net.stateDict()).length);
  return {
    what: 'network',
    file: options.save,
    bytes: () => (isSound(state.net) ? encodeSafetensors(resultOf(state, options)) : undefined),
  };
}

/** The file from which the run can go on; `last` is what it goes on from itself. */
export function checkpointFile(
  state: TrainingState,
  options: LabOptions,
  file: string,
  last: Uint8Array | undefined,
): Kept {
  const checkpoints = new CheckpointFile(file, last);
  return {
    what: 'checkpoint',
    file,
    bytes: () => (isSound(state.net) ? encodeCheckpoint(state, options) : undefined),
    write: (bytes) => checkpoints.write(bytes),
  };
}

export function checkEnd({ net }: TrainingState, { lr }: LabOptions): void {
  if (isSound(net)) return;
  throw new UsageError(
    `some weights are infinite or NaN after the last step, so the network was not saved: try a smaller learning rate than --lr ${lr}`,
  );
}

function isSound(net: nn.Module): boolean {
  return [...net.stateDict().values()].every(({ data }) => data.every(Number.isFinite));
}
