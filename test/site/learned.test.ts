import { statSync } from 'node:fs';
import path from 'node:path';
import cifar10 from '../../docs/runs/cifar10.json';
import learnedCifar10 from '../../docs/runs/learned-cifar10.json';
import learned from '../../docs/runs/learned.json';
import shapes from '../../docs/runs/shapes.json';
import { manualSeed, nn, setEngine, Shapes, tensor } from '../../src';
import { transform } from '../../lab/images';
import { Net } from '../../lessons/03-cnn';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import { learnedRun } from '../../website/record/run/learned';
import { round } from '../../website/record/run/round';
import {
  answersOf,
  below,
  bytesOf,
  channelOf,
  coloursOf,
  FILTER,
  greys,
  largestWeight,
  strongest,
} from '../../website/src/components/LearnedPictures/arithmetic';
import { uriOf } from '../../website/src/components/LearnedPictures/uri';

beforeAll(() => setEngine('wasm'));

const runs = [learned, learnedCifar10];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

describe('the record', () => {
  test('is what its command writes, digit by digit', async () => {
    expect(JSON.parse(JSON.stringify(await learnedRun(learned.command)))).toEqual(learned);
  });

  test.each(['learned', 'learned-cifar10'])('docs/runs/%s.json is small', (name) => {
    expect(statSync(path.join(root, 'docs', 'runs', `${name}.json`)).size).toBeLessThan(300_000);
  });

  test.each(runs)('$dataset begins with the first weights of seed 0, and ends after two epochs', (run) => {
    manualSeed(0);
    const { conv1 } = new Net();
    expect(run.moments[0]?.weights.flat()).toEqual([...conv1.weight.data()].map(round));
    expect(run.moments[0]?.biases).toEqual([...conv1.bias!.data()].map(round));
    const epoch = run.trainImages / run.batchSize;
    expect(run.moments.map(({ step }) => step)).toEqual([0, epoch, 2 * epoch]);
  });

  test.each([
    [learned, shapes],
    [learnedCifar10, cifar10],
  ])('%#: it is of the same run as the curves', (run, curves) => {
    expect(1 - run.wrong / run.testImages).toBeCloseTo(curves.tests.at(-1)!.accuracy, 10);
  });

  test.each(runs)('$dataset: its mistakes are some, the surest first', ({ mistakes }) => {
    const most = mistakes.map(({ probabilities }) => Math.max(...probabilities));
    expect(most).toEqual([...most].sort((a, b) => b - a));
    expect(most).toHaveLength(8);
    for (const { right, probabilities } of mistakes) {
      expect(probabilities.indexOf(Math.max(...probabilities))).not.toBe(right);
      expect(sum(probabilities)).toBeCloseTo(1, 3);
    }
  });

  test('its pictures are those of Shapes', () => {
    const testset = new Shapes({ train: false, size: learned.testImages });
    for (const { index, pixels } of [...learned.pictures, ...learned.mistakes])
      expect([...bytesOf(pixels)]).toEqual([...testset.image(index).data]);
    for (const { index, right } of learned.mistakes) expect(testset.label(index)).toBe(right);
    for (const { index, name } of learned.pictures) expect(testset.classes[testset.label(index)]).toBe(name);
  });
});

const pixelsOf = (picture: number): Uint8Array => bytesOf(learned.pictures[picture]?.pixels ?? '');
const filtersOf = ({ moments }: typeof learnedCifar10, moment: number) =>
  moments[moment]!.weights.map((weights, i) => ({ weights, bias: moments[moment]!.biases[i] ?? NaN }));

