import { UsageError } from '../errors';
import type { Image } from '../image';
import { formatShape, numel, sameShape } from '../shape';
import { typeOf } from '../typedArrays';

/** A tensor's numbers before they are a tensor's: what a worker can send. */
export interface Stacked {
  readonly kind: 'numbers';
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** A batch before its numbers are given to the engine. */
export type PlainBatch =
  | Stacked
  | { readonly kind: 'parts'; readonly parts: readonly PlainBatch[] }
  | { readonly kind: 'items'; readonly items: readonly unknown[] };

/** Arrays of numbers that collate. */
export type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array;

const FLOATS = ['Float32Array', 'Float64Array'];
const BYTES = ['Uint8Array', 'Uint8ClampedArray'];
const WHOLE = [...BYTES, 'Int8Array', 'Int16Array', 'Uint16Array', 'Int32Array'];

/** torch.utils.data.default_collate, the part that needs no engine, and that a worker can do. */
export function stack(items: readonly unknown[]): PlainBatch {
  if (items.every((item) => typeof item === 'number')) return stackNumbers(items);
  if (items.every(isNumberArray)) return stackArrays(items);
  if (items.every(isImage)) return stackImages(items);
  if (items.every((item) => Array.isArray(item))) return stackParts(items);
  return { kind: 'items', items };
}

function stackNumbers(numbers: readonly number[]): Stacked {
  const areWhole = numbers.every(Number.isInteger);
  const large = areWhole ? numbers.find((number) => number !== (number | 0)) : undefined;
  if (large !== undefined) {
    throw new UsageError(
      `a batch expected whole numbers within 32 bits, but got ${large}: as floats, give Float32Array.of(…)`,
    );
  }
  const data = areWhole ? Int32Array.from(numbers) : Float32Array.from(numbers);
  return { kind: 'numbers', shape: [numbers.length], data };
}

function stackArrays(arrays: readonly NumberArray[]): Stacked {
  const length = arrays[0]?.length ?? 0;
  const size = arrays.length * length;
  const data = arrays.every(isWhole) ? new Int32Array(size) : new Float32Array(size);
  arrays.forEach((array, i) => {
    if (array.length !== length) throw unequal('arrays', String(length), String(array.length));
    data.set(array, i * length);
  });
  return { kind: 'numbers', shape: [arrays.length, length], data };
}

function stackImages(images: readonly Image[]): Stacked {
  const shape = images[0]?.shape ?? [0, 0, 0];
  const size = numel(shape);
  const data = new Float32Array(images.length * size);
  images.forEach((image, i) => {
    if (!sameShape(image.shape, shape)) {
      throw new UsageError(
        `a batch expected images of one size, but got ${formatShape(shape)} and ${formatShape(image.shape)}: ` +
          'crop or resize them in a transform',
      );
    }
    if (image.data.length !== size) {
      throw new UsageError(
        `a batch expected ${size} numbers for an image of ${formatShape(shape)}, but got ${image.data.length}`,
      );
    }
    if (BYTES.includes(typeOf(image.data) ?? '')) {
      throw new UsageError(
        'a batch expected images of floats, but got bytes: put ToTensor into the transform',
      );
    }
    data.set(image.data, i * size);
  });
  return { kind: 'numbers', shape: [images.length, ...shape], data };
}

/** All first parts of the items together, all second ones, and so on. */
function stackParts(items: readonly (readonly unknown[])[]): PlainBatch {
  const length = items[0]?.length ?? 0;
  const other = items.find((item) => item.length !== length);
  if (other !== undefined) throw unequal('items', String(length), String(other.length));
  const parts = Array.from({ length }, (_, part) => stack(items.map((item) => item[part])));
  return { kind: 'parts', parts };
}

function unequal(what: string, one: string, other: string): UsageError {
  return new UsageError(
    `a batch expected ${what} of one length, but got ${one} and ${other}: ` +
      'make them equal in get, or give the DataLoader a collate function',
  );
}

function isWhole(array: NumberArray): boolean {
  return WHOLE.includes(typeOf(array) ?? '');
}

function isNumberArray(item: unknown): item is NumberArray {
  return [...FLOATS, ...WHOLE].includes(typeOf(item) ?? '');
}

function isImage(item: unknown): item is Image {
  if (typeof item !== 'object' || item === null || !('shape' in item && 'data' in item)) return false;
  return Array.isArray(item.shape) && isNumberArray(item.data);
}
