// #region imports
import { DataLoader, graphOf, manualSeed, nn, run, setEngine, type Tensor } from '../../src';
import { openData } from '../02-data';
import { Net } from '../03-cnn';
// #endregion imports

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
  await showGraph();
}

run(main, ['--full']);
// #endregion start
