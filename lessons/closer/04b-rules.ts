// #region imports
import { nn, run, setEngine, sum, tensor, type Tensor } from '../../src';
// #endregion imports

// #region loss-of
/** The steps of lesson 4b, from the weight, the bias, the image and the target to the loss. */
export function lossOf(w: Tensor, b: Tensor, x: Tensor, target: Tensor): Tensor {
  const y = w.mul(x).add(b);
  const difference = y.relu().sub(target);
  return difference.mul(difference);
}
// #endregion loss-of

// #region fork
/** Two images use one weight. */
function showFork(): void {
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  const b = new nn.Parameter(Float32Array.of(-1), [1]);
  const target = tensor([3], [1]);
  lossOf(w, b, tensor([1], [1]), target).backward();
  console.log(`an image of 1: the gradient of w is ${w.grad?.item()}`);
  w.clearGrad();
  const both = lossOf(w, b, tensor([2], [1]), target).add(lossOf(w, b, tensor([1], [1]), target));
  both.backward();
  console.log(`images of 2 and 1, one weight: 8 + -2 = ${w.grad?.item()}`);
}
// #endregion fork

// #region relu
/** A bias so low that ReLU gives 0. */
function showRelu(): void {
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  lossOf(w, tensor([-7], [1]), tensor([2], [1]), tensor([3], [1])).backward();
  console.log(`a bias of -7, so that ReLU gives 0: ${w.grad?.item()}`);
}
// #endregion relu

// #region pooling
/** What is left of an image after max-pooling, added up. */
export function pooledSum(image: nn.Parameter<readonly [1, 2, 4, 1]>): Tensor {
  return sum(nn.functional.maxPool2d(image, { kernelSize: [2, 2], stride: [2, 2] }));
}

function showPooling(): void {
  const image = new nn.Parameter(Float32Array.of(2, 5, 1, 3, 4, 0, 2, 0), [1, 2, 4, 1]);
  pooledSum(image).backward();
  console.log(`max-pooling of 2 5 1 3 / 4 0 2 0, then a sum: ${image.grad?.data().join(' ')}`);
}
// #endregion pooling

// #region start
async function main(): Promise<void> {
  await setEngine();
  showFork();
  showRelu();
  showPooling();
}

if (require.main === module) run(main, []);
// #endregion start
