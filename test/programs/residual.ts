/** A small ResNet on drawn pictures: batch norm, dropout, groups of parameters, a schedule, gradients of two batches together. */
import {
  ConfusionMatrix,
  DataLoader,
  manualSeed,
  nn,
  noGrad,
  optim,
  run,
  setEngine,
  Shapes,
  transforms,
  type Tensor,
} from '../../src';

const { relu } = nn.functional;

class Block<In extends number, Out extends number> extends nn.Module {
  readonly conv1;
  readonly norm1;
  readonly conv2;
  readonly norm2;
  readonly shortcut;

  constructor(inChannels: In, outChannels: Out) {
    super();
    this.conv1 = new nn.Conv2d(inChannels, outChannels, 3, { padding: 1, bias: false });
    this.norm1 = new nn.BatchNorm2d(outChannels);
    this.conv2 = new nn.Conv2d(outChannels, outChannels, 3, { padding: 1, bias: false });
    this.norm2 = new nn.BatchNorm2d(outChannels);
    this.shortcut = new nn.Conv2d(inChannels, outChannels, 1, { bias: false });
  }

  forward<N extends number, H extends number, W extends number>(x: Tensor<readonly [N, H, W, In]>) {
    const out = relu(this.norm1.forward(this.conv1.forward(x)));
    return relu(this.norm2.forward(this.conv2.forward(out)).add(this.shortcut.forward(x)));
  }
}

class ResNet extends nn.Module {
  readonly stem = new nn.Sequential(
    new nn.Conv2d(3, 8, 3, { stride: 2, padding: 1, bias: false }),
    new nn.BatchNorm2d(8),
    new nn.ReLU(),
  );
  readonly blocks = new nn.Sequential(new Block(8, 16), new nn.AvgPool2d(2), new Block(16, 16));
  readonly dropout = new nn.Dropout(0.2);
  readonly scores = new nn.Linear(1024, 10);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>) {
    const features = this.blocks.forward(this.stem.forward(images));
    return this.scores.forward(this.dropout.forward(features.flatten()));
  }
}

const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);

export async function main({ plain = false, size = 500, epochs = 6 } = {}) {
  await setEngine('wasm', { plain });
  manualSeed(0);
  const loader = new DataLoader(new Shapes({ train: true, size, transform }), {
    batchSize: 10,
    shuffle: true,
  });
  const testset = new Shapes({ train: false, size: 200, transform });

  const net = new ResNet();
  const weights = [...net.parameters()].filter((parameter) => parameter.shape.length > 1);
  const others = [...net.parameters()].filter((parameter) => parameter.shape.length === 1);
  const groups = [{ params: weights, weightDecay: 1e-3 }, { params: others }];
  const optimizer = new optim.Adam(groups, { lr: 0.005 });
  const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, epochs);
  const criterion = new nn.CrossEntropyLoss({ labelSmoothing: 0.1 });

  const losses: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    net.train();
    let [sum, step] = [0, 0];
    for await (const [images, labels] of loader) {
      const loss = criterion.forward(net.forward(images), labels);
      loss.div(2).backward();
      sum += loss.item();
      if (++step % 2 === 0) {
        optimizer.step();
        optimizer.zeroGrad();
      }
    }
    scheduler.step();
    losses.push(sum / loader.length);
    console.log(`epoch ${epoch}: loss ${losses.at(-1)?.toFixed(4)}, then lr ${scheduler.getLastLr().join()}`);
  }

  net.eval();
  const matrix = new ConfusionMatrix(testset.classes);
  await noGrad(async () => {
    for await (const [images, labels] of new DataLoader(testset, { batchSize: 50 })) {
      matrix.update(net.forward(images), labels);
    }
  });
  console.log(`right: ${matrix.accuracy()}`);
  return { losses, right: matrix.accuracy(), rates: scheduler.getLastLr(), net };
}

if (require.main === module) run(main);
