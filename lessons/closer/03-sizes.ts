// #region imports
import { nn, outputSize, run, setEngine, zeros } from '../../src';
import { Net } from '../03-cnn';

const { flatten, relu } = nn.functional;
// #endregion imports

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

// #region shapes
async function main(): Promise<void> {
  showFormula();
  await setEngine();
  const net = new Net();
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

run(main, []);
// #endregion shapes
