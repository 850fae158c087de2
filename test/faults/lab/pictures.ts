import type { Image } from '../../../src/image';
import * as transforms from '../../../src/transforms';
import { tablesOf } from '../../../src/transforms/table';
import { digits } from './show';

/** A picture of bytes without a pattern. */
function picture(height: number, width: number, channels: number): Image {
  const data = Uint8Array.from(
    { length: height * width * channels },
    (_, i) => (i * i * 37 + i * 11 + 5) % 256,
  );
  return { shape: [height, width, channels], data };
}

function seen(name: string, { shape, data }: Image): string {
  return `${name}: ${data.constructor.name} ${shape.join(' ')} | ${digits(data)}`;
}

/** Each transform, on bytes and on floats. */
export function* pictures(): Generator<string> {
  const toTensor = new transforms.ToTensor();
  const normalize = new transforms.Normalize([0.5, 0.4, 0.3], [0.5, 0.6, 0.7]);
  const both = new transforms.Compose([toTensor, normalize]);
  yield seen('both', both.apply(picture(2, 2, 3)));
  const tables = tablesOf(both, 3) ?? [];
  yield `tables: ${both.isPointwise} ${tables.map((table) => `${table.length} ${digits(table.slice(0, 9))} … ${digits(table.slice(-3))}`).join(' | ')}`;
  const flip = new transforms.RandomHorizontalFlip();
  const flipped = new transforms.Compose([toTensor, flip]);
  yield `no tables: ${flipped.isPointwise} ${[flipped, new transforms.Compose([])].map((transform) => typeof tablesOf(transform, 3)).join(' ')}`;

  yield seen('all of it', new transforms.RandomCrop([4, 5]).apply(picture(4, 5, 3)));
  yield seen('all rows of it', new transforms.RandomCrop([4, 3]).apply(picture(4, 5, 3)));
  yield seen('one of 8', new transforms.CenterCrop(1).apply(picture(1, 8, 1)));
  // Its luma is next to a whole number: a digit more, and it is another one.
  const pixel: Image = { shape: [1, 1, 3], data: Uint8Array.of(1, 63, 230) };
  yield seen('a pixel', new transforms.Grayscale().apply(pixel));

  const sizes = [2, 3, 6, 9, [3, 2], [2, 9], [9, 3], [4, 5], [4, 3], [2, 5]] as const;
  const all: readonly transforms.Transform[] = [
    new transforms.Grayscale(),
    new transforms.Grayscale(3),
    ...sizes.map((size) => new transforms.Resize(size)),
    ...[...sizes, [1, 2] as const].map((size) => new transforms.CenterCrop(size)),
    ...[2, [3, 1], [4, 4], [5, 4]].map(
      (size) => new transforms.RandomCrop(size as number, { padding: size === 2 ? 0 : 1 }),
    ),
    new transforms.RandomCrop([5, 4], { padding: 2 }),
    ...[flip, flip, flip, new transforms.RandomHorizontalFlip(0), new transforms.RandomHorizontalFlip(1)],
  ];
  for (const transform of all) {
    const name = `${transform.constructor.name} ${JSON.stringify(transform)}`;
    for (const [height, width, channels] of [
      [4, 5, 3],
      [5, 4, 1],
    ] as const) {
      yield seen(name, transform.apply(picture(height, width, channels)));
      yield seen(name, transform.apply(toTensor.apply(picture(height, width, channels))));
    }
  }
}
