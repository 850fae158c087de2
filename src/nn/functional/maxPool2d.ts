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
  checkImages('maxPool2d', images.shape, window);
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
  const cell = (i: number): Raw => ops.fill(dy.shape, i);
  let [best, winner] = [patches[0] ?? x, cell(0)];
  patches.forEach((candidate, i) => {
    const isBetter = beats(candidate, best);
    best = ops.where(isBetter, candidate, best);
    winner = ops.where(isBetter, cell(i), winner);
  });
  const nothing = ops.fill(dy.shape, 0);
  const shares = patches.map((_, i) => ops.where(ops.equal(winner, cell(i)), dy, nothing));
  return ops.unpatch(shares, x.shape, window);
});

/** Where a number takes the place of the best so far. */
const beats = (candidate: Raw, best: Raw): Raw => ops.or(ops.greater(candidate, best), ops.isNaN(candidate));
