import type { Image } from '../image';

/** The weights with which the pixels from `first` on make one pixel of the result. */
interface Weights {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Pillow computes with bytes in whole numbers: weights have so many bits after the point. */
const PRECISION_BITS = 32 - 8 - 2;

/**
 * Bilinear resampling with antialiasing, as Pillow's: when an image becomes smaller, each new pixel is a weighted mean of all
 * that it covers. First all rows, then all columns. Of bytes come Pillow's very bytes, of floats its floats.
 * (https://github.com/python-pillow/Pillow/blob/11.3.0/src/libImaging/Resample.c)
 */
export function resample({ shape, data }: Image, height: number, width: number): Image {
  const [oldHeight, oldWidth, channels] = shape;
  const round = data instanceof Uint8Array;
  let current = data;
  if (width !== oldWidth) {
    const line = { size: oldWidth, step: channels, count: oldHeight, skip: oldWidth * channels, channels };
    current = along(line, current, weightsOf(oldWidth, width, round), width * channels, channels);
  }
  if (height !== oldHeight) {
    const row = width * channels;
    const line = { size: oldHeight, step: row, count: width, skip: channels, channels };
    current = along(line, current, weightsOf(oldHeight, height, round), channels, row);
  }
  return { shape: [height, width, channels], data: current };
}

function weightsOf(oldSize: number, newSize: number, inWholeNumbers: boolean): Weights[] {
  const scale = oldSize / newSize;
  const reach = Math.max(scale, 1);
  return Array.from({ length: newSize }, (_, i) => {
    const center = (i + 0.5) * scale;
    const first = Math.max(Math.trunc(center - reach + 0.5), 0);
    const end = Math.min(Math.trunc(center + reach + 0.5), oldSize);
    const triangle = Float64Array.from({ length: end - first }, (_, x) =>
      Math.max(1 - Math.abs((x + first - center + 0.5) / reach), 0),
    );
    const sum = triangle.reduce((total, weight) => total + weight, 0);
    const weights = triangle.map((weight) => weight / sum);
    if (!inWholeNumbers) return { first, weights };
    return { first, weights: weights.map((weight) => Math.trunc(weight * (1 << PRECISION_BITS) + 0.5)) };
  });
}

/** The lines of an image in one direction: `count` of them, the first numbers of two neighbours `skip` apart. */
interface Lines {
  readonly size: number;
  /** From a pixel of a line to the next. */
  readonly step: number;
  readonly count: number;
  readonly skip: number;
  readonly channels: number;
}

function along(
  lines: Lines,
  from: Uint8Array | Float32Array,
  weights: readonly Weights[],
  newSkip: number,
  newStep: number,
): Uint8Array | Float32Array {
  const { step, count, skip, channels } = lines;
  const length = count * weights.length * channels;
  const isBytes = from instanceof Uint8Array;
  const to = isBytes ? new Uint8Array(length) : new Float32Array(length);
  const half = isBytes ? 1 << (PRECISION_BITS - 1) : 0;
  for (let line = 0; line < count; line++) {
    weights.forEach(({ first, weights: factors }, i) => {
      for (let c = 0; c < channels; c++) {
        let sum = half;
        const start = line * skip + first * step + c;
        for (let x = 0; x < factors.length; x++) sum += (from[start + x * step] ?? 0) * (factors[x] ?? 0);
        to[line * newSkip + i * newStep + c] = isBytes ? Math.min(sum >> PRECISION_BITS, 255) : sum;
      }
    });
  }
  return to;
}
