import { checkList, checkOptions } from '../checks';
import { UsageError } from '../errors';
import { checkImage, type Image } from '../image';
import { checkRoom } from '../room';
import { checkSize } from '../shape';

/** What `makeGrid` can be asked for. */
export interface GridOptions {
  /** Images in a row. (torchvision calls it `nrow`.) */
  readonly columns?: number | undefined;
  /** Black pixels around each image. */
  readonly padding?: number | undefined;
}

/**
 * torchvision.utils.make_grid: images of one size side by side, as one image.
 *
 * Bytes stay bytes and floats stay floats; to be looked at, these have to lie in [0, 1]. As in torchvision a single
 * image stays as it is, without padding. (Unlike there, grey images stay grey.)
 */
export function makeGrid(images: readonly Image[], options: GridOptions = {}): Image {
  checkList('makeGrid', images, 'images');
  for (const image of images) checkImage('makeGrid', image);
  checkOptions('makeGrid', options, ['columns', 'padding']);
  const { columns = 8, padding = 2 } = options;
  const [first] = images;
  if (first === undefined) throw new UsageError('makeGrid expected at least one image');
  checkSize("makeGrid's columns", columns);
  checkSize("makeGrid's padding", padding, 0);
  for (const image of images) checkAlike(first, image);
  if (images.length === 1) return first;

  const [height, width, channels] = first.shape;
  const across = Math.min(columns, images.length);
  const down = Math.ceil(images.length / across);
  const gridWidth = across * (width + padding) + padding;
  const gridHeight = down * (height + padding) + padding;
  checkRoom('makeGrid', [gridHeight, gridWidth, channels]);
  const length = gridHeight * gridWidth * channels;
  const grid = first.data instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
  for (const [i, { data }] of images.entries()) {
    const top = padding + Math.floor(i / across) * (height + padding);
    const left = padding + (i % across) * (width + padding);
    for (let y = 0; y < height; y++) {
      const row = data.subarray(y * width * channels, (y + 1) * width * channels);
      grid.set(row, ((top + y) * gridWidth + left) * channels);
    }
  }
  return { shape: [gridHeight, gridWidth, channels], data: grid };
}

function checkAlike(first: Image, image: Image): void {
  if (image.shape.join() !== first.shape.join()) {
    throw new UsageError(
      `makeGrid expected images of one size, but got [${first.shape.join(', ')}] and [${image.shape.join(', ')}]`,
    );
  }
  if (image.data instanceof Uint8Array !== first.data instanceof Uint8Array) {
    throw new UsageError('makeGrid expected either bytes or floats, but got images of both kinds');
  }
}
