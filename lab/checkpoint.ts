import {
  encodeSafetensors,
  Generator,
  getRngState,
  joinStates,
  partOfStates,
  setRngState,
  UsageError,
  type nn,
} from '../src';
import { contentsOf } from '../src/serialization/safetensors';
import { Net } from '../lessons/03-cnn';
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
    options: remembered({ ...options, data: state.data ?? options.data }),
    ...(best && { validation: { epoch: best.epoch, loss: best.loss, accuracy: best.accuracy } }),
    versions: { lab, node: process.version },
  };
  const texts: Record<string, string> = { kind: 'checkpoint', version: VERSION };
  for (const [name, fact] of Object.entries(facts)) texts[name] = JSON.stringify(fact);
  return encodeSafetensors(states, texts);
}

/** Reads a checkpoint, and finds whether it is whole. */
export function decodeCheckpoint(bytes: Uint8Array, file: string): Checkpoint {
  const { state: states, metadata: texts } = contentsOf(bytes, file);
  if (texts.kind !== 'checkpoint')
    throw new OtherFile(
      `${file} is no checkpoint, but other tensors, such as a saved network: expected a file that --checkpoint wrote`,
    );
  const { version } = texts;
  if (version !== VERSION)
    throw new OtherFile(
      `${file} is a checkpoint of version ${version}, and this lab reads version ${VERSION}: go on with the lab that wrote it`,
    );
  const facts = factsOf(texts);
  if (facts === undefined) throw new UsageError(`${file} is damaged: its texts tell of no run`);
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
  const { epoch, batch, runningLoss, validation, finished } = facts;
  Object.assign(state, { epoch, batch, runningLoss, finished });
  try {
    state.net.loadStateDict(partOfStates(states, 'model'));
    loadOptimizer(state, partOfStates(states, 'optimizer'), facts);
    if (validation !== undefined) {
      state.best = { ...validation, weights: partOfStates(states, 'best') };
      new Net().loadStateDict(state.best.weights);
    }
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(`${file} is of another network or optimizer: ${cause.message}`, { cause });
  }
  setRngState(states.get('pass.generator')?.data);
  state.passGenerator = getRngState();
  setRngState(states.get('generator')?.data);
}

function loadOptimizer(
  { optimizer, epoch, batch }: TrainingState,
  memory: nn.StateDict<nn.StoredArray>,
  { optimizer: { kind, paramGroups } }: Facts,
): void {
  if (kind !== 'SGD') throw new UsageError(`the optimizer is ${kind}, and this lab's is SGD`);
  optimizer.loadStateDict({ state: memory, paramGroups });
  const [{ momentum, params }] = optimizer.paramGroups;
  // Each parameter has one after a step, and nothing here would miss it.
  if (momentum > 0 && epoch + batch > 0 && memory.size < params.length)
    throw new UsageError(`of ${params.length} parameters, ${memory.size} have a momentum`);
}
