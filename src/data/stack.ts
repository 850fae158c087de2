import { UsageError } from '../errors';
import type { ImageShape } from '../image';
import { formatShape, numel, sameShape } from '../shape';
import type { Dataset, Sample } from './dataset';

/** A tensor's numbers before they are a tensor's: what a worker can send. */
export interface Stacked {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** A batch before its numbers are given to the engine. */
export type PlainBatch =
  | { readonly kind: 'samples'; readonly images: Stacked; readonly labels: Stacked }
  | { readonly kind: 'numbers'; readonly numbers: Stacked }
  | { readonly kind: 'items'; readonly items: readonly unknown[] };

function isSample(item: unknown): item is Sample {
  if (!Array.isArray(item) || item.length !== 2 || typeof item[1] !== 'number') return false;
  const image: unknown = item[0];
  return typeof image === 'object' && image !== null && 'shape' in image && 'data' in image;
}

/** The items of a data set as one batch, in the quickest way that it has. */
export function stackOf(
  dataset: Dataset<unknown>,
  indices: readonly number[],
  reuse?: Float32Array,
): PlainBatch {
  return dataset.getStacked?.(indices, reuse) ?? stack(indices.map((index) => dataset.get(index)));
}

/** torch.utils.data.default_collate, the part that a worker can do. */
export function stack(items: readonly unknown[]): PlainBatch {
  if (items.every(isSample)) return stackSamples(items);
  if (items.every((item) => typeof item === 'number')) {
    const data = items.every(Number.isInteger) ? Int32Array.from(items) : Float32Array.from(items);
    return { kind: 'numbers', numbers: { shape: [items.length], data } };
  }
  return { kind: 'items', items };
}

function stackSamples(samples: readonly Sample[]): PlainBatch {
  const shape: ImageShape = samples[0]?.[0].shape ?? [0, 0, 0];
  const size = numel(shape);
  const data = new Float32Array(samples.length * size);
  samples.forEach(([image], i) => {
    if (!sameShape(image.shape, shape)) {
      throw new UsageError(
        `a batch expected images of one size, but got ${formatShape(shape)} and ${formatShape(image.shape)}: ` +
          'crop or resize them in a transform',
      );
    }
    if (image.data instanceof Uint8Array) {
      throw new UsageError(
        'a batch expected images of floats, but got bytes: put ToTensor into the transform',
      );
    }
    data.set(image.data, i * size);
  });
  const labels = Int32Array.from(samples, ([, label]) => label);
  return {
    kind: 'samples',
    images: { shape: [samples.length, ...shape], data },
    labels: { shape: [samples.length], data: labels },
  };
}
