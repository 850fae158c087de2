// #region imports
import {
  accuracy,
  argMax,
  ConfusionMatrix,
  DataLoader,
  manualSeed,
  noGrad,
  percent,
  run,
  setEngine,
} from '../../src';
import { openData } from '../02-data';
import { Net } from '../03-cnn';
import { train } from '../05-training';
// #endregion imports

// #region start
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  const net = new Net();
  await train(net, trainset, 2);
  // #endregion start

  // #region answers
  const testloader = new DataLoader(testset, { batchSize: 4 });
  const [images, labels] = await testloader.first();
  const logits = noGrad(() => net.forward(images));
  const names = (numbers: ArrayLike<number>): string =>
    Array.from(numbers, (label) => (testset.classes[label] ?? '').padStart(5)).join(' ');
  console.log(`what they are:          ${names(labels.data())}`);
  console.log(`what the network says:  ${names(argMax(logits).data())}`);
  console.log(`right: ${percent(accuracy(logits, labels))} %`);
  // #endregion answers

  // #region confusion
  const matrix = new ConfusionMatrix(testset.classes);
  await noGrad(async () => {
    for await (const [inputs, their] of testloader) matrix.update(net.forward(inputs), their);
  });
  console.log('rows: what it is; columns: what the network took it for');
  console.log(`${matrix}`);
}

run(main, ['--full']);
// #endregion confusion
