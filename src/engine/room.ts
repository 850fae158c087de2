import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { numel } from '../shape';
import type { Raw } from './raw';

/** Throws where an engine's memory has no room for these many bytes, piece by piece. */
type CheckRoom = (pieces: readonly number[]) => void;

/** For each engine whose memory has an end: its check. */
const checks = new WeakMap<object, CheckRoom>();

export function limitRoom(backend: object, check: CheckRoom): void {
  checks.set(backend, check);
}

type Needs = (inputs: readonly Raw[], attrs: NamedAttrMap) => readonly number[];
const twice: Needs = ([x]) => [bytesOf(x), bytesOf(x)];

/**
 * The kernels of TensorFlow.js that ask for memory more than once, or hold an input for a while: where a later wish is refused,
 * they would leave the earlier ones behind. So they start only where there is room for all, at most these many bytes.
 */
const NEEDS: Readonly<Record<string, Needs | undefined>> = {
  Concat: (parts) => [parts.map(bytesOf).reduce((sum, bytes) => sum + bytes, 0)],
  // A copy with the axes in another order, and the result.
  Sum: twice,
  Max: twice,
  ArgMax: twice,
  // The result, and b once more in the order in which it is walked over.
  BatchMatMul([a, b], { transposeA, transposeB }) {
    const rows = a?.shape.at(transposeA === true ? -1 : -2) ?? 0;
    const columns = b?.shape.at(transposeB === true ? -2 : -1) ?? 0;
    return [4 * numel(a?.shape.slice(0, -2) ?? []) * rows * columns, 2 * bytesOf(b)];
  },
};

export function checkRoom(
  backend: object,
  kernel: string,
  inputs: Readonly<Record<string, Raw>>,
  attrs: NamedAttrMap,
): void {
  const needs = NEEDS[kernel];
  if (needs !== undefined) checks.get(backend)?.(needs(Object.values(inputs), attrs));
}

const bytesOf = (raw: Raw | undefined): number => (raw === undefined ? 0 : 4 * numel(raw.shape));
