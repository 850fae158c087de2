import { checkList, checkText, refuse } from '../checks';
import { UsageError } from '../errors';
import { checkSize, formatShape, numel } from '../shape';

/** As many pixels as labels and shape ask for, each label of a class. */
export function checkImages(shape: unknown, pixels: unknown, labels: unknown, classes: unknown): void {
  const what = 'ImageDataset';
  if (!Array.isArray(shape) || shape.length !== 3)
    return refuse(what, 'a shape [height, width, channels]', shape);
  for (const size of shape as readonly unknown[]) checkSize(`${what}'s shape`, size);
  if (!(pixels instanceof Uint8Array)) return refuse(what, 'pixels as bytes, a Uint8Array', pixels);
  if (!(labels instanceof Uint8Array)) return refuse(what, 'labels as bytes, a Uint8Array', labels);
  const sizes = shape as readonly number[];
  if (pixels.length !== labels.length * numel(sizes)) {
    throw new UsageError(
      `${what} expected ${labels.length * numel(sizes)} bytes for ${labels.length} images of ${formatShape(sizes)}, but got ${pixels.length}`,
    );
  }
  checkList(what, classes, 'the names of its classes');
  const names = classes as readonly unknown[];
  for (const name of names) checkText(`${what}'s class`, name);
  const odd = labels.find((label) => label >= names.length);
  if (odd !== undefined)
    throw new UsageError(`${what} expected labels below ${names.length}, but got ${odd}`);
}
