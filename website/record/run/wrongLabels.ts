import type { Data } from './images';
import { overfittingRun } from './overfitting';

/** Two of five training images get the label of another class: then even the accuracy on new images falls, as they are learned. */
export async function wrongLabelsRun(data: Data, command: string) {
  const { labels } = data.trainset;
  const classes = data.trainset.classes.length;
  labels.forEach((label, i) => {
    if (i % 5 < 2) labels[i] = (label + 1 + (i % (classes - 1))) % classes;
  });
  return { wrongLabels: 2 / 5, ...(await overfittingRun(data, command)) };
}
