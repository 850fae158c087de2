// #region imports
import { nn, run, setEngine, tensor, type Tensor } from '../../src';

const { softmax } = nn.functional;
// #endregion imports

// #region sure
/** Ten classes, of which the first is right, and a network that is sure of it. */
function showSureAnswer(): void {
  const logits = tensor([10, 0, 0, 0, 0, 0, 0, 0, 0, 0], [1, 10]);
  const once = softmax(logits);
  console.log(`the right class gets ${first(once)}, after a second softmax ${first(softmax(once))}`);
  const [one, two] = [lossOf(logits).item(), lossOf(once).item()];
  console.log(`its loss is ${one.toFixed(3)}, after a second softmax ${two.toFixed(3)}`);
}

function lossOf(output: Tensor<readonly [1, 10]>): Tensor<readonly []> {
  return new nn.CrossEntropyLoss().forward(output, tensor(Int32Array.of(0), [1]));
}

const first = (row: Tensor | null): string => (row?.data()[0] ?? NaN).toFixed(3);
// #endregion sure

// #region untrained
/** At the start all ten are alike. How much would the loss fall if the right logit grew? */
function showUntrained(): void {
  const logits = new nn.Parameter(new Float32Array(10), [1, 10]);
  lossOf(logits).backward();
  console.log(`at the start, the right logit's gradient is ${first(logits.grad)}`);
  logits.clearGrad();
  lossOf(softmax(logits)).backward();
  console.log(`and after a second softmax                  ${first(logits.grad)}`);
}
// #endregion untrained

// #region start
async function main(): Promise<void> {
  await setEngine();
  showSureAnswer();
  showUntrained();
}

run(main, []);
// #endregion start
