import { UsageError } from '../errors';
import type { ArrayData, StateDict } from '../nn';
import { formatShape, numel } from '../shape';

/**
 * The safetensors format: an 8-byte length, a JSON header of that length, and the numbers one after the other.
 * PyTorch, and much else, reads it, and reading it runs no code, other than with Python's pickles.
 * (https://github.com/huggingface/safetensors#format)
 */
interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [begin: number, end: number];
}

/** How many bytes a number has. Whole numbers are 64 bits wide in a file, as PyTorch's are, and 32 here. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['F32', 4],
  ['I64', 8],
]);
const LENGTH_BYTES = 8;
const METADATA = '__metadata__';

/** safetensors.torch.save(state, metadata): a state dict as the bytes of a file. `metadata` are words of one's own to go with it. */
export function encodeSafetensors(
  state: StateDict,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, Entry | Record<string, string>> = {
    [METADATA]: { format: 'pt', ...metadata },
  };
  // Whole numbers first, so that each number starts at a multiple of its width: PyTorch reads them where they lie.
  const isWhole = ({ data }: ArrayData): boolean => data instanceof Int32Array;
  const entries = [...state].sort(([, a], [, b]) => Number(isWhole(b)) - Number(isWhole(a)));
  let offset = 0;
  for (const [name, { shape, data }] of entries) {
    const dtype = data instanceof Int32Array ? 'I64' : 'F32';
    const end = offset + data.length * (WIDTHS.get(dtype) ?? NaN);
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // Spaces fill the header up, so that the numbers start at a multiple of 8.
  const headerLength = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(LENGTH_BYTES + headerLength + offset).fill(0x20);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, LENGTH_BYTES);
  let at = LENGTH_BYTES + headerLength;
  for (const [, { data }] of entries) {
    for (const value of data) {
      if (data instanceof Int32Array) view.setBigInt64(at, BigInt(value), true);
      else view.setFloat32(at, value, true);
      at += data instanceof Int32Array ? 8 : 4;
    }
  }
  return bytes;
}

/** safetensors.torch.load(bytes): what a file holds; anything that is not as the format wants it is a `UsageError`. */
export function decodeSafetensors(bytes: Uint8Array, what = 'this file'): StateDict {
  const fail = (problem: string): never => {
    throw new UsageError(`${what} is not a safetensors file of floats and whole numbers: ${problem}`);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < LENGTH_BYTES) return fail(`expected at least 8 bytes, but got ${bytes.length}`);
  const headerLength = view.getBigUint64(0, true);
  // Compared before anything is read or reserved: the length is only what the file claims.
  if (headerLength > BigInt(bytes.length - LENGTH_BYTES)) {
    return fail(`its header claims ${headerLength} bytes, but the file has ${bytes.length} in all`);
  }
  const start = LENGTH_BYTES + Number(headerLength);
  const entries =
    readHeader(bytes.subarray(LENGTH_BYTES, start)) ?? fail('its header is not a JSON object of tensors');
  const state = new Map<string, ArrayData>();
  let expected = 0;
  for (const [name, { dtype, shape, data_offsets }] of entries) {
    const [begin, end] = data_offsets;
    const width = WIDTHS.get(dtype);
    if (width === undefined) return fail(`"${name}" has dtype ${dtype}, expected F32 or I64`);
    if (begin !== expected)
      return fail(`"${name}" starts at ${begin}, expected ${expected}: no gaps, no overlaps`);
    if (end - begin !== numel(shape) * width) {
      return fail(
        `"${name}" of shape ${formatShape(shape)} has ${end - begin} bytes, expected ${numel(shape) * width}`,
      );
    }
    if (start + end > bytes.length) {
      return fail(`"${name}" ends at byte ${start + end}, but the file has ${bytes.length}: was it cut off?`);
    }
    const data =
      dtype === 'F32'
        ? floatsAt(view, start + begin, numel(shape))
        : wholesAt(view, start + begin, numel(shape));
    if (data === undefined) return fail(`"${name}" holds a number that does not fit into 32 bits`);
    state.set(name, { shape, data });
    expected = end;
  }
  if (start + expected !== bytes.length) {
    return fail(`${bytes.length - start - expected} bytes follow the last tensor, expected none`);
  }
  return state;
}

function floatsAt(view: DataView, start: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => view.getFloat32(start + i * 4, true));
}

/** Undefined where a number has more than 32 bits. */
function wholesAt(view: DataView, start: number, length: number): Int32Array | undefined {
  const numbers = Array.from({ length }, (_, i) => view.getBigInt64(start + i * 8, true));
  if (numbers.some((number) => BigInt.asIntN(32, number) !== number)) return undefined;
  return Int32Array.from(numbers, Number);
}

/** The header's tensors in the order of their numbers; undefined where it is something else. */
function readHeader(json: Uint8Array): [name: string, entry: Entry][] | undefined {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    return undefined;
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) return undefined;
  const entries: [string, Entry][] = [];
  for (const [name, entry] of Object.entries(header) as [string, unknown][]) {
    if (name === METADATA) continue;
    if (!isEntry(entry)) return undefined;
    entries.push([name, entry]);
  }
  return entries.sort(
    ([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0] || a.data_offsets[1] - b.data_offsets[1],
  );
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  if (!('dtype' in value && 'shape' in value && 'data_offsets' in value)) return false;
  const isSizes = (list: unknown): boolean =>
    Array.isArray(list) && list.every((size) => Number.isSafeInteger(size) && Number(size) >= 0);
  const { dtype, shape, data_offsets: offsets } = value;
  return (
    typeof dtype === 'string' && isSizes(shape) && isSizes(offsets) && (offsets as unknown[]).length === 2
  );
}
