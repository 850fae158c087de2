import { ops, placesOf, quick, type Raw } from '../../engine';
import { operation } from '../../operation';
import { checkImages, poolingWindow, type Images, type PoolOptions } from './window';

/**
 * torch.nn.functional.max_pool2d: [N, H, W, C] → [N, OH, OW, C], the largest number of each window, channel by channel. Padding
 * never wins.
 *
 * The gradient goes to where the largest number was: of equal ones, to the first, row by row. NaN is larger than all.
 */
export function maxPool2d(images: Images, options: PoolOptions): Images {
  const window = poolingWindow('maxPool2d', options);
  checkImages('maxPool2d', images, window);
  const [n, , , channels] = images.shape;
  const shape = [n, ...placesOf(images.shape, window), channels] as const;
  return operation('maxPool2d', shape, () => maxima(images.raw, window), [
    [images, (dy, saved) => gradientOfMaxima(dy, saved.of(images), window)],
  ]);
}

const maxima = quick('maxPool2d', (x, window) =>
  ops
    .patchesOf(x, window, -Infinity)
    .reduce((best, candidate) => ops.where(beats(candidate, best), candidate, best)),
);

const gradientOfMaxima = quick('maxPool2dGrad', (dy, x, window) => {
  const patches = ops.patchesOf(x, window, -Infinity);
  // A window of -Infinity alone has a winner, too: its first number, but none of the padding's.
  const isImage = ops
    .patchesOf(ops.fill(x.shape, 1), window)
    .map((patch) => ops.greater(patch, ops.scalar(0)));
  const cell = (i: number): Raw => ops.fill(dy.shape, i);
  const nobody = cell(-1);
  let [best, winner] = [ops.fill(dy.shape, -Infinity), nobody];
  patches.forEach((candidate, i) => {
    const isFirst = ops.and(ops.equal(winner, nobody), isImage[i] ?? nobody);
    const isBetter = ops.or(isFirst, beats(candidate, best));
    best = ops.where(isBetter, candidate, best);
    winner = ops.where(isBetter, cell(i), winner);
  });
  const nothing = ops.fill(dy.shape, 0);
  const shares = patches.map((_, i) => ops.where(ops.equal(winner, cell(i)), dy, nothing));
  return ops.unpatch(shares, x.shape, window);
});

/** Where a number takes the place of the best so far. */
const beats = (candidate: Raw, best: Raw): Raw => ops.or(ops.greater(candidate, best), ops.isNaN(candidate));