test('a page computes the answers of the filters as the library does', () => {
  const filters = filtersOf(learned, 2);
  const { conv1 } = new Net();
  conv1.weight.copy(Float32Array.from(filters.flatMap(({ weights }) => weights)));
  conv1.bias!.copy(Float32Array.from(filters, ({ bias }) => bias));
  const pixels = pixelsOf(1);
  const { data } = transform.apply({ shape: [32, 32, 3], data: pixels });
  const image = tensor(new Float32Array(data), [1, 32, 32, 3]);
  const answers = nn.functional.relu(conv1.forward(image)).data();
  filters.forEach((filter, i) => {
    const own = answersOf(pixels, filter);
    const theirs = answers.filter((_, at) => at % 6 === i);
    expect(own).toHaveLength(28 * 28);
    own.forEach((answer, at) => expect(Math.abs(answer - theirs[at]!)).toBeLessThan(1e-4));
    // And as the record has it, in 256 shades.
    const { bytes, largest } = learned.pictures[1]!.layers.maps[0]!;
    const shades = channelOf(bytesOf(bytes), i, 6);
    own.forEach((answer, at) =>
      expect(Math.abs((shades[at]! / 255) * largest - answer)).toBeLessThan(largest / 400),
    );
  });
});

test('the part of a picture below a filter is where its answer is largest', () => {
  const answers = new Float64Array(28 * 28);
  answers[3 * 28 + 7] = 2;
  expect(strongest(answers)).toEqual({ row: 3, column: 7, answer: 2 });
  expect(strongest(new Float64Array(28 * 28))).toBeUndefined();
  const pixels = Uint8Array.from({ length: 32 * 32 * 3 }, (_, i) => Math.floor(i / 96) * 5 + (i % 3));
  const part = below(pixels, { row: 3, column: 7, answer: 2 });
  expect([...part.subarray(0, 3)]).toEqual([15, 16, 17]);
  expect([...part.subarray(-3)]).toEqual([35, 36, 37]);
  expect(part).toHaveLength(FILTER * FILTER * 3);
});

test('weights as colours: 0 is grey, the largest is as far from it as can be', () => {
  const weights = new Array<number>(75).fill(0);
  weights[0] = 0.5;
  weights[25 + 6] = -0.25;
  weights[74] = -0.5;
  const colours = coloursOf({ weights });
  expect(largestWeight({ weights })).toBe(0.5);
  // Red of the first pixel, green of the seventh, blue of the last.
  expect([colours[0], colours[1], colours[6 * 3 + 1], colours[74]]).toEqual([255, 128, 64, 0]);
});

