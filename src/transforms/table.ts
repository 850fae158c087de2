import type { Transform } from './transform';

/**
 * For each channel, what a pointwise transform makes of each byte. Made by the transform itself, from an image that has
 * all bytes, so that the numbers are its own to the last digit. Undefined if it is not pointwise, or leaves bytes.
 */
export function tablesOf(transform: Transform, channels: number): readonly Float32Array[] | undefined {
  if (transform.isPointwise !== true) return undefined;
  const every = Uint8Array.from({ length: 256 * channels }, (_, i) => Math.floor(i / channels));
  const { data } = transform.apply({ shape: [256, 1, channels], data: every });
  if (!(data instanceof Float32Array) || data.length !== every.length) return undefined;
  return Array.from({ length: channels }, (_, channel) =>
    data.filter((_number, i) => i % channels === channel),
  );
}
