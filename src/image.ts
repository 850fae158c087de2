import { refuse } from './checks';
import { UsageError } from './errors';
import { checkSize, formatShape, numel } from './shape';

/** Height, width and number of channels. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/**
 * A picture, row by row, each pixel with its channels side by side: shape [H, W, C].
 *
 * Bytes (`Uint8Array`) run from 0 to 255, as files hold them; floats are what transforms make of them.
 * PyTorch's torchvision keeps pictures as [C, H, W]; TensorFlow.js, PNG and the browser's canvas as [H, W, C].
 */
export interface Image<S extends ImageShape = ImageShape> {
  readonly shape: S;
  readonly data: Uint8Array | Float32Array;
}

/** Three sizes, and as many bytes or floats as fill them. */
export function checkImage(what: string, value: unknown): void {
  const { shape, data } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<'shape' | 'data', unknown>
  >;
  if (!Array.isArray(shape) || shape.length !== 3)
    return refuse(what, 'an image of shape [height, width, channels]', value);
  if (!(data instanceof Uint8Array || data instanceof Float32Array))
    return refuse(what, 'an image of bytes (Uint8Array) or floats (Float32Array)', data);
  for (const size of shape as readonly unknown[]) checkSize(`${what}'s image`, size, 0);
  const sizes = shape as readonly number[];
  if (data.length !== numel(sizes))
    throw new UsageError(
      `${what} expected ${numel(sizes)} numbers for an image of ${formatShape(sizes)}, but got ${data.length}`,
    );
}
