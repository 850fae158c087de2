// #region imports
import {
  DataLoader,
  manualSeed,
  mul,
  nn,
  noGrad,
  optim,
  run,
  setEngine,
  sum,
  tensor,
  type Tensor,
} from '../src';
import { openData } from './02-data';
import { Net } from './03-cnn';
// #endregion imports

// #region cross-entropy
/** The loss of one image, by hand and by the layer. */
function showCrossEntropy(): void {
  const logits = [2, 1, 0.1];
  const right = 0;
  const powers = logits.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const probabilities = powers.map((power) => power / total);
  console.log(`logits ${logits.join(', ')} -> probabilities ${rounded(probabilities)}`);
  console.log(
    `by hand:          -log(${rounded([probabilities[right] ?? NaN])}) = ` +
      (-Math.log(probabilities[right] ?? NaN)).toFixed(4),
  );
  const loss = new nn.CrossEntropyLoss().forward(tensor(logits, [1, 3]), tensor(Int32Array.of(right), [1]));
  console.log(`CrossEntropyLoss: ${loss.item().toFixed(4)}`);
}
// #endregion cross-entropy

// #region untrained
async function showUntrainedLoss(): Promise<void> {
  const { trainset } = await openData();
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const [images, labels] = await new DataLoader(trainset, { batchSize: 256 }).first();
  const loss = noGrad(() => criterion.forward(net.forward(images), labels));
  console.log(`untrained, on 256 images of ${trainset.name}: ${loss.item().toFixed(3)}`);
  console.log(`a guess among ten: -log(1/10) = ${Math.log(10).toFixed(3)}`);
}
// #endregion untrained

// #region step
/** One step of SGD on one weight, in numbers. */
function showOneStep(): void {
  const weight = new nn.Parameter(Float32Array.of(3), [1]);
  const optimizer = new optim.SGD([weight], { lr: 0.1 });
  const loss = sum(mul(weight, weight));
  loss.backward();
  console.log(`weight 3, loss ${loss.item()}: the gradient is 2 * 3 = ${weight.grad?.item()}`);
  optimizer.step();
  console.log(`after a step: 3 - 0.1 * 6 = ${weight.item().toFixed(1)}`);
}
// #endregion step

// #region momentum
function showMomentum(): void {
  for (const momentum of [0, 0.9]) {
    const weight = new nn.Parameter(Float32Array.of(3), [1]);
    const optimizer = new optim.SGD([weight], { lr: 0.01, momentum });
    const path = walk(optimizer, weight, () => sum(mul(weight, weight)), 5);
    console.log(`momentum ${momentum}: ${path.map(([x]) => x?.toFixed(3)).join(' -> ')}`);
  }
}
// #endregion momentum

// #region valley
/** A valley, twenty times as steep from side to side as along it; its lowest point is at [0, 0]. */
function valley(position: nn.Parameter<readonly [2]>): Tensor<readonly []> {
  return sum(mul(tensor([1, 20], [2]), mul(position, position)));
}
// #endregion valley

// #region paths
function showPaths(): void {
  const start = (): nn.Parameter<readonly [2]> => new nn.Parameter(Float32Array.of(-4, 1), [2]);
  const contest: Record<string, (weights: nn.Parameter[]) => optim.SGD | optim.Adam> = {
    'SGD, lr 0.02': (weights) => new optim.SGD(weights, { lr: 0.02 }),
    'SGD, lr 0.0005: too small': (weights) => new optim.SGD(weights, { lr: 0.0005 }),
    'SGD, lr 0.06: too large': (weights) => new optim.SGD(weights, { lr: 0.06 }),
    'SGD, lr 0.02, momentum 0.7': (weights) => new optim.SGD(weights, { lr: 0.02, momentum: 0.7 }),
    'Adam, lr 0.5': (weights) => new optim.Adam(weights, { lr: 0.5 }),
  };
  console.log('from [-4, 1] down a valley to [0, 0]: after 1, 5 and 20 steps');
  for (const [name, make] of Object.entries(contest)) {
    const position = start();
    const path = walk(make([position]), position, () => valley(position), 20);
    console.log(`  ${name.padEnd(26)} ${[1, 5, 20].map((i) => `[${rounded(path[i] ?? [])}]`).join(' ')}`);
  }
}
// #endregion paths

// #region walk
/** Where the weights are, from the start on, step by step. */
function walk(
  optimizer: optim.SGD | optim.Adam,
  weights: nn.Parameter,
  lossOf: () => Tensor<readonly []>,
  steps: number,
): number[][] {
  const path = [[...weights.data()]];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    lossOf().backward();
    optimizer.step();
    path.push([...weights.data()]);
  }
  return path;
}
// #endregion walk

// #region criterion
function showCriterionAndOptimizer(): void {
  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  console.log(
    `for the network: ${criterion.constructor.name} and ${optimizer.constructor.name} ` +
      `over ${optimizer.paramGroups[0].params.length} parameters`,
  );
}
// #endregion criterion

// #region run
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  showCrossEntropy();
  await showUntrainedLoss();
  showOneStep();
  showMomentum();
  showPaths();
  showCriterionAndOptimizer();
}

function rounded(numbers: readonly number[]): string {
  return numbers.map((number) => number.toFixed(3)).join(', ');
}

if (require.main === module) run(main, ['--full']);
// #endregion run
