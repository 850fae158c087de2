/** A folder of photos, one folder a class: augmentation, workers, and what one photo shows. */
import {
  DataLoader,
  ImageFolder,
  manualSeed,
  nn,
  noGrad,
  optim,
  percent,
  readImage,
  run,
  setEngine,
  tensor,
  transforms,
  type Tensor,
} from '../../src';
import { Noise } from './noise';

const { flatten, relu } = nn.functional;

const normalize = new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]);
const forTraining = new transforms.Compose([
  new transforms.Resize([16, 16]),
  new transforms.RandomCrop(16, { padding: 2 }),
  new transforms.RandomHorizontalFlip(),
  new transforms.ToTensor(),
  new Noise(0.05),
  normalize,
]);
const forTesting = new transforms.Compose([
  new transforms.Resize([16, 16]),
  new transforms.ToTensor(),
  normalize,
]);

class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 8, 3, { padding: 1 });
  readonly conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
  readonly pool = new nn.MaxPool2d(2);
  readonly scores;

  constructor(classes: number) {
    super();
    this.scores = new nn.Linear(256, classes);
  }

  forward<N extends number>(images: Tensor<readonly [N, 16, 16, 3]>) {
    const halves = this.pool.forward(relu(this.conv1.forward(images)));
    const quarters = this.pool.forward(relu(this.conv2.forward(halves)));
    return this.scores.forward(flatten(quarters));
  }
}

/** The three likeliest classes of one photo, the likeliest first. */
function predict(net: Net, photo: string, classes: readonly string[]) {
  const { shape, data } = forTesting.apply(readImage(photo));
  const probabilities = noGrad(() => net.forward(tensor(data, [1, ...shape])).softmax());
  return [...probabilities.data()]
    .map((probability, label) => ({ name: classes[label], probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3);
}

export async function main(root: string, photo: string, { plain = false, numWorkers = 0, epochs = 4 } = {}) {
  await setEngine('wasm', { plain });
  manualSeed(0);
  const dataset = new ImageFolder(root, { transform: forTraining });
  const loader = new DataLoader(dataset, { batchSize: 8, shuffle: true, numWorkers });

  const net = new Net(dataset.classes.length);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.Adam(net.parameters(), { lr: 0.003 });

  const losses: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for await (const [images, labels] of loader) {
      optimizer.zeroGrad();
      const loss = criterion.forward(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    }
    console.log(`epoch ${epoch}: loss ${losses.at(-1)?.toFixed(6)}`);
  }

  const likeliest = predict(net, photo, dataset.classes);
  for (const { name, probability } of likeliest) console.log(`${name}: ${percent(probability)} %`);
  return { losses, likeliest };
}

if (require.main === module) {
  const [root = './photos', photo = './photo.png', numWorkers = '0'] = process.argv.slice(2);
  run(() => main(root, photo, { numWorkers: Number(numWorkers) }));
}
