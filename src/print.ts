import { columnOf, type Column } from './printColumn';
import { numel, type Shape } from './shape';

/** What is to be known of a tensor to print it. */
export interface Printable {
  readonly shape: Shape;
  readonly dtype: 'float32' | 'int32';
  readonly requiresGrad: boolean;
  readonly gradFn: { readonly name: string } | null;
  data(): ArrayLike<number>;
}

/**
 * repr(tensor): what PyTorch prints.
 *
 * Columns of one width, with 4 decimals, or as `1.` where all numbers are whole; as powers of ten where the largest is over
 * 10⁸ or over 1000 times the least, or the least below 0.0001. Lines of up to 80 letters. Of more than 1000 numbers, three at
 * each end of each axis.
 *
 * Whole numbers print no dtype, as PyTorch's of 64 bits; here they have 32.
 */
export function printed(tensor: Printable): string {
  const { shape, dtype, requiresGrad, gradFn } = tensor;
  const isEmpty = numel(shape) === 0;
  const suffixes: string[] = [];
  if (isEmpty && shape.length > 1) suffixes.push(`size=(${shape.join(', ')})`);
  if (isEmpty && dtype === 'int32') suffixes.push('dtype=torch.int32');
  if (gradFn !== null) suffixes.push(`grad_fn=<${gradFnName(gradFn.name)}>`);
  else if (requiresGrad) suffixes.push('requires_grad=True');
  const numbers = isEmpty ? '[]' : numbersOf(tensor.data(), shape, dtype);
  return `${withSuffixes(`tensor(${numbers}`, suffixes)})`;
}

/** PyTorch's name, where it isn't this library's. (It numbers the kinds of an operation: here, all are 0.) */
const PYTORCHS_NAMES: Readonly<Record<string, string>> = {
  avgPool2d: 'AvgPool2D',
  batchNorm: 'NativeBatchNorm',
  conv2d: 'Convolution',
  flatten: 'View',
  linear: 'Addmm',
  matmul: 'Mm',
  maxPool2d: 'MaxPool2DWithIndices',
  reshape: 'View',
};

function gradFnName(operation: string): string {
  const name = PYTORCHS_NAMES[operation] ?? operation.charAt(0).toUpperCase() + operation.slice(1);
  return `${name}Backward0`;
}

const LINE = 80;
const INDENT = 'tensor('.length;
/** From so many numbers on, only those at the ends are shown. */
const MANY = 1000;
const ENDS = 3;

function numbersOf(data: ArrayLike<number>, shape: Shape, dtype: Printable['dtype']): string {
  const isMany = numel(shape) > MANY;
  const rows = rowsOf(data, shape, 0, isMany);
  return block(rows, INDENT, columnOf(flat(rows), dtype));
}

/** A number, a row of numbers, rows of rows; null stands for those that are left out. */
type Rows = number | readonly (Rows | null)[];

function rowsOf(data: ArrayLike<number>, [size, ...inner]: Shape, start: number, isMany: boolean): Rows {
  if (size === undefined) return data[start] ?? NaN;
  const row = (i: number): Rows => rowsOf(data, inner, start + i * numel(inner), isMany);
  const range = (from: number, to: number): Rows[] =>
    Array.from({ length: to - from }, (_, i) => row(from + i));
  if (!isMany || size <= 2 * ENDS) return range(0, size);
  return [...range(0, ENDS), null, ...range(size - ENDS, size)];
}

function flat(rows: Rows | null): readonly number[] {
  if (rows === null) return [];
  return typeof rows === 'number' ? [rows] : rows.flatMap(flat);
}

/** Rows in brackets, each beginning below the one before; empty lines between those of more than one axis. */
function block(rows: Rows, indent: number, column: Column): string {
  if (typeof rows === 'number') return column.text(rows);
  const [first] = rows;
  if (typeof first === 'number') return row(rows as readonly (number | null)[], indent, column);
  const parts = rows.map((part) => (part === null ? '...' : block(part, indent + 1, column)));
  return `[${parts.join(`,${'\n'.repeat(depth(rows) - 1)}${' '.repeat(indent + 1)}`)}]`;
}

function depth(rows: Rows | null): number {
  return rows === null || typeof rows === 'number' ? 0 : 1 + depth(rows[0] ?? null);
}

/** One row, in as many lines as it needs. */
function row(items: readonly (number | null)[], indent: number, column: Column): string {
  const aLine = Math.max(1, Math.floor((LINE - indent) / (column.width + 2)));
  const texts = items.map((item) => (item === null ? ' ...' : column.text(item)));
  const lines = Array.from({ length: Math.ceil(texts.length / aLine) }, (_, i) =>
    texts.slice(i * aLine, (i + 1) * aLine).join(', '),
  );
  return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
}

/** Suffixes go on in the last line, or, where it would get too long, in one of their own. */
function withSuffixes(text: string, suffixes: readonly string[]): string {
  return suffixes.reduce((all, suffix) => {
    // As PyTorch counts: two letters more than there are.
    const length = all.length - all.lastIndexOf('\n') + 1;
    const isLong = length + suffix.length + 2 > LINE;
    return `${all},${isLong ? `\n${' '.repeat(INDENT)}` : ' '}${suffix}`;
  }, text);
}
