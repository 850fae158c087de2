import { readFileSync } from 'node:fs';
import { decodeSafetensors } from '../../src';

/** The numbers of each tensor, by its name. */
type Tensors = ReadonlyMap<string, readonly number[]>;

/** The tensors of a checkpoint: the network's, the optimizer's and the generator's. */
export function tensorsIn(file: string): Tensors {
  const states = decodeSafetensors(readFileSync(file), file);
  return new Map([...states].map(([name, { data }]) => [name, Array.from(data, Number)]));
}

/** The names of tensors that are not the same to the bit. */
export function differing(ours: Tensors, theirs: Tensors): string[] {
  return pairs(ours, theirs)
    .filter(([, values, others]) => values.some((value, i) => !Object.is(value, others[i])))
    .map(([name]) => name);
}

/** How far the numbers of two checkpoints lie apart at most. */
export function farthest(ours: Tensors, theirs: Tensors): number {
  const distances = pairs(ours, theirs).map(([, values, others]) =>
    values.reduce((most, value, i) => Math.max(most, Math.abs(value - Number(others[i]))), 0),
  );
  return Math.max(...distances);
}

function pairs(ours: Tensors, theirs: Tensors): [string, readonly number[], readonly number[]][] {
  const sizes = (tensors: Tensors): object =>
    Object.fromEntries([...tensors].map(([name, { length }]) => [name, length]));
  expect(sizes(ours)).toEqual(sizes(theirs));
  return [...ours].map(([name, values]) => [name, values, theirs.get(name) ?? []]);
}

/** The single losses that 08_go_on.py printed for `--trace`. */
export const lossesIn = (printed: string): number[] =>
  [...printed.matchAll(/this batch: (\S+)/g)].map(([, loss]) => Number(loss));
