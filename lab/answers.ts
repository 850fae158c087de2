import { DataLoader, noGrad, type Generator, type Tensor } from '../src';
import type { Net } from '../lessons/03-cnn';
import type { Samples } from './state';

/** Nothing is learned here, so a batch may be of any size: the answers are the same. */
const BATCH_SIZE = 100;

export interface AnswerOptions {
  readonly numWorkers?: number;
  readonly generator?: Generator;
}

/** Shows a network all images of a data set, batch by batch, and hands on what it says and what would be right. */
export async function forAnswers(
  net: Net,
  dataset: Samples,
  options: AnswerOptions,
  look: (logits: Tensor<readonly [number, 10]>, labels: Tensor<readonly [number]>) => void,
): Promise<void> {
  const loader = new DataLoader(dataset, { batchSize: BATCH_SIZE, ...options });
  await noGrad(async () => {
    for await (const [images, labels] of loader) look(net.forward(images), labels);
  });
}
