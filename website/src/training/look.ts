import {
  ConfusionMatrix,
  DataLoader,
  Generator,
  nn,
  noGrad,
  tidy,
  type Shapes,
  type Tensor,
} from '../../../src/browser';
import type { Net } from '../../../lessons/03-cnn';
import { SHOWN } from './images';

const { softmax } = nn.functional;

/** Looking must not draw from the generator that orders the training images: the run would become another one. */
const generator = (): Generator => new Generator();

type Images = Tensor<readonly [number, 32, 32, 3]>;

/** The held-out images that are shown, as the network gets them. */
export async function shownImages(testset: Shapes): Promise<Images> {
  const [images, labels] = await new DataLoader(testset, {
    batchSize: SHOWN,
    generator: generator(),
  }).first();
  labels.dispose();
  return images;
}

/** For each image, ten probabilities. Nothing of it stays. */
export function probabilitiesOf(net: Net, images: Images): Float32Array {
  net.eval();
  try {
    return Float32Array.from(tidy(() => noGrad(() => softmax(net.forward(images)).data())));
  } finally {
    net.train();
  }
}

/** Lesson 6's test, with its mean loss. */
export async function test(net: Net, testset: Shapes): Promise<{ accuracy: number; loss: number }> {
  const testloader = new DataLoader(testset, { batchSize: 100, generator: generator() });
  const criterion = new nn.CrossEntropyLoss();
  const matrix = new ConfusionMatrix(testset.classes);
  let sum = 0;
  net.eval();
  try {
    await noGrad(async () => {
      for await (const [images, labels] of testloader) {
        const logits = net.forward(images);
        matrix.update(logits, labels);
        sum += criterion.forward(logits, labels).item() * labels.shape[0];
      }
    });
  } finally {
    net.train();
  }
  return { accuracy: matrix.accuracy(), loss: sum / testset.length };
}
