/** Bytes that all threads see, where there is such memory. (Browsers have it on pages that are isolated from others.) */
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(
    typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(length) : new SharedArrayBuffer(length),
  );
}
