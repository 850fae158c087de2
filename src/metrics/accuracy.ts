import { ops } from '../engine';
import { checkShape } from '../shape';
import { Tensor } from '../tensor';

/** torch.argmax(logits, dim=1): for each row, the number of its largest logit: the class that the network chose. */
export function argMax<N extends number>(logits: Tensor<readonly [N, number]>): Tensor<readonly [N]> {
  return new Tensor(ops.argMax(logits.raw, 1), [logits.shape[0]]);
}

/** Which part of the images was recognised, from 0 to 1: logits [N, C] and labels [N]. */
export function accuracy<N extends number>(
  logits: Tensor<readonly [N, number]>,
  labels: Tensor<readonly [N]>,
): number {
  const [n] = logits.shape;
  checkShape('accuracy', logits.shape, ['N', 'C']);
  checkShape("accuracy's labels", labels.shape, [n]);
  const chosen = argMax(logits);
  const predicted = chosen.data();
  chosen.dispose();
  return labels.data().filter((label, i) => label === predicted[i]).length / n;
}
