import { checkText, refuse } from '../checks';
import { UsageError } from '../errors';
import type { ArrayData, StateDict, StoredArray } from '../nn';
import { formatShape, numel } from '../shape';
import { DTYPES } from './dtypes';
import { MOST_HEADER, readHeader } from './header';
import { otherFormat } from './otherFormats';

/** What a safetensors file holds. */
export interface Contents {
  readonly state: StateDict<StoredArray>;
  readonly metadata: Readonly<Record<string, string>>;
}

const LENGTH_BYTES = 8;

/**
 * safetensors.torch.load(bytes): what a file holds; anything that is not as the format wants it is a `UsageError`.
 *
 * Floats of 16, 32 and 64 bits become 32-bit floats; whole numbers become 32-bit ones, if all fit; `U8` and `BOOL` become a
 * `Uint8Array`. `what` is what a message calls the file.
 */
export function decodeSafetensors(bytes: Uint8Array, what = 'this file'): StateDict<StoredArray> {
  return contentsOf(bytes, what).state;
}

/**
 * The safetensors format: an 8-byte length, a JSON header of that length, and the numbers one after the other.
 * PyTorch, and much else, reads it, and reading it runs no code, other than with Python's pickles.
 * (https://github.com/huggingface/safetensors#format)
 */
export function contentsOf(bytes: Uint8Array, what: string): Contents {
  if (!(bytes instanceof Uint8Array)) refuse('decodeSafetensors', 'the bytes of a file, a Uint8Array', bytes);
  checkText('the name of the file', what);
  const fail = (problem: string): never => {
    throw new UsageError(`${what} is not a safetensors file of floats and whole numbers: ${problem}`);
  };
  const failAtHeader = (problem: string): never => fail(otherFormat(bytes) ?? problem);
  const { buffer, byteOffset, length } = bytes;
  if (length < LENGTH_BYTES) return failAtHeader(`expected at least 8 bytes, but got ${length}`);
  const headerLength = new DataView(buffer, byteOffset).getBigUint64(0, true);
  // Compared before anything is read or reserved: the length is only what the file claims.
  if (headerLength > BigInt(length - LENGTH_BYTES)) {
    return failAtHeader(`its header claims ${headerLength} bytes, but the file has ${length} in all`);
  }
  if (headerLength > BigInt(MOST_HEADER)) {
    return failAtHeader(`its header has ${headerLength} bytes, expected at most ${MOST_HEADER}`);
  }
  const start = LENGTH_BYTES + Number(headerLength);
  const header = readHeader(bytes.subarray(LENGTH_BYTES, start));
  if (typeof header === 'string') return failAtHeader(header);
  const state = new Map<string, ArrayData<StoredArray>>();
  let expected = 0;
  for (const [name, { dtype, shape, offsets }] of header.entries) {
    const [begin, end] = offsets;
    const kind = DTYPES.get(dtype);
    if (kind === undefined) {
      return fail(
        `"${name}" has dtype ${dtype}, expected one of ${[...DTYPES.keys()].join(', ')}: ` +
          'in PyTorch, make it floats with float(), and save it again',
      );
    }
    if (begin !== expected)
      return fail(`"${name}" starts at ${begin}, expected ${expected}: no gaps, no overlaps`);
    if (end - begin !== sizeOf(shape) * kind.width) {
      return fail(
        `"${name}" of shape ${formatShape(shape)} has ${end - begin} bytes, expected ${sizeOf(shape) * kind.width}`,
      );
    }
    if (start + end > length) {
      return fail(`"${name}" ends at byte ${start + end}, but the file has ${length}: was it cut off?`);
    }
    const data = kind.read(new DataView(buffer, byteOffset + start + begin, end - begin), numel(shape));
    if (data === undefined) return fail(`"${name}" holds a number that does not fit into 32 bits`);
    state.set(name, { shape, data });
    expected = end;
  }
  if (start + expected !== length) {
    return fail(`${length - start - expected} bytes follow the last tensor, expected none`);
  }
  return { state, metadata: header.metadata };
}

/** How many numbers a shape has; NaN where PyTorch's counting overflows on the way, even if a size is 0. */
function sizeOf(shape: readonly number[]): number {
  return numel(shape.filter((size) => size > 0)) > Number.MAX_SAFE_INTEGER ? NaN : numel(shape);
}
