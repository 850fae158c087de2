import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { engine } from '@tensorflow/tfjs-core';
import { UsageError } from '../../errors';
import { limitRoom } from '../room';
import { emscriptenOf } from './emscripten';

/** What this engine uses of a WebAssembly memory, whose addresses have 32 bits. */
const END = 0xc0000000;
/** No tensor is as large as what is left behind that: see below. */
const LARGEST = 0x3c000000;
/** From here on it may be full soon. Below, nothing is looked at twice: a step of the lab takes 7 MB. */
const LARGE = 0x40000000;
/** What TensorFlow.js's kernels take beside their results: lists of sizes, and what they remember from call to call. */
const RESERVE = 0x100000;

/**
 * Lets a full memory be an error. By itself it is none: Emscripten's allocator gives the address 0, and TensorFlow.js writes
 * a tensor there, over the tables by which it finds all others. Near the end of the 32 bits the allocator's own sums
 * overflow, and it gives out memory that is in use, or is none; and a kernel's own wish ends in `abort()`, halfway through.
 *
 * So each allocation is looked at. None ends behind `END` and none is larger than what is left there, so that no sum
 * overflows; each leaves a reserve. What was computed before stays as it was, and what is freed can be used again.
 */
export function guardMemory(backend: BackendWasm): void {
  const emscripten = emscriptenOf(backend);
  const { asm } = emscripten;
  /** An address, or 0. */
  const allocate = (bytes: number): number => {
    const address = bytes < LARGEST ? asm.malloc(bytes) >>> 0 : 0;
    if (address + bytes <= END) return address;
    asm.free(address);
    return 0;
  };
  const isLarge = (): boolean => (asm.memory?.buffer.byteLength ?? 0) > LARGE;
  const check = (pieces: readonly number[]): void => {
    const addresses = pieces.map(allocate);
    for (const address of addresses) asm.free(address);
    const tooMuch = pieces.find((_, i) => addresses[i] === 0);
    if (tooMuch !== undefined) throw full(tooMuch);
  };
  emscripten._malloc = (bytes) => {
    if (isLarge()) check([bytes, RESERVE]);
    const address = allocate(bytes);
    if (address === 0) throw full(bytes);
    return address;
  };
  limitRoom(backend, (pieces) => {
    if (isLarge() || pieces.some((bytes) => bytes > LARGE / 4)) check([...pieces, RESERVE]);
  });
}

function full(bytes: number): UsageError {
  const megabytes = (count: number): string => Math.ceil(count / 0x100000).toLocaleString('en-US');
  return new UsageError(
    `the engine "wasm" has no room for ${megabytes(bytes)} MB more: it holds at most ${megabytes(END)} MB, ` +
      `${megabytes(LARGEST)} MB in one piece, and its tensors take ${megabytes(engine().memory().numBytes)} MB already. ` +
      'Take a smaller batch, free tensors that are kept (dispose()), or use another engine',
  );
}
