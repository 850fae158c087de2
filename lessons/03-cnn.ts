// #region imports
import {
  manualSeed,
  nn,
  outputSize,
  rand,
  run,
  setEngine,
  sum,
  summary,
  tensor,
  UsageError,
  zeros,
  type Tensor,
} from '../src';

const { flatten, relu, sigmoid, softmax, tanh } = nn.functional;
// #endregion imports

// #region net
export class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3 = new nn.Linear(84, 10);
  // #endregion net

  // #region forward
  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const features = flatten(smaller);
    const hidden1 = relu(this.fc1.forward(features));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}
// #endregion forward

// #region shapes
function showShapes(net: Net): void {
  const images = zeros([4, 32, 32, 3]);
  const conv1 = net.conv1.forward(images);
  const pool1 = net.pool.forward(relu(conv1));
  const conv2 = net.conv2.forward(pool1);
  const pool2 = net.pool.forward(relu(conv2));
  const features = flatten(pool2);
  console.log('the shape after each layer, for a batch of 4:');
  for (const { shape } of [images, conv1, pool1, conv2, pool2, features])
    console.log(`  [${shape.join(', ')}]`);
}
// #endregion shapes

// #region formula
function showFormula(): void {
  // out = floor((in - filter + 2 * padding) / stride) + 1
  const afterConv1 = outputSize(32, 5);
  const afterPool1 = outputSize(afterConv1, 2, 2);
  const afterConv2 = outputSize(afterPool1, 5);
  const afterPool2 = outputSize(afterConv2, 2, 2);
  console.log(`by the formula: 32 -> ${afterConv1} -> ${afterPool1} -> ${afterConv2} -> ${afterPool2}`);
  console.log(`flattened: ${afterPool2} * ${afterPool2} * 16 = ${afterPool2 * afterPool2 * 16}`);
  console.log(`where it does not divide, it is rounded down: ${outputSize(15, 2, 2)} of 15`);
}
// #endregion formula

// #region filters
function showFilters(net: Net): void {
  console.log(`conv1 has 6 filters of 3 * 5 * 5 weights, and 6 biases: ${6 * 3 * 5 * 5 + 6} numbers`);
  console.log(`conv1.weight has the shape [${net.conv1.weight.shape.join(', ')}]`);
  const wide = new nn.Conv2d(3, 6, [5, 2]).forward(zeros([4, 32, 32, 3]));
  console.log(`a filter of 5 x 2 would leave [${wide.shape.join(', ')}]`);
}
// #endregion filters

// #region activations
function showActivations(): void {
  const x = tensor([-2, -0.5, 0, 0.5, 2], [5]);
  console.log(`x       ${x}`);
  console.log(`relu    ${relu(x)}`);
  console.log(`sigmoid ${sigmoid(x)}`);
  console.log(`tanh    ${tanh(x)}`);
}
// #endregion activations

// #region logits
function showLogits(net: Net): void {
  const logits = net.forward(rand([1, 32, 32, 3]));
  const probabilities = softmax(logits);
  console.log(`logits of an untrained network: ${logits}`);
  console.log(`softmax makes probabilities:    ${probabilities}`);
  console.log(`their sum: ${sum(probabilities).item().toFixed(4)}`);
}
// #endregion logits

// #region wrong-size
function showWrongSize(net: Net): void {
  try {
    const sizes: readonly [number, number, number, 3] = [1, 28, 28, 3];
    const small = net.pool.forward(relu(net.conv1.forward(zeros(sizes))));
    net.fc1.forward(flatten(net.pool.forward(relu(net.conv2.forward(small)))));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.log(`an image of 28x28: ${error.message}`);
  }
}
// #endregion wrong-size

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  // #endregion start
  // #region summary
  const net = new Net();
  console.log(`${summary(net, [1, 32, 32, 3])}`);
  // #endregion summary
  // #region run
  showShapes(net);
  showFormula();
  showFilters(net);
  showActivations();
  showLogits(net);
  showWrongSize(net);
}

if (require.main === module) run(main, []);
// #endregion run
