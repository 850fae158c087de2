// Learns what is in a folder of photos, a folder a class: photos/cat/1.jpg is a cat. Run it with npx ts-node my/photos.ts
import {
  ConfusionMatrix,
  DataLoader,
  finite,
  ImageFolder,
  manualSeed,
  nn,
  noGrad,
  optim,
  percent,
  randomSplit,
  run,
  save,
  setEngine,
  transforms,
  UsageError,
  type Tensor,
} from '../src';

const { flatten, relu } = nn.functional;

/** The lab's network, for as many classes as there are folders. */
export class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 5);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly conv2 = new nn.Conv2d(6, 16, 5);
  readonly fc1 = new nn.Linear(400, 120);
  readonly fc2 = new nn.Linear(120, 84);
  readonly fc3: nn.Linear<84, number>;

  constructor(classes: number) {
    super();
    this.fc3 = new nn.Linear(84, classes);
  }

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, number]> {
    const small = this.pool.forward(relu(this.conv1.forward(images)));
    const smaller = this.pool.forward(relu(this.conv2.forward(small)));
    const hidden1 = relu(this.fc1.forward(flatten(smaller)));
    const hidden2 = relu(this.fc2.forward(hidden1));
    return this.fc3.forward(hidden2);
  }
}

const transform = new transforms.Compose([
  new transforms.Resize(32),
  new transforms.CenterCrop([32, 32]),
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);

async function main(): Promise<void> {
  await setEngine();
  manualSeed(0);
  const photos = new ImageFolder('photos', { transform });
  const { classes } = photos;
  const [trainset, testset] = randomSplit(photos, [0.8, 0.2]);
  if (testset.length === 0)
    throw new UsageError(`expected at least 5 photos, to test on one of them, but got ${photos.length}`);
  console.log(`${trainset.length} photos to learn ${classes.join(', ')} from, ${testset.length} to test on`);

  const net = new Net(classes.length);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.Adam(net.parameters(), { lr: 0.001 });
  for (let epoch = 1; epoch <= 10; epoch++) {
    const loader = new DataLoader(trainset, { batchSize: 4, shuffle: true });
    let sum = 0;
    for await (const [images, labels] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      sum += finite(loss.item());
    }
    console.log(`epoch ${epoch}: loss ${(sum / loader.length).toFixed(3)}`);
  }
  save(net.stateDict(), 'photos.safetensors', { classes: JSON.stringify(classes) });

  const matrix = new ConfusionMatrix(classes);
  await noGrad(async () => {
    for await (const [images, labels] of new DataLoader(testset, { batchSize: 100 }))
      matrix.update(net.forward(images), labels);
  });
  console.log(
    `right: ${percent(matrix.accuracy())} % of ${testset.length} photos that it has not learned from`,
  );
  console.log(`${matrix}`);
}

if (require.main === module) run(main);
