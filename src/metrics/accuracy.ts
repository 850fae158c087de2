import { checkShape } from '../checkTensor';
import { argMax } from '../operations';
import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';

/** Which part of the images was recognised, from 0 to 1: logits [N, C] and labels [N]. */
export function accuracy<N extends number, S extends Shape>(
  logits: Tensor<readonly [N, number]> | Unranked<S>,
  labels: Tensor<readonly [N]>,
): number {
  checkShape('accuracy', logits, ['N', 'C']);
  const [n = NaN] = logits.shape;
  checkShape("accuracy's labels", labels, [n]);
  const chosen = argMax<Shape>(logits);
  const predicted = chosen.data();
  chosen.dispose();
  return labels.data().filter((label, i) => label === predicted[i]).length / n;
}
