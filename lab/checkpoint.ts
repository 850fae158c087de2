import {
  decodeSafetensors,
  encodeSafetensors,
  Generator,
  getRngState,
  joinStates,
  partOfStates,
  safeOpen,
  setRngState,
  UsageError,
  type nn,
} from '../src';
import { version as lab } from '../package.json';
import { factsOf, type Facts } from './facts';
import { remembered, type LabOptions } from './options';
import type { TrainingState } from './state';

/** A checkpoint of another version may mean something else. */
const VERSION = '1';

/** What is wrong is not that the file is damaged, so that the one before would be no better. */
export class OtherFile extends UsageError {}

/** A checkpoint as it was read. */
export interface Checkpoint {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly states: nn.StateDict<nn.StoredArray>;
  readonly facts: Facts;
}

/** A run as it is now, as the bytes of a safetensors file: numbers as tensors, all else as texts beside them. */
export function encodeCheckpoint(state: TrainingState, options: LabOptions): Uint8Array {
  const { net, optimizer, best, epoch, batch, runningLoss, finished } = state;
  const { state: memory, paramGroups } = optimizer.stateDict();
  const states = joinStates({
    model: net.stateDict(),
    optimizer: memory,
    ...(best && { best: best.weights }),
    generator: state.generator(),
    'pass.generator': state.passGenerator,
  });
  const facts: Facts = {
    ...{ epoch, batch, runningLoss, finished },
    optimizer: { kind: 'SGD', paramGroups },
    options: remembered(options),
    ...(best && { validation: { epoch: best.epoch, loss: best.loss, accuracy: best.accuracy } }),
    versions: { lab, node: process.version },
  };
  const texts = Object.entries(facts).map(([name, fact]) => [name, JSON.stringify(fact)]);
  return encodeSafetensors(states, { kind: 'checkpoint', version: VERSION, ...Object.fromEntries(texts) });
}

/** Reads a checkpoint, and finds whether it is whole. */
export function decodeCheckpoint(bytes: Uint8Array, file: string): Checkpoint {
  const states = decodeSafetensors(bytes, file);
  const texts = safeOpen(bytes).metadata();
  if (texts['kind'] !== 'checkpoint')
    throw new OtherFile(`${file} is no checkpoint, but a file of tensors, such as a saved network`);
  const { version } = texts;
  if (version !== VERSION)
    throw new OtherFile(
      `${file} is a checkpoint of version ${version}, and this lab reads version ${VERSION}: go on with the lab that wrote it`,
    );
  const facts = factsOf(texts);
  if (facts === undefined) throw new UsageError(`${file} is damaged: its texts say nothing of a run`);
  for (const name of ['generator', 'pass.generator']) {
    try {
      new Generator().setState(states.get(name)?.data);
    } catch (error) {
      throw new UsageError(`${file} is damaged: it has no "${name}"`, { cause: error });
    }
  }
  return { file, bytes, states, facts };
}

/** Sets a new run to where a checkpoint was, the default generator too. */
export function restore(state: TrainingState, { file, states, facts }: Checkpoint): void {
  try {
    state.net.loadStateDict(partOfStates(states, 'model'));
    const { kind, paramGroups } = facts.optimizer;
    if (kind !== 'SGD') throw new UsageError(`the optimizer is ${kind}, and this lab's is SGD`);
    state.optimizer.loadStateDict({ state: partOfStates(states, 'optimizer'), paramGroups });
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(`${file} is of another network or optimizer: ${cause.message}`, { cause });
  }
  const { epoch, batch, runningLoss, validation, finished } = facts;
  Object.assign(state, { epoch, batch, runningLoss, finished });
  if (validation !== undefined) state.best = { ...validation, weights: partOfStates(states, 'best') };
  setRngState(states.get('pass.generator')?.data);
  state.passGenerator = getRngState();
  setRngState(states.get('generator')?.data);
}
