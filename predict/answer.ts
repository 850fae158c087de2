import { nn, noGrad, readImage, tensor, UsageError, type Image } from '../src';
import { transform } from '../lab/images';
import { fit, SIZE } from './fit';
import type { Network } from './network';

const { softmax } = nn.functional;

/** The network's ten classes, and how likely each is, the likeliest first. */
export type Answer = readonly { readonly name: string; readonly probability: number }[];

/** A picture from the disk as the network sees it: its middle, a square of 32x32 pixels. */
export function seen(photo: string): Image<readonly [32, 32, 3]> {
  return fit(readImage(photo), photo);
}

/** What the network takes such a picture for. */
export function answerTo(image: Image<readonly [32, 32, 3]>, { net, file, classes }: Network): Answer {
  const { data } = transform.apply(image);
  const probabilities = noGrad(() => softmax(net.forward(tensor(data, [1, SIZE, SIZE, 3])))).data();
  if (!probabilities.every(Number.isFinite))
    throw new UsageError(
      `the network in ${file} gives no numbers, for some of its weights are NaN, infinite or too large: train another one`,
    );
  return classes
    .map((name, label) => ({ name, probability: probabilities[label] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}
