import { checkShape } from '../checkTensor';
import { argMax } from '../operations';
import type { Tensor } from '../tensor';

/** Which part of the images was recognised, from 0 to 1: logits [N, C] and labels [N]. */
export function accuracy<N extends number>(
  logits: Tensor<readonly [N, number]>,
  labels: Tensor<readonly [N]>,
): number {
  const [n] = logits.shape;
  checkShape('accuracy', logits, ['N', 'C']);
  checkShape("accuracy's labels", labels, [n]);
  const chosen = argMax(logits);
  const predicted = chosen.data();
  chosen.dispose();
  return labels.data().filter((label, i) => label === predicted[i]).length / n;
}
