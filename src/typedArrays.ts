/**
 * The name of an array's type: `Float32Array`, say; undefined for all else.
 *
 * Not by `instanceof`: what a worker sends, or what comes from outside of a sandbox such as Jest's, is of a class of the same
 * name, but another one.
 */
export function typeOf(value: unknown): string | undefined {
  return ArrayBuffer.isView(value)
    ? Object.prototype.toString.call(value).slice('[object '.length, -1)
    : undefined;
}

/** Whole numbers of 32 bits. */
export function isInt32(value: unknown): value is Int32Array {
  return typeOf(value) === 'Int32Array';
}
