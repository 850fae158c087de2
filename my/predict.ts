// Asks a saved network what a picture shows: npx ts-node my/predict.ts photo.jpg
import { existsSync } from 'node:fs';
import {
  load,
  nn,
  noGrad,
  readImage,
  run,
  safeOpen,
  setEngine,
  tensor,
  transforms,
  UsageError,
} from '../src';
import { Net } from '../lessons/03-cnn';

const file = 'cifar_net.safetensors';

const transform = new transforms.Compose([
  new transforms.Resize(32),
  new transforms.CenterCrop(32),
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
]);

async function main(): Promise<void> {
  await setEngine();
  if (!existsSync(file))
    throw new UsageError(`there is no network in ${file} yet: train one with npm run lab first`);
  const { classes: text } = safeOpen(file).metadata();
  if (text === undefined) throw new UsageError(`${file} does not name its classes: save it with npm run lab`);
  const classes = JSON.parse(text) as string[];

  const net = new Net();
  net.loadStateDict(load(file));
  net.eval();

  const [photo = 'photo.jpg'] = process.argv.slice(2);
  const { data, shape } = transform.apply(readImage(photo));
  const image = tensor(data, [1, ...shape]);
  const probabilities = noGrad(() => nn.functional.softmax(net.forward(image))).data();

  classes
    .map((name, label) => ({ name, probability: probabilities[label] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3)
    .forEach(({ name, probability }) => console.log(`${name} ${(100 * probability).toFixed(1)} %`));
}

run(main);
