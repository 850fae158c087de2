import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { refuse } from '../checks';
import { UsageError } from '../errors';
import { formatShape, numel, sameShape, type Shape } from '../shape';
import { isRaw, type Raw } from './raw';

type Inputs = Readonly<Record<string, Raw>>;

/** Refuses what TensorFlow.js doesn't look at: its kernels for `wasm` would read, or write, whatever lies behind a tensor. */
export function checkKernel(name: string, inputs: Inputs, attrs: NamedAttrMap): void {
  // Asked at each kernel: `Object.values` would make a list each time.
  for (const key in inputs) checkLives(name, inputs[key]);
  if (CHECKS[name]?.(inputs, attrs) !== false) return;
  const all = Object.values(inputs).map(({ shape }) => formatShape(shape));
  const shapes = all.length === 0 ? '' : `${all.join(' and ')} with `;
  throw new UsageError(
    `an engine's ${name} expected other shapes or settings than ${shapes}${JSON.stringify(attrs)}`,
  );
}

function checkLives(name: string, raw: unknown): void {
  if (!isRaw(raw)) refuse(`an engine's ${name}`, 'raw tensors, such as x.raw', raw);
  if (raw.isDisposed)
    throw new UsageError(`an engine's ${name} expected raw tensors, but got one that was freed`);
}

const isSize = (size: number): boolean => Number.isInteger(size) && size >= 0;
const areBooleans = ({ a, b }: Inputs): boolean => a?.dtype === 'bool' && b?.dtype === 'bool';
const isAxisOf = ({ x }: Inputs, axis: number): boolean => isSize(axis) && axis < (x?.shape.length ?? 0);

/** For each kernel that needs it, whether what it got is right. The settings are those that `ops` gives. */
const CHECKS: Readonly<Record<string, ((inputs: Inputs, attrs: NamedAttrMap) => boolean) | undefined>> = {
  Fill: (_, { shape }) => (shape as number[]).every(isSize),
  LogicalAnd: areBooleans,
  LogicalOr: areBooleans,
  Select: ({ condition, t, e }) => alike(condition, t) && alike(t, e),
  PadV2: ({ x }, { paddings }) =>
    (paddings as number[][]).length === x?.shape.length && (paddings as number[][]).flat().every(isSize),
  Transpose({ x }, { perm }) {
    const order = perm as number[];
    return order.length === x?.shape.length && order.every((_, axis) => order.includes(axis));
  },
  Sum: (inputs, { axis }) => (axis as number[]).every((one) => isAxisOf(inputs, one)),
  Max: (inputs, { reductionIndices }) =>
    (reductionIndices as number[]).every((axis) => isAxisOf(inputs, axis)),
  ArgMax: (inputs, { axis }) => isAxisOf(inputs, axis as number),
  BatchMatMul({ a, b }, { transposeA, transposeB }) {
    if (a === undefined || b === undefined || a.shape.length < 2) return false;
    const inner = a.shape.at(transposeA === true ? -2 : -1) === b.shape.at(transposeB === true ? -1 : -2);
    return inner && sameShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  },
};

function alike(a: { readonly shape: Shape } | undefined, b: { readonly shape: Shape } | undefined): boolean {
  return a !== undefined && b !== undefined && sameShape(a.shape, b.shape);
}

/** The same for numbers that are given to an engine. */
export function checkCount({ length }: { readonly length: number }, shape: Shape): void {
  if (length === numel(shape)) return;
  throw new UsageError(`expected ${numel(shape)} numbers for shape ${formatShape(shape)}, but got ${length}`);
}
