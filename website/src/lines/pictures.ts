import { toBytes, unnormalize, type ImageDataset } from '../../../src/browser';
import type { Pictures } from './protocol';

/** So many side by side say enough. */
const MOST = { images: 8, maps: 16 };

/** The pictures that a tensor holds, [N, H, W, C]: images in colour, or the maps of the first image, channel by channel. */
export function ofTensor(shape: readonly number[], data: Float32Array): Pictures | undefined {
  const [count = 0, height = 0, width = 0, channels = 0, ...more] = shape;
  if (shape.length !== 4 || more.length > 0 || height !== width) return undefined;
  const bytes = height * width * channels;
  if (channels === 3) {
    // As Normalize left them: from -1 to 1.
    const of = (i: number): Uint8Array => asColours(data.subarray(i * bytes, (i + 1) * bytes), height, 1);
    return sideBySide(height, Math.min(count, MOST.images), of);
  }
  const first = data.subarray(0, bytes);
  const most = first.reduce((a, b) => Math.max(a, b), 0);
  const least = first.reduce((a, b) => Math.min(a, b), 0);
  return sideBySide(height, Math.min(channels, MOST.maps), (channel) => {
    const map = first.filter((_, i) => i % channels === channel);
    return asGreys(map, least, most);
  });
}

/** A layer's filters, [out, 3, K, K], in colour: grey is 0, and the largest weight of each is as bright, or as dark, as can be. */
export function ofFilters(shape: readonly number[], weights: Float32Array): Pictures | undefined {
  const [count = 0, channels = 0, height = 0, width = 0] = shape;
  if (channels !== 3 || height !== width) return undefined;
  const places = height * width;
  return sideBySide(height, count, (filter) => {
    const own = weights.subarray(filter * channels * places, (filter + 1) * channels * places);
    // From a plane for each colour to three colours for each place.
    const pixels = Float32Array.from(
      own,
      (_, i) => own[(i % channels) * places + Math.floor(i / channels)] ?? 0,
    );
    return asColours(
      pixels,
      height,
      own.reduce((a, b) => Math.max(a, Math.abs(b)), 0),
    );
  });
}

export function ofDataset(dataset: ImageDataset): Pictures {
  const count = Math.min(dataset.length, MOST.images);
  return sideBySide(dataset.shape[0], count, (i) => toBytes(dataset.image(i)).data);
}

/** Float32Array from -most to most as colours. */
function asColours(numbers: Float32Array, size: number, most: number): Uint8Array {
  const image = { shape: [size, size, 3] as const, data: Float32Array.from(numbers) };
  const [middle, spread] = [0.5, most === 0 ? 0 : 0.5 / most];
  return toBytes(unnormalize(image, [middle, middle, middle], [spread, spread, spread])).data;
}

/** Float32Array as shades of grey: `least` is black, `most` is white. */
function asGreys(numbers: Float32Array, least: number, most: number): Uint8Array {
  const grey = (i: number): number =>
    most === least ? 0 : Math.round((255 * ((numbers[i] ?? 0) - least)) / (most - least));
  return Uint8Array.from({ length: numbers.length * 3 }, (_, i) => grey(Math.floor(i / 3)));
}

function sideBySide(size: number, count: number, of: (i: number) => Uint8Array): Pictures {
  const pixels = new Uint8Array(count * size * size * 3);
  for (let i = 0; i < count; i++) pixels.set(of(i), i * size * size * 3);
  return { size, pixels };
}
