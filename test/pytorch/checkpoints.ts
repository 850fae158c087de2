import { readFileSync } from 'node:fs';
import { decodeSafetensors, type nn } from '../../src';

type States = nn.StateDict<nn.StoredArray>;

/** The tensors of a checkpoint: the network's, the optimizer's and the generator's. */
export const tensorsIn = (file: string): States => decodeSafetensors(readFileSync(file), file);

/** The names of tensors that are not the same to the bit. */
export function differing(ours: States, theirs: States): string[] {
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  return [...ours].filter(([name, { data }]) => !isSame(data, theirs.get(name)?.data)).map(([name]) => name);
}

const isSame = (a: nn.StoredArray['data'], b?: nn.StoredArray['data']): boolean =>
  a.length === b?.length && a.every((value, i) => value === b[i]);

/** How far the numbers of two checkpoints lie apart at most. */
export function farthest(ours: States, theirs: States): number {
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  const distances = [...ours].map(([name, { data }]) => {
    const other = theirs.get(name)?.data;
    return data.reduce(
      (most: number, value, i) => Math.max(most, Math.abs(Number(value) - Number(other?.[i]))),
      0,
    );
  });
  return Math.max(...distances);
}

/** The single losses that 08_go_on.py printed for `--trace`. */
export const lossesIn = (printed: string): number[] =>
  [...printed.matchAll(/this batch: (\S+)/g)].map(([, loss]) => Number(loss));
