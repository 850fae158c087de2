import { argMax, ConfusionMatrix, Generator, nn } from '../../../src';
import { forAnswers } from '../../../lab/answers';
import type { Images } from '../../../lab/images';
import type { Net } from '../../../lessons/03-cnn';
import { round } from './round';

export interface Measured {
  readonly loss: number;
  readonly accuracy: number;
}

export interface Answers {
  readonly loss: number;
  readonly matrix: ConfusionMatrix;
  /** The class that the network chose, for each image. */
  readonly chosen: readonly number[];
}

/** What a network says to all images of a data set. */
export async function answersOf(net: Net, dataset: Images): Promise<Answers> {
  const criterion = new nn.CrossEntropyLoss();
  const matrix = new ConfusionMatrix(dataset.classes);
  const chosen: number[] = [];
  let sum = 0;
  // A generator of its own: a look at the network must not change which images training draws next.
  await forAnswers(net, dataset, { generator: new Generator() }, (logits, labels) => {
    sum += criterion.forward(logits, labels).item() * labels.shape[0];
    matrix.update(logits, labels);
    chosen.push(...argMax(logits).data());
  });
  return { loss: sum / dataset.length, matrix, chosen };
}

export async function measure(net: Net, dataset: Images): Promise<Measured> {
  const { loss, matrix } = await answersOf(net, dataset);
  return { loss: round(loss), accuracy: round(matrix.accuracy()) };
}
