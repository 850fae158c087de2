import { encodeSafetensors, UsageError, type nn } from '../src';
import type { Run } from './begin';
import { encodeCheckpoint } from './checkpoint';
import { beforeOf, CheckpointFile, isOther } from './checkpointFile';
import { textsOf } from './classes';
import type { Kept } from './keeper';
import { checkPlace, isSame } from './place';
import { isDone } from './train';

/** The weights that a run leaves: at its end the best ones, where `--patience` asks for them. */
export function resultOf({ state, options }: Run): nn.StateDict<nn.StoredArray> {
  const isBest = options.patience !== undefined && isDone(state, options);
  return (isBest ? state.best?.weights : undefined) ?? state.net.stateDict();
}

/** The trained network's file, which is worth nothing once a weight has become infinite, or NaN. */
export function networkFile(run: Run): Kept {
  const { options, state } = run;
  checkPlace('--save', options.save, options, encodeNetwork(run).length);
  return {
    what: 'network',
    file: options.save,
    bytes: () => (isSound(state.net) ? encodeNetwork(run) : undefined),
  };
}

/** The weights, and what they were trained on, which is known before the first step. */
function encodeNetwork(run: Run): Uint8Array {
  const { data } = run.state;
  return encodeSafetensors(resultOf(run), data === undefined ? {} : textsOf(data));
}

/** The file from which the run can go on, if there is to be one. */
export function checkpointFile({ options, state, place, from }: Run): readonly Kept[] {
  if (place === undefined) return [];
  const size = encodeCheckpoint(state, options).length;
  // The one before each is kept, too.
  const places = isOther(place) ? [place] : [place, beforeOf(place)];
  for (const one of places) checkPlace('--checkpoint', one, options, size);
  checkApart(options.save, place);
  const checkpoints = new CheckpointFile(place, from?.bytes);
  return [
    {
      what: 'checkpoint',
      file: place,
      bytes: () => (isSound(state.net) ? encodeCheckpoint(state, options) : undefined),
      write: (bytes) => checkpoints.write(bytes),
    },
  ];
}

/** Finds what would be wrong with another place for a file that could not be saved to the one that was asked for. */
export function checkAnswer({ options, place }: Run, answer: string, isNetwork: boolean): void {
  checkPlace('another answer', answer, options, 0);
  if (isNetwork && place !== undefined) checkApart(answer, place);
}

/** A checkpoint takes two places. */
function checkApart(network: string, checkpoint: string): void {
  if (isOther(checkpoint) || ![checkpoint, beforeOf(checkpoint)].some((one) => isSame(one, network))) return;
  throw new UsageError(
    `${network} can't be the network's place, for checkpoints go there: choose another one`,
  );
}

export function checkEnd({ state, options: { lr } }: Run): void {
  if (isSound(state.net)) return;
  throw new UsageError(
    `some weights are infinite or NaN after the last step, so the network was not saved: try a smaller learning rate than --lr ${lr}`,
  );
}

function isSound(net: nn.Module): boolean {
  return [...net.stateDict().values()].every(({ data }) => data.every(Number.isFinite));
}
