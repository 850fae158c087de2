// #region imports
import { nn, run, setEngine, tensor } from '../../src';
// #endregion imports

// #region by-hand
/** The scores of three classes, of which the first is the right one. */
const logits = [2, 1, 0.1];
const right = 0;

function showByHand(): void {
  const powers = logits.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const probabilities = powers.map((power) => power / total);
  const probability = probabilities[right] ?? NaN;
  console.log(`powers of e:   ${rounded(powers)}, together ${total.toFixed(3)}`);
  console.log(`probabilities: ${rounded(probabilities)}`);
  console.log(`the loss:      -log(${probability.toFixed(3)}) = ${(-Math.log(probability)).toFixed(4)}`);
}
// #endregion by-hand

// #region gradient
/** Where the backward pass begins: how the loss grows with each logit. */
function showGradient(): void {
  const given = new nn.Parameter(Float32Array.from(logits), [1, 3]);
  const loss = new nn.CrossEntropyLoss().forward(given, tensor(Int32Array.of(right), [1]));
  loss.backward();
  console.log(`gradients:     ${rounded([...(given.grad?.data() ?? [])])}`);
}
// #endregion gradient

// #region start
async function main(): Promise<void> {
  await setEngine();
  showByHand();
  showGradient();
}

function rounded(numbers: readonly number[]): string {
  return numbers.map((number) => number.toFixed(3)).join(', ');
}

run(main, []);
// #endregion start
