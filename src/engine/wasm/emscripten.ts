import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** The part of Emscripten's module that is used here; TensorFlow.js's types leave it out. */
export interface Emscripten {
  readonly asm: {
    readonly memory?: { readonly buffer: ArrayBufferLike };
    malloc(bytes: number): number;
    free(address: number): void;
  };
  _malloc(bytes: number): number;
}

export function emscriptenOf(backend: BackendWasm): Emscripten {
  // The declared type has only what TensorFlow.js added.
  return backend.wasm as unknown as Emscripten;
}
