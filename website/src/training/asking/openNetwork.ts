import { decodeSafetensors, getRngState, safeOpen, setRngState, UsageError } from '../../../../src/browser';
import { classesIn, isName, SETS } from '../../../../lab/classes';
import { Net } from '../../../../lessons/03-cnn';
import { freeNetwork } from '../network';
import type { Classes, Opened } from './questions';

/** A network out of the bytes of a file, which the lab, a lesson, PyTorch or a page saved. */
export function openNetwork(bytes: Uint8Array, file: string): Opened & { readonly net: Net } {
  const state = decodeSafetensors(bytes, file);
  const texts = safeOpen(bytes).metadata();
  if (texts.kind === 'checkpoint')
    throw new UsageError(
      `${file} is a checkpoint, from which a run goes on: expected its network, such as cifar_net.safetensors`,
    );
  const net = newNet();
  try {
    net.loadStateDict(state);
  } catch (cause) {
    freeNetwork(net);
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(`${file} is of another network than the lab's: ${cause.message}`, { cause });
  }
  const names = classesIn(texts);
  if (names === undefined) return { net, classes: [classesOf('shapes'), classesOf('cifar10')] };
  return { net, classes: [{ dataset: isName(texts.dataset) ? texts.dataset : undefined, names }] };
}

function classesOf(set: keyof typeof SETS): Classes {
  const { name, classes } = SETS[set];
  return { dataset: name, names: classes };
}

/** A network draws its first weights. The run that is under way must not miss those numbers: it would become another one. */
export function newNet(): Net {
  const state = getRngState();
  try {
    return new Net();
  } finally {
    setRngState(state);
  }
}
