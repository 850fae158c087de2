// #region imports
import { DataLoader, graphOf, manualSeed, nn, run, setEngine, sum, tensor, type Tensor } from '../src';
import { openData } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region by-hand
/** An image of one number, one weight, one bias: forward, then back, step by step. */
function showByHand(): void {
  const [x, w, b, target] = [2, 3, -1, 3];
  const product = w * x;
  const y = product + b;
  const active = Math.max(0, y);
  const difference = active - target;
  const loss = difference * difference;
  console.log(`forward: ${w} * ${x} = ${product}, ${product} + ${b} = ${y}, ReLU: ${active}`);
  console.log(`         ${active} - ${target} = ${difference}, squared: the loss is ${loss}`);

  const ofLoss = 1;
  const ofDifference = ofLoss * difference + ofLoss * difference;
  const ofActive = ofDifference;
  const ofY = y > 0 ? ofActive : 0;
  const ofB = ofY;
  const ofProduct = ofY;
  const ofW = ofProduct * x;
  console.log(`back:    loss ${ofLoss}, difference ${ofDifference}, ReLU ${ofActive}, y ${ofY}`);
  console.log(`         the gradient of b is ${ofB}, that of w is ${ofProduct} * ${x} = ${ofW}`);
}
// #endregion by-hand

// #region nudge
/** The loss once more, for a weight that is a little larger. */
function showNudge(): void {
  const lossFor = (w: number): number => (Math.max(0, w * 2 - 1) - 3) ** 2;
  const growth = lossFor(3.001) - lossFor(3);
  console.log(`w = 3.001: the loss is ${lossFor(3.001).toFixed(6)}`);
  console.log(`it grew ${(growth / 0.001).toFixed(3)} times as much as w`);
}
// #endregion nudge

// #region loss-of
/** The same steps on tensors, which remember how they were computed. */
export function lossOf(w: Tensor, b: Tensor, x: Tensor, target: Tensor): Tensor {
  const y = w.mul(x).add(b);
  const difference = y.relu().sub(target);
  return difference.mul(difference);
}
// #endregion loss-of

// #region by-backward
function showBackward(): void {
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  const b = new nn.Parameter(Float32Array.of(-1), [1]);
  const loss = lossOf(w, b, tensor([2], [1]), tensor([3], [1]));
  loss.backward();
  console.log(`backward(): the gradient of b is ${b.grad?.item()}, that of w is ${w.grad?.item()}`);
}
// #endregion by-backward

// #region rules
/** What a fork, a ReLU that is off, max-pooling and a sum do on the way back. */
function showRules(): void {
  const w = new nn.Parameter(Float32Array.of(3), [1]);
  const b = new nn.Parameter(Float32Array.of(-1), [1]);
  const target = tensor([3], [1]);
  lossOf(w, b, tensor([1], [1]), target).backward();
  console.log(`an image of 1: the gradient of w is ${w.grad?.item()}`);
  w.clearGrad();
  const both = lossOf(w, b, tensor([2], [1]), target).add(lossOf(w, b, tensor([1], [1]), target));
  both.backward();
  console.log(`images of 2 and 1, one weight: 8 + -2 = ${w.grad?.item()}`);
  w.clearGrad();
  lossOf(w, tensor([-7], [1]), tensor([2], [1]), target).backward();
  console.log(`a bias of -7, so that ReLU gives 0: ${w.grad?.item()}`);

  const image = new nn.Parameter(Float32Array.of(2, 5, 1, 3, 4, 0, 2, 0), [1, 2, 4, 1]);
  pooledSum(image).backward();
  console.log(`max-pooling of 2 5 1 3 / 4 0 2 0, then a sum: ${image.grad?.data().join(' ')}`);
}

export function pooledSum(image: nn.Parameter<readonly [1, 2, 4, 1]>): Tensor {
  return sum(nn.functional.maxPool2d(image, { kernelSize: [2, 2], stride: [2, 2] }));
}
// #endregion rules

// #region graph
/** The way from the lab's loss back to its weights: one line for each operation. */
async function showGraph(): Promise<void> {
  const { trainset } = await openData();
  const net = new Net();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 4 }).first();
  const loss = new nn.CrossEntropyLoss().forward(net.forward(images), labels);
  const names = new Map<Tensor, string>();
  for (const [name, parameter] of net.namedParameters()) names.set(parameter, name);
  console.log('from the loss back:');
  for (const { gradFn, shape } of graphOf(loss).reverse()) {
    if (gradFn === null) continue;
    const from = gradFn.inputs.map((input) => names.get(input) ?? input.gradFn?.name ?? 'images');
    console.log(`  ${gradFn.name} [${shape.join(', ')}] from ${from.join(', ')}`);
  }
}
// #endregion graph

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  showByHand();
  showNudge();
  showBackward();
  showRules();
  await showGraph();
}

if (require.main === module) run(main, ['--full']);
// #endregion start
