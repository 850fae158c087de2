import { power } from '../math';
import type { StoredArray } from '../nn';

/** A kind of number in a file: how many bytes one has, and what many of them become. */
interface Dtype {
  readonly width: number;
  /** Undefined where a number does not fit into what is kept here. */
  read(view: DataView, length: number): StoredArray | undefined;
}

/**
 * The kinds of numbers that are read. Floats become 32-bit floats and whole numbers 32-bit whole numbers, where they fit; bytes stay
 * bytes, and of `BOOL` they are 0 and 1.
 */
export const DTYPES: ReadonlyMap<string, Dtype> = new Map([
  ['F64', floats(8, (view, at) => view.getFloat64(at, true))],
  ['F32', floats(4, (view, at) => view.getFloat32(at, true))],
  ['F16', floats(2, (view, at) => halfOf(view.getUint16(at, true)))],
  ['BF16', floats(2, (view, at) => upperHalf(view.getUint16(at, true)))],
  ['I64', wholes(8, (view, at) => narrow(view.getBigInt64(at, true)))],
  ['U64', wholes(8, (view, at) => narrow(view.getBigUint64(at, true)))],
  ['I32', wholes(4, (view, at) => view.getInt32(at, true))],
  ['U32', wholes(4, (view, at) => view.getUint32(at, true))],
  ['I16', wholes(2, (view, at) => view.getInt16(at, true))],
  ['U16', wholes(2, (view, at) => view.getUint16(at, true))],
  ['I8', wholes(1, (view, at) => view.getInt8(at))],
  ['U8', bytes()],
  ['BOOL', bytes()],
]);

type Get = (view: DataView, at: number) => number;

function floats(width: number, get: Get): Dtype {
  const read = (view: DataView, length: number): Float32Array => {
    const numbers = new Float32Array(length);
    for (let i = 0; i < length; i++) numbers[i] = get(view, i * width);
    return numbers;
  };
  return { width, read };
}

function wholes(width: number, get: Get): Dtype {
  const read = (view: DataView, length: number): Int32Array | undefined => {
    const numbers = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const number = get(view, i * width);
      if (number !== (number | 0)) return undefined;
      numbers[i] = number;
    }
    return numbers;
  };
  return { width, read };
}

function bytes(): Dtype {
  const read = ({ buffer, byteOffset }: DataView, length: number): Uint8Array =>
    new Uint8Array(buffer, byteOffset, length).slice();
  return { width: 1, read };
}

/** NaN where a number has more than 32 bits, or as good as. */
function narrow(number: bigint): number {
  return number === BigInt.asIntN(32, number) ? Number(number) : NaN;
}

/** A float of 16 bits: a sign, 5 bits of exponent and 10 of fraction. (IEEE 754, binary16) */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return (sign * fraction) / 0x1000000;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return (sign * (1024 + fraction) * power(2, exponent)) / 0x2000000;
}

const word = new DataView(new ArrayBuffer(4));

/** A bfloat16 is the upper half of a 32-bit float. */
function upperHalf(bits: number): number {
  word.setUint16(0, bits);
  return word.getFloat32(0);
}
