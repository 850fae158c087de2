import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { formatShape, sameShape } from '../../shape';
import type { Raw } from '../raw';
import { asRaw } from '../run';
import { placesOf, type Window } from '../window';
import { KERNELS_BASE64 } from './bytes';
import { emscriptenOf, type Emscripten } from './emscripten';

/** What the compiled module exports; assembly/*.ts says what each does. All arguments are addresses, sizes or flags. */
interface Exports {
  setWindow(...sizes: number[]): void;
  conv2dScratchBytes(): number;
  conv2d(x: number, filter: number, bias: number, out: number, scratch: number): void;
  conv2dBackpropFilterScratchBytes(): number;
  conv2dBackpropFilter(x: number, dy: number, dFilter: number, scratch: number): void;
  conv2dBackpropInputScratchBytes(): number;
  conv2dBackpropInput(dy: number, filter: number, dx: number, scratch: number): void;
  matmulScratchBytes(inner: number): number;
  // prettier-ignore
  matmul(a: number, b: number, out: number, m: number, k: number, n: number,
    transposeA: boolean, transposeB: boolean, scratch: number): void;
  addScaled(x: number, y: number, factor: number, out: number, count: number): void;
  logSoftmax(logits: number, out: number, rows: number, columns: number): void;
  reluGrad(dy: number, y: number, out: number, count: number): void;
  sumRows(x: number, out: number, rows: number, columns: number): void;
  maxPool(x: number, out: number): void;
  maxPoolGrad(x: number, dy: number, dx: number): void;
}

// Declared here because the compiler's own declarations come with all of the browser's.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** The compiled kernels on the memory of one backend, so that they read and write its tensors in place. */
export class WasmModule {
  readonly kernels: Exports;
  readonly #backend: BackendWasm;
  readonly #emscripten: Emscripten;
  #scratch = 0;
  #scratchBytes = 0;

  constructor(backend: BackendWasm) {
    this.#backend = backend;
    this.#emscripten = emscriptenOf(backend);
    const { memory } = this.#emscripten.asm;
    if (memory?.buffer[Symbol.toStringTag] !== 'ArrayBuffer') {
      throw new Error(
        'expected the wasm backend to run on one thread, but its memory is shared between threads: ' +
          "call env().set('WASM_HAS_MULTITHREAD_SUPPORT', false) before setBackend('wasm')",
      );
    }
    const bytes = Uint8Array.from(atob(KERNELS_BASE64), (char) => char.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    // The exports are those of assembly/index.ts, which `Exports` repeats.
    this.kernels = instance.exports as Exports;
  }

  /** Where a tensor's numbers begin. */
  address(tensor: TensorInfo): number {
    return this.#backend.dataIdMap.get(tensor.dataId).memoryOffset;
  }

  /** A new float32 tensor, its numbers not yet set. */
  output(shape: readonly number[]): Raw {
    return asRaw(this.#backend.makeOutput([...shape], 'float32'));
  }

  /** Tells the module the sizes that its next kernel works with: images [N, H, W, C], and how many channels it gives. */
  setWindow(images: readonly number[], outChannels: number, window: Window): void {
    const [n = 0, height = 0, width = 0, channels = 0] = images;
    const { kernelSize, stride, padding } = window;
    const places = placesOf(images, window);
    const isWhole = [...kernelSize, ...stride, ...places].every((size) => Number.isInteger(size) && size > 0);
    if (images.length !== 4 || !isWhole || padding.some((size) => !Number.isInteger(size) || size < 0))
      throw new Error(`expected a window that fits into images, but got ${JSON.stringify(window)}`);
    this.kernels.setWindow(
      ...[n, height, width, channels, ...places, outChannels, ...kernelSize, ...stride, ...padding],
    );
  }

  /**
   * The address of at least so many bytes of working memory, which are the caller's until the next call. They come from the
   * backend's own allocator, are kept, and are no tensor.
   */
  scratch(bytes: number): number {
    if (bytes > this.#scratchBytes) {
      this.#emscripten.asm.free(this.#scratch);
      this.#scratch = this.#scratchBytes = 0;
      this.#scratch = this.#emscripten._malloc(bytes);
      this.#scratchBytes = bytes;
    }
    return this.#scratch;
  }
}

/** A kernel that walked over a tensor of another shape would read, or write, whatever lies behind it. */
export function expectShape(name: string, { shape }: Raw, expected: readonly number[]): void {
  if (sameShape(shape, expected)) return;
  throw new Error(`expected ${name} ${formatShape(expected)}, but got ${formatShape(shape)}`);
}
