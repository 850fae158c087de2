// A whole program, for a start: it trains a small network on drawn pictures, and tells how good it has become.
// Run it with `npx ts-node my/first.ts`. Then copy it, and change the copy.
import {
  ConfusionMatrix,
  DataLoader,
  finite,
  manualSeed,
  nn,
  noGrad,
  optim,
  percent,
  run,
  setEngine,
  Shapes,
  transforms,
  type Tensor,
} from '../src';

const { flatten, relu } = nn.functional;

/** Looks at a picture with 8 small filters, halves it, and makes ten scores of it, one for each class. */
class Net extends nn.Module {
  readonly conv = new nn.Conv2d(3, 8, 5);
  readonly pool = new nn.MaxPool2d(4, 4);
  readonly hidden = new nn.Linear(392, 32);
  readonly scores = new nn.Linear(32, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 10]> {
    const features = flatten(this.pool.forward(relu(this.conv.forward(images))));
    return this.scores.forward(relu(this.hidden.forward(features)));
  }
}

async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);

  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]);
  const trainset = new Shapes({ train: true, size: 4000, transform });
  const testset = new Shapes({ train: false, size: 500, transform });

  const net = new Net();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.Adam(net.parameters(), { lr: 0.002 });

  for (let epoch = 1; epoch <= 4; epoch++) {
    let sum = 0;
    const loader = new DataLoader(trainset, { batchSize: 10, shuffle: true });
    for await (const [images, labels] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      sum += finite(loss.item());
    }
    console.log(`epoch ${epoch}: loss ${(sum / loader.length).toFixed(3)}`);
  }

  const matrix = new ConfusionMatrix(testset.classes);
  await noGrad(async () => {
    for await (const [images, labels] of new DataLoader(testset, { batchSize: 100 })) {
      matrix.update(net.forward(images), labels);
    }
  });
  console.log(`right: ${percent(matrix.accuracy())} % of ${testset.length} pictures that it had not seen`);
}

run(main);
