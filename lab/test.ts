import { ConfusionMatrix, percent } from '../src';
import type { Net } from '../lessons/03-cnn';
import { forAnswers } from './answers';
import type { LabData } from './data';
import type { LabOptions } from './options';
import type { Progress } from './progress';

/** Tests the network on images that it has not seen, and prints what it got right. */
export async function test(
  net: Net,
  { testset }: LabData,
  options: LabOptions,
  progress: Progress,
): Promise<void> {
  const matrix = new ConfusionMatrix(testset.classes);
  await forAnswers(net, testset, { numWorkers: options.workers }, (logits, labels) => {
    matrix.update(logits, labels);
    progress.show('testing', matrix.total, testset.length, 'images');
  });
  progress.stop();
  progress.print(
    `Accuracy of the network on the ${testset.length} test images: ${percent(matrix.accuracy())} %`,
  );
  matrix.perClass().forEach((part, i) => {
    // A small slice of the test images may have none of a class.
    const shown = Number.isNaN(part) ? ' -' : String(percent(part)).padStart(2);
    progress.print(`Accuracy of ${(testset.classes[i] ?? '').padStart(5)} : ${shown} %`);
  });
}
