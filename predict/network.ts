import { existsSync } from 'node:fs';
import { load, safeOpen, UsageError } from '../src';
import { areNames, classesIn, isName, SETS } from '../lab/classes';
import { Net } from '../lessons/03-cnn';
import type { PredictOptions } from './options';

/** A trained network, and what its answers are called. */
export interface Network {
  readonly net: Net;
  readonly file: string;
  /** What it was trained on, if its file tells. */
  readonly dataset: string | undefined;
  readonly classes: readonly string[];
}

/** Reads the file that the lab, a lesson or PyTorch saved. */
export function openNetwork({ network: file, classes: typed }: PredictOptions): Network {
  const named = typed === undefined ? undefined : classesOf(typed);
  if (file === '') throw new UsageError('--network expects a file, but got an empty name');
  if (!existsSync(file))
    throw new UsageError(`there is no network in ${file} yet: train one with npm run lab first`);
  const texts = safeOpen(file).metadata();
  if (texts.kind === 'checkpoint')
    throw new UsageError(
      `${file} is a checkpoint, from which a run goes on: expected its network, such as cifar_net.safetensors`,
    );
  const net = new Net();
  try {
    net.loadStateDict(load(file));
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(
      `${file} is of another network than the lab's, for which my/predict.ts can be changed: ${cause.message}`,
      { cause },
    );
  }
  const classes = named ?? classesIn(texts);
  if (classes === undefined)
    throw new UsageError(
      `${file} does not say which ten classes it was trained on: add ${choices}, or ten names with commas between`,
    );
  return { net, file, dataset: isName(texts.dataset) ? texts.dataset : undefined, classes };
}

const choices = Object.keys(SETS)
  .map((data) => `--classes ${data}`)
  .join(' or ');

function classesOf(typed: string): readonly string[] {
  const set = Object.entries(SETS).find(([data]) => data === typed);
  if (set !== undefined) return set[1].classes;
  const names: unknown = typed.split(',').map((name) => name.trim());
  if (areNames(names)) return names;
  throw new UsageError(
    `expected ${choices}, or ten names with commas between, but got --classes ${JSON.stringify(typed)}`,
  );
}
