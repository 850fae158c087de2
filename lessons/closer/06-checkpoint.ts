// #region imports
import {
  DataLoader,
  getRngState,
  joinStates,
  load,
  manualSeed,
  nn,
  optim,
  partOfStates,
  run,
  safeOpen,
  save,
  setEngine,
  setRngState,
} from '../../src';
import { lr, openData, type Images } from '../02-data';
import { Net } from '../03-cnn';
// #endregion imports

// #region names
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset } = await openData();
  const net = new Net();
  for (const [name, { shape }] of net.stateDict()) console.log(`  ${name} [${shape.join(', ')}]`);
  // #endregion names

  // #region checkpoint
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum: 0.9 });
  await step(net, optimizer, trainset);

  const path = 'checkpoint.safetensors';
  const { state, paramGroups } = optimizer.stateDict();
  const parts = { model: net.stateDict(), optimizer: state, generator: getRngState() };
  save(joinStates(parts), path, { paramGroups: JSON.stringify(paramGroups) });
  console.log(`the next step has the loss ${(await step(net, optimizer, trainset)).toFixed(4)}`);
  // #endregion checkpoint

  // #region go-on
  const again = new Net();
  const itsOptimizer = new optim.SGD(again.parameters());
  const file = load(path);
  const groups = JSON.parse(safeOpen(path).metadata().paramGroups ?? '[]') as typeof paramGroups;
  again.loadStateDict(partOfStates(file, 'model'));
  itsOptimizer.loadStateDict({ state: partOfStates(file, 'optimizer'), paramGroups: groups });
  setRngState(file.get('generator')?.data);
  console.log(`from the file, it has ${(await step(again, itsOptimizer, trainset)).toFixed(4)}`);
}
// #endregion go-on

// #region step
/** One step of training; the loss tells whether it is the same step. */
async function step(net: Net, optimizer: optim.SGD, trainset: Images): Promise<number> {
  const [inputs, labels] = await new DataLoader(trainset, { batchSize: 4, shuffle: true }).first();
  optimizer.zeroGrad();
  const loss = new nn.CrossEntropyLoss().forward(net.forward(inputs), labels);
  loss.backward();
  optimizer.step();
  return loss.item();
}

run(main, ['--full']);
// #endregion step