test('numbers as shades', () => {
  expect([...greys([0, 1, 2], 2)]).toEqual([0, 0, 0, 128, 128, 128, 255, 255, 255]);
  expect([...greys([0, 0], 0)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a picture as an address', () => {
  const uri = uriOf(Uint8Array.of(1, 2, 3, 4, 5, 6), 1);
  const file = Buffer.from(uri.replace('data:image/bmp;base64,', ''), 'base64');
  expect([file.toString('latin1', 0, 2), file.readInt32LE(18), file.readInt32LE(22)]).toEqual(['BM', 1, 2]);
});

describe('what the page says', () => {
  const page = readText(path.join(root, 'docs', 'what-it-learned.mdx')).replaceAll(/\s+/g, ' ');
  const largest = (run: typeof learnedCifar10, moment: number): string =>
    Math.max(...filtersOf(run, moment).map(largestWeight)).toFixed(2);
  const zeros = learned.pictures.map(({ layers }) => layers.maps.find(({ name }) => name === 'conv2')!.zeros);
  const count = (number: number): string => number.toLocaleString('en-US');
  const share = (part: number): string => `${Math.round(part * 100)} %`;
  const saidOf = (picture: number, name: string): string =>
    share(learned.pictures[picture]!.layers.probabilities[learned.classes.indexOf(name)]!);

  test.each([
    `No weight is farther from 0 than ${largest(learned, 0)}`,
    `The largest weight is ${largest(learnedCifar10, 2)} now`,
    `the largest weight is ${largest(learned, 2)}, and in filter 5`,
    `This run has ${count(learned.moments[2]!.step)} steps, that on CIFAR-10 has ${count(learnedCifar10.moments[2]!.step)}`,
    `that is ${count(Math.min(...zeros))} to ${count(Math.max(...zeros))} for these four pictures`,
    `names ${share(1 - learned.wrong / learned.testImages)} of the`,
    `The disc gets ${saidOf(0, 'disc')}. The bars are named rightly, with ${saidOf(3, 'bars')}, but check has ${saidOf(3, 'check')}. The star is taken for a disc.`,
    `On Shapes, ${learned.wrong} of ${count(learned.testImages)} test images are named wrongly, and ${learned.sureAndWrong} of these with`,
    `On CIFAR-10, ${count(learnedCifar10.wrong)} of ${count(learnedCifar10.testImages)} are named wrongly, ${learnedCifar10.sureAndWrong} of these with 90 % or more`,
  ])('%s', (sentence) => expect(page).toContain(sentence));

  const chosen = ({ probabilities }: { readonly probabilities: readonly number[] }): number =>
    probabilities.indexOf(Math.max(...probabilities));
  const named = ({ classes, mistakes }: Pick<typeof learnedCifar10, 'classes' | 'mistakes'>) =>
    mistakes.map((mistake) => `${classes[mistake.right]} as ${classes[chosen(mistake)]}`);

  test('which mistakes are the surest, and what the pictures are taken for', () => {
    expect(new Set(named(learned))).toEqual(new Set(['box as disc']));
    expect(named(learnedCifar10).filter((one) => one === 'plane as ship')).toHaveLength(5);
    const answers = learned.pictures.map(({ layers }) => learned.classes[chosen(layers)]);
    expect(answers.filter((_, i) => i !== 1)).toEqual(['disc', 'disc', 'bars']);
  });

  /** How much neighbouring weights differ, beside any two weights of a channel. */
  const roughness = (weights: readonly number[]): number => {
    const [near, any]: [number[], number[]] = [[], []];
    const [row, column] = [(i: number): number => Math.floor(i / 5), (i: number): number => i % 5];
    for (let i = 0; i < 75; i++)
      for (let j = 0; j < i; j++) {
        if (Math.floor(i / 25) !== Math.floor(j / 25)) continue;
        const difference = Math.abs(weights[i]! - weights[j]!);
        any.push(difference);
        if (Math.abs(row(i) - row(j)) + Math.abs(column(i) - column(j)) === 1) near.push(difference);
      }
    return mean(near) / mean(any);
  };

  test('after the run on CIFAR-10, neighbouring weights are alike, as they were not before', () => {
    for (const { weights } of filtersOf(learnedCifar10, 0)) expect(roughness(weights)).toBeGreaterThan(0.9);
    for (const { weights } of filtersOf(learnedCifar10, 2)) expect(roughness(weights)).toBeLessThan(0.85);
    expect(roughness(filtersOf(learned, 2)[4]!.weights)).toBeGreaterThan(1);
  });

  test('how filters 1, 2 and 4 look after the run on CIFAR-10', () => {
    const part = (filter: number, of: (channel: number, y: number, x: number) => boolean): number =>
      mean(
        filtersOf(learnedCifar10, 2)[filter - 1]!.weights.filter((_, i) =>
          of(Math.floor(i / 25), Math.floor(i / 5) % 5, i % 5),
        ),
      );
    expect(part(1, (_, y) => y < 3)).toBeLessThan(-0.05);
    expect(part(1, (_, y) => y >= 3)).toBeGreaterThan(0.05);
    expect(part(2, (_, __, x) => x < 2)).toBeGreaterThan(0.05);
    expect(part(2, (_, __, x) => x > 2)).toBeLessThan(-0.05);
    expect(part(4, (channel, y) => channel === 0 && y < 3)).toBeGreaterThan(0.2);
    expect(part(4, (channel, y) => channel === 2 && y === 4)).toBeGreaterThan(0.1);
    const answers = learned.pictures.map((_, i) =>
      strongest(answersOf(pixelsOf(i), filtersOf(learnedCifar10, 2)[3]!)),
    );
    expect(answers.map((place) => place !== undefined)).toEqual([true, false, false, false]);
  });
});
