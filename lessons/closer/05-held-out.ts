// #region imports
import {
  DataLoader,
  finite,
  load,
  manualSeed,
  nn,
  noGrad,
  optim,
  randomSplit,
  run,
  save,
  setEngine,
  type Dataset,
  type Sample,
} from '../../src';
import { lr, openData } from '../02-data';
import { Net } from '../03-cnn';
// #endregion imports

// #region mean-loss
/** The mean loss over all these images. Nothing is learned from them. */
export async function meanLoss(net: Net, images: Dataset<Sample<readonly [32, 32, 3]>>): Promise<number> {
  const criterion = new nn.CrossEntropyLoss();
  let sum = 0;
  await noGrad(async () => {
    for await (const [inputs, labels] of new DataLoader(images, { batchSize: 100 })) {
      sum += finite(criterion.forward(net.forward(inputs), labels).item()) * labels.shape[0];
    }
  });
  return sum / images.length;
}
// #endregion mean-loss

// #region split
async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const { trainset, testset } = await openData();
  const [learnFrom, heldOut] = randomSplit(trainset, [0.25, 0.1, 0.65]);
  console.log(`${learnFrom.length} images to learn from, ${heldOut.length} held out`);
  // #endregion split

  // #region loop
  const net = new Net();
  const trainloader = new DataLoader(learnFrom, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr, momentum: 0.9 });
  const path = 'lesson_best.safetensors';
  let best = { epoch: 0, loss: Infinity };
  for (let epoch = 1; epoch <= 16; epoch++) {
    for await (const [inputs, labels] of trainloader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(inputs), labels);
      loss.backward();
      optimizer.step();
    }
    // #endregion loop

    // #region best
    const learned = (await meanLoss(net, learnFrom)).toFixed(3);
    const loss = await meanLoss(net, heldOut);
    console.log(`epoch ${epoch}: loss ${learned}, on held-out images ${loss.toFixed(3)}`);
    if (loss < best.loss) {
      best = { epoch, loss };
      save(net.stateDict(), path);
    }
  }
  // #endregion best

  // #region test
  net.loadStateDict(load(path));
  console.log(`lowest after epoch ${best.epoch}: its weights are back`);
  console.log(`the test images, once: loss ${(await meanLoss(net, testset)).toFixed(3)}`);
}

if (require.main === module) run(main, ['--full']);
// #endregion test
