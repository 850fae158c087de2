import { UsageError } from '../errors';
import { got } from '../got';
import type { ArrayData, StateDict, StoredArray } from '../nn';
import { checkSize, formatShape, numel } from '../shape';
import { METADATA, MOST_HEADER } from './header';

/** How an array's numbers are written. Whole numbers are 64 bits wide in a file, as PyTorch's are, and 32 here. */
function formOf(data: StoredArray): readonly [dtype: string, width: number] {
  if (data instanceof Int32Array) return ['I64', 8];
  return data instanceof Uint8Array ? ['U8', 1] : ['F32', 4];
}

/**
 * safetensors.torch.save(state, metadata): a state dict as the bytes of a file. `metadata` are texts of one's own to go with it;
 * `safeOpen` gives them back.
 */
export function encodeSafetensors(
  state: StateDict<StoredArray>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  checkState(state);
  checkMetadata(metadata);
  const members = [member(METADATA, { format: 'pt', ...metadata })];
  // The widest first, so that each number starts at a multiple of its width: PyTorch reads them where they lie.
  const entries = [...state].sort(([, a], [, b]) => formOf(b.data)[1] - formOf(a.data)[1]);
  let offset = 0;
  for (const [name, { shape, data }] of entries) {
    const [dtype, width] = formOf(data);
    const end = offset + data.length * width;
    members.push(member(name, { dtype, shape, data_offsets: [offset, end] }));
    offset = end;
  }
  const json = new TextEncoder().encode(`{${members.join(',')}}`);
  // Spaces fill the header up, so that the numbers start at a multiple of 8.
  const headerLength = Math.ceil(json.length / 8) * 8;
  if (headerLength > MOST_HEADER)
    throw new UsageError(
      `a file holds at most ${MOST_HEADER} bytes of names and texts, but these tensors' take ${headerLength}: save fewer in one`,
    );
  const bytes = new Uint8Array(8 + headerLength + offset).fill(0x20);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, 8);
  let at = 8 + headerLength;
  for (const [, { data }] of entries) {
    const [dtype, width] = formOf(data);
    for (const value of data) {
      if (dtype === 'I64') view.setBigInt64(at, BigInt(value), true);
      else if (dtype === 'U8') view.setUint8(at, value);
      else view.setFloat32(at, value, true);
      at += width;
    }
  }
  return bytes;
}

/** One by one: an object would keep no member of the name `__proto__`. */
function member(name: string, value: object): string {
  return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
}

/** Nothing is written that could not be read. */
export function checkState(state: StateDict<StoredArray>): StateDict<StoredArray> {
  const given: unknown = state;
  if (!(given instanceof Map)) {
    const { state: own } = (given ?? {}) as { readonly state?: unknown };
    const hint = own instanceof Map ? ": an optimizer's is in two parts, give its `state`" : '';
    throw new UsageError(
      `expected a state dict to save, as stateDict() gives it, but got ${got(state)}${hint}`,
    );
  }
  for (const [name, entry] of state as ReadonlyMap<
    unknown,
    Partial<ArrayData<StoredArray>> | null | undefined
  >) {
    checkText('the name of a tensor', name);
    if (name === METADATA)
      throw new UsageError(`a file has no room for a tensor of the name ${METADATA}: give it another one`);
    const { shape, data } = entry ?? {};
    const what = `"${String(name)}" of this state dict`;
    if (!Array.isArray(shape)) throw new UsageError(`${what} expected a shape, but got ${got(shape)}`);
    for (const size of shape as readonly unknown[]) checkSize(`the shape of ${what}`, size, 0);
    if (!(data instanceof Float32Array || data instanceof Int32Array || data instanceof Uint8Array)) {
      throw new UsageError(
        `${what} expected a Float32Array, an Int32Array or a Uint8Array, but got ${got(data)}`,
      );
    }
    if (data.length !== numel(shape as number[])) {
      throw new UsageError(
        `${what} expected ${numel(shape as number[])} numbers for shape ${formatShape(shape as number[])}, but got ${data.length}`,
      );
    }
  }
  return state;
}

function checkMetadata(metadata: unknown): void {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    throw new UsageError(`expected metadata as an object of texts, but got ${got(metadata)}`);
  }
  for (const [name, value] of Object.entries(metadata)) {
    checkText('the name of metadata', name);
    checkText(`the metadata "${name}"`, value);
  }
}

/** A text, and no half of a character, which no file can hold. */
function checkText(what: string, value: unknown): void {
  if (typeof value !== 'string') throw new UsageError(`${what} expected a text, but got ${got(value)}`);
  if (/\p{Surrogate}/u.test(value))
    throw new UsageError(`${what} expected whole characters, but got half of one in ${got(value)}`);
}
