import { ConfusionMatrix, DataLoader, Generator, nn, noGrad, tidy, type Tensor } from '../../../src/browser';
import type { Images } from '../../../lab/images';
import { SHOWN } from './images';
import type { Network } from './network';

const { softmax } = nn.functional;

/** Looking must not draw from the generator that orders the training images: the run would become another one. */
const generator = (): Generator => new Generator();

type Batch = Tensor<readonly [number, 32, 32, 3]>;

/** The test images that are shown, as the network gets them. */
export async function shownImages(testset: Images): Promise<Batch> {
  const [images, labels] = await new DataLoader(testset, {
    batchSize: SHOWN,
    generator: generator(),
  }).first();
  labels.dispose();
  return images;
}

/** Looks at a network in the mode for testing, and leaves it as it was: in the middle of a test that is no other mode. */
export function inEval<T>(net: Network, look: () => T): T {
  const { training } = net;
  net.eval();
  try {
    return look();
  } finally {
    net.train(training);
  }
}

/** For each image, ten probabilities. Nothing of it stays. */
export function probabilitiesOf(net: Network, images: Batch): Float32Array {
  return inEval(net, () => Float32Array.from(tidy(() => noGrad(() => softmax(net.forward(images)).data()))));
}

/** Lesson 6's test, with its mean loss. */
export async function test(net: Network, testset: Images): Promise<{ accuracy: number; loss: number }> {
  const testloader = new DataLoader(testset, { batchSize: 100, generator: generator() });
  const criterion = new nn.CrossEntropyLoss();
  const matrix = new ConfusionMatrix(testset.classes);
  let sum = 0;
  const { training } = net;
  net.eval();
  try {
    // Batch by batch: what a page asks meanwhile may need gradients, such as what happens inside of a network.
    for await (const [images, labels] of testloader)
      noGrad(() => {
        const logits = net.forward(images);
        matrix.update(logits, labels);
        sum += criterion.forward(logits, labels).item() * labels.shape[0];
      });
  } finally {
    net.train(training);
  }
  return { accuracy: matrix.accuracy(), loss: sum / testset.length };
}
