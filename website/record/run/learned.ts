import { argMax, Generator, nn, noGrad, tensor, type Tensor } from '../../../src';
import { forAnswers } from '../../../lab/answers';
import type { Images } from '../../../lab/images';
import type { Net } from '../../../lessons/03-cnn';
import { cifar10Settings } from './cifar10';
import { openCifar10, openShapes, type Data } from './images';
import { round } from './round';
import type { Settings } from './settings';
import { shapesSettings, shapesSizes } from './shapes';
import { startRun } from './steps';

const { flatten, relu, softmax } = nn.functional;

/** How many of the surest mistakes are kept. */
const MISTAKES = 8;
/** Classes of which a picture is followed through the network: round, with edges, of parts. */
const FOLLOWED = ['disc', 'cross', 'star', 'bars'];

/** The filters of conv1 at one moment: rows of 3 x 5 x 5 weights, as PyTorch lays them out, and their biases. */
export interface Moment {
  readonly step: number;
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

/** A test image that was named wrongly, and all ten probabilities. */
export interface SureMistake {
  readonly index: number;
  readonly right: number;
  readonly probabilities: readonly number[];
}

/** Bytes as a file of text can keep them. */
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Shapes: filters, the maps of some pictures, and the surest mistakes with their pictures. */
export async function learnedRun(command: string) {
  const data = openShapes(shapesSizes);
  const { net, ...run } = await trained(data, shapesSettings, [1000, 2000]);
  const { testset } = data;
  const pixels = (index: number): string => asText(Uint8Array.from(testset.image(index).data));
  const pictures = FOLLOWED.map((name) => {
    const index = testset.labels.indexOf(testset.classes.indexOf(name));
    return { index, name, pixels: pixels(index), layers: layersOf(net, testset, index) };
  });
  const mistakes = run.mistakes.map((mistake) => ({ ...mistake, pixels: pixels(mistake.index) }));
  return { command, ...data.facts, ...shapesSettings, ...run, mistakes, pictures };
}

/** CIFAR-10: the same without its photographs, which are not ours to hand on. */
export async function learnedCifar10Run(root: string, command: string) {
  const data = await openCifar10(root, { train: 50_000, test: 10_000 });
  const { moments, classes, mistakes, wrong, sureAndWrong } = await trained(
    data,
    cifar10Settings,
    [12_500, 25_000],
  );
  return { command, ...data.facts, ...cifar10Settings, classes, moments, mistakes, wrong, sureAndWrong };
}

async function trained({ trainset, testset }: Data, settings: Settings, looks: readonly number[]) {
  const { net, steps, stepsPerEpoch } = startRun(trainset, settings);
  const moments = [momentOf(net, 0)];
  for await (const { epoch, step: inEpoch } of steps) {
    const step = (epoch - 1) * stepsPerEpoch + inEpoch;
    if (looks.includes(step)) moments.push(momentOf(net, step));
  }
  return { net, classes: testset.classes, moments, ...(await mistakesOf(net, testset)) };
}

function momentOf({ conv1 }: Net, step: number): Moment {
  const weights = [...conv1.weight.data()].map(round);
  const size = weights.length / 6;
  return {
    step,
    weights: Array.from({ length: 6 }, (_, i) => weights.slice(i * size, (i + 1) * size)),
    biases: [...(conv1.bias?.data() ?? [])].map(round),
  };
}

/** How many test images were named wrongly, how many of them with a probability of at least 0.9, and the surest of them. */
async function mistakesOf(net: Net, testset: Images) {
  const all: SureMistake[] = [];
  let index = 0;
  await forAnswers(net, testset, { generator: new Generator() }, (logits, labels) => {
    const chosen = argMax(logits).data();
    const probabilities = softmax(logits).data();
    labels.data().forEach((right, row) => {
      const own = [...probabilities.slice(row * 10, row * 10 + 10)].map(round);
      if (chosen[row] !== right) all.push({ index, right, probabilities: own });
      index++;
    });
  });
  const surest = all.sort((a, b) => Math.max(...b.probabilities) - Math.max(...a.probabilities));
  return {
    wrong: all.length,
    sureAndWrong: all.filter(({ probabilities }) => Math.max(...probabilities) >= 0.9).length,
    mistakes: surest.slice(0, MISTAKES),
  };
}

/** What leaves each layer for one image: a byte a number, from 0 for 0 to 255 for the largest. */
function layersOf(net: Net, testset: Images, index: number) {
  const [{ data }] = testset.get(index);
  return noGrad(() => {
    const image = tensor(new Float32Array(data), [1, 32, 32, 3]);
    const conv1 = relu(net.conv1.forward(image));
    const pool1 = net.pool.forward(conv1);
    const conv2 = relu(net.conv2.forward(pool1));
    const pool2 = net.pool.forward(conv2);
    const fc1 = relu(net.fc1.forward(flatten(pool2)));
    const fc2 = relu(net.fc2.forward(fc1));
    const named = { conv1, pool1, conv2, pool2, fc1, fc2 };
    const probabilities = [...softmax(net.fc3.forward(fc2)).data()].map(round);
    return { maps: Object.entries(named).map(([name, x]) => layerOf(name, x)), probabilities };
  });
}

function layerOf(name: string, x: Tensor) {
  const numbers = Float32Array.from(x.data());
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const zeros = numbers.filter((number) => number === 0).length;
  const bytes = Uint8Array.from(numbers, (number) =>
    largest === 0 ? 0 : Math.round((number / largest) * 255),
  );
  return { name, shape: x.shape.slice(1), largest: round(largest), zeros, bytes: asText(bytes) };
}
