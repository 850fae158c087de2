import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import cifar10 from '../../docs/runs/cifar10.json';
import gpu from '../../docs/runs/gpu.json';
import here from '../../docs/runs/here.json';
import overfitting from '../../docs/runs/overfitting.json';
import pytorch from '../../docs/runs/pytorch.json';
import seeds from '../../docs/runs/seeds.json';
import slice from '../../docs/runs/slice.json';
import symptoms from '../../docs/runs/symptoms.json';
import wrongLabels from '../../docs/runs/wrong-labels.json';
import byHeart from '../../lessons/closer/output/06-by-heart.json';
import lesson5 from '../../lessons/output/05-training.json';
import lesson6 from '../../lessons/output/06-testing.json';
import {
  DataLoader,
  manualSeed,
  memory,
  nn,
  noGrad,
  percent,
  setEngine,
  Shapes,
  transforms,
} from '../../src';
import { Net } from '../../lessons/03-cnn';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import { lowestTestLoss } from '../../website/src/components/OverfittingCurves/curve';
import { gpuTable, type GpuRecord } from '../../website/record/gpuTable';

const read = (page: string): string =>
  readText(path.join(root, page))
    .replaceAll(/<Term id="[^"]*">|<\/Term>/g, '')
    .replaceAll(/\s+/g, ' ');
/** Rounded as people do: 0.4085 is 40.9 %. */
const share = (part: number, digits = 1): string =>
  `${(Math.round(Number((part * 100 * 10 ** digits).toFixed(6))) / 10 ** digits).toFixed(digits)} %`;

/** What a program printed of a thing, which stands in one line of it. */
function printed(lines: readonly string[], of: RegExp): string {
  const found = lines.flatMap((line) => of.exec(line)?.[1] ?? []);
  if (found.length !== 1) throw new Error(`${String(of)} has ${found.length} lines`);
  return found[0] ?? '';
}

const lossAt = (epoch: number, step: number): RegExp => new RegExp(`^\\[${epoch}, +${step}\\] loss: (.+)$`);
const classOf = (name: string): RegExp => new RegExp(`^Accuracy of +${name} : +(\\d+) %$`);
const all = /^Accuracy of the network .*: (\d+) %$/;
const ours = lesson6.map(({ text }) => text);
const meanLossOn = (which: string): string =>
  printed(
    byHeart.map(({ text }) => text),
    new RegExp(`^mean loss on the ${which} images: (.+)$`),
  );
const theirs = pytorch.printed;

const testAt = (step: number) => cifar10.tests.find((test) => test.step === step)?.accuracy ?? NaN;
const epochOf = ({ curve }: typeof overfitting, epoch: number) => curve[epoch]?.test.accuracy ?? NaN;
const falls = wrongLabels.curve.reduce((best, epoch) =>
  epoch.test.accuracy > best.test.accuracy ? epoch : best,
);
const best = lowestTestLoss(overfitting.curve);

/** The steps of a row of the GPU's record, by the number of images. */
function step(network: string, program: string, images: number): number {
  const row = gpu.rows.find((one) => one.network === network && one.program === program);
  const ms = row?.ms[gpu.images.indexOf(images)];
  return typeof ms === 'number' ? ms : NaN;
}
/** How a run on the page ended in which this was changed. */
function endOf(change: object): (typeof here.runs)[number] {
  const run = here.runs.find((one) => isDeepStrictEqual(one.change, change));
  if (run === undefined) throw new Error(`no run of docs/runs/here.json has ${JSON.stringify(change)}`);
  return run;
}
const onGpu = step("the lab's", 'PyTorch, GPU', 4096);
const seedShares = seeds.runs.map(({ accuracy }) => percent(accuracy));
const range = `${Math.min(...seedShares)} to ${Math.max(...seedShares)} %`;
const [first, second, third, fourth] = seedShares;
const listed = `${first}, ${second}, ${third} and ${fourth} %`;

const starts = seeds.runs.map(({ firstPrinted }) => firstPrinted.toFixed(3));
const firsts = `${starts.slice(0, 3).join(', ')} and ${starts[3]}`;

/** Sentences with numbers of a record: where they stand, and what the record makes of them. */
const claims: readonly (readonly [page: string, sentence: string])[] = [
  [
    'docs/closer/02-overfitting.mdx',
    `${share(best.test.accuracy)} where the loss is lowest, ${share(epochOf(overfitting, 20))} in epoch 20, ` +
      `${share(epochOf(overfitting, 30))} in epoch 30`,
  ],
  [
    'docs/closer/02-overfitting.mdx',
    `from ${share(falls.test.accuracy)} in epoch ${falls.epoch} to ${share(epochOf(wrongLabels, 30), 0)} in epoch 30`,
  ],
  [
    'docs/closer/05-losses.mdx',
    `the test accuracy dips from ${share(testAt(18_750))} to ${share(testAt(21_875))}, to be at ${share(testAt(25_000))} at the end`,
  ],
  [
    'docs/closer/05-losses.mdx',
    `\`[1, 250] loss: ${printed(
      lesson5.map(({ text }) => text),
      lossAt(1, 250),
    )}\``,
  ],
  [
    'docs/closer/05-losses.mdx',
    `at step 1,000 PyTorch prints ${printed(theirs, lossAt(1, 1000))} and this lab ${printed(ours, lossAt(1, 1000))}, ` +
      `at the end ${printed(theirs, lossAt(2, 1000))} and ${printed(ours, lossAt(2, 1000))}`,
  ],
  [
    'docs/closer/05-losses.mdx',
    `PyTorch names ${printed(theirs, classOf('frame'))} % of the frames and ${printed(theirs, classOf('bars'))} % of the bars, ` +
      `this lab ${printed(ours, classOf('frame'))} % and ${printed(ours, classOf('bars'))} %; ` +
      `of all images, ${printed(theirs, all)} % and ${printed(ours, all)} %`,
  ],
  ['docs/05-training.mdx', `\`[1, 1000] loss: ${printed(ours, lossAt(1, 1000))}\` is the mean`],
  ['docs/closer/05-losses.mdx', `the seeds 0 to 3 of this lab print ${firsts}`],
  ['docs/06-testing.mdx', `reaches ${range} after two`],
  ['docs/closer/06-how-exact.mdx', `four seeds of this lab gave ${listed} on CIFAR-10`],
  ['docs/07-full-example.mdx', `this program reaches [${range}]`],
  ['README.md', `| ${listed} `],
  [
    'docs/08-beyond-this-machine.mdx',
    `it is ${Math.round(step("the lab's", 'this lab: wasm, one core', 4096) / onGpu)} times as quick as this lab on one core, ` +
      `and ${Math.round(step("the lab's", 'PyTorch, CPU, 16 threads', 4096) / onGpu)} times as quick as PyTorch on 16`,
  ],
  ['docs/08-beyond-this-machine.mdx', `${step("the lab's", 'PyTorch, GPU', 4)} ms on the GPU`],
  [
    'docs/07-full-example.mdx',
    `A large GPU took ${step("the lab's", 'PyTorch, GPU', 4)} ms, and ` +
      `${step("the lab's", 'PyTorch, GPU, the step recorded as a CUDA graph', 4)} ms only when`,
  ],
  ['docs/closer/05-losses.mdx', slice.printed.join(' ').replaceAll(/\s+/g, ' ')],
  ['docs/closer/05-losses.mdx', `\`[1, 250] loss: ${printed(slice.printed, lossAt(1, 250))}\``],
  ['docs/closer/05-here.mdx', `the loss is NaN in step ${endOf({ lr: 1 }).steps + 1}`],
  ['docs/closer/05-here.mdx', `gets ${share(endOf({ lr: 0.05 }).accuracy, 0)} of the test pictures`],
  ['docs/closer/05-here.mdx', `With 0.0001 it gets ${share(endOf({ lr: 0.0001 }).accuracy, 0)}`],
  ['docs/closer/05-here.mdx', `it learns nothing: ${share(endOf({ batchSize: 1 }).accuracy, 0)}`],
  ['docs/closer/05-here.mdx', `have ${endOf({ batchSize: 64 }).steps} steps, and not 5,000`],
  ['docs/closer/05-here.mdx', `the network ends at ${share(endOf({ batchSize: 64 }).accuracy, 0)}`],
  ['docs/closer/05-here.mdx', `it ends at ${share(endOf({ batchSize: 64, lr: 0.05 }).accuracy, 0)}`],
  [
    'docs/closer/05-here.mdx',
    `ends at ${share(endOf({ momentum: 0 }).accuracy, 0)}, and at ${share(endOf({}).accuracy, 0)} as it is`,
  ],
];

test.each(claims)('%s says what its record says: %s', (page, sentence) => {
  expect(read(page).includes(sentence)).toBe(true);
});

test('two runs print the same up to step 750, and part after that', () => {
  for (const step of [250, 500, 750]) {
    expect(printed(theirs, lossAt(1, step))).toBe(printed(ours, lossAt(1, step)));
  }
  expect(read('docs/closer/05-losses.mdx')).toContain('all printed digits agree up to step 750');
});

test('from step 18,750 to step 21,875 the training loss hardly moves', () => {
  const { losses, lossEvery } = cifar10;
  const between = losses.filter((_, i) => (i + 1) * lossEvery > 18_750 && (i + 1) * lossEvery <= 21_500);
  expect(Math.max(...between) - Math.min(...between)).toBeLessThan(0.07);
});

test('accuracy on new images stays where it was while their loss more than doubles', () => {
  const after = overfitting.curve.filter(({ epoch }) => epoch >= best.epoch);
  for (const { test } of after) expect(Math.abs(test.accuracy - best.test.accuracy)).toBeLessThan(0.03);
  expect(after.at(-1)?.test.loss).toBeGreaterThan(2 * best.test.loss);
});

describe('the table of symptoms', () => {
  const page = read('docs/symptoms.mdx');
  const lossesOf = (name: string): string[] => {
    const lines = symptoms.runs.find((run) => run.name === name)?.printed ?? [];
    return lines.flatMap((line) => /^\[\d, +\d+\] loss: (.+)$/.exec(line)?.[1] ?? []);
  };
  const span = (name: string): string => {
    const numbers = lossesOf(name).map(Number);
    return `${Math.min(...numbers).toFixed(3)} to ${Math.max(...numbers).toFixed(3)}`;
  };
  const epoch2 = lossesOf('none').slice(4).map(Number);

  const withoutZeroGrad = `${lossesOf('no zeroGrad').slice(0, 3).join(', ')} … ${lossesOf('no zeroGrad').at(-1)}`;

  test.each(['docs/05-training.mdx', 'docs/closer/05-watch.mdx'])(
    '%s has the losses without zeroGrad',
    (lesson) => {
      expect(read(lesson)).toContain(`[${withoutZeroGrad}](`);
    },
  );

  test.each([
    ['none', `losses from ${lossesOf('none')[0]} to ${lossesOf('none').at(-1)} and an accuracy of 31 %`],
    ['no zeroGrad', withoutZeroGrad],
    ['lr 0.05', `stays at ${span('lr 0.05')}, and one class gets all images`],
    ['bytes', `the same, at ${span('bytes')} | the pixels`],
    ['zeros', `the same, at ${span('zeros')} | all weights`],
    ['lr 0.0001', `stays at ${span('lr 0.0001')}, and the logits differ`],
    ['softmax twice', `stays at ${span('softmax twice')} | a [softmax`],
    ['wrong labels', `stays at ${span('wrong labels')} | the labels`],
    ['sorted', `low at once, ${lossesOf('sorted')[0]}, and jumps about; of new images 10 % are right`],
    [
      'after the training',
      `${meanLossOn('training')} on the training images, ${meanLossOn('test')} on the test images`,
    ],
    [
      'better than training',
      `the mean of the losses printed in epoch 2 is ${(epoch2.reduce((a, b) => a + b) / epoch2.length).toFixed(3)}, ` +
        `and the test loss after it is ${meanLossOn('test')}`,
    ],
  ])('%s', (_, sentence) => expect(page).toContain(sentence));

  const linesOf = (name: string): readonly string[] =>
    symptoms.runs.find((run) => run.name === name)?.printed ?? [];
  /** The four rows of logits. */
  const rowsOf = (name: string): string[] => {
    const rows = /tensor\((\[\[.*\]\])/.exec(linesOf(name).join(' '))?.[1] ?? '';
    return rows.split('],').map((row) => row.replaceAll(/[[\]\s]/g, ''));
  };

  test.each(['lr 0.05', 'bytes', 'zeros'])(
    '%s: nothing of an image gets through, and one class gets all',
    (name) => {
      expect(rowsOf(name)).toHaveLength(4);
      expect(new Set(rowsOf(name)).size).toBe(1);
      expect(linesOf(name)).toContain('Accuracy of frame : 100 %');
    },
  );

  test.each(['none', 'lr 0.0001'])('%s: each image has logits of its own', (name) => {
    expect(new Set(rowsOf(name)).size).toBe(4);
  });

  test('lr 1 stops at once; sorted images leave the last class', () => {
    expect(linesOf('lr 1')).toEqual([expect.stringContaining('the loss is NaN')]);
    expect(linesOf('sorted').at(-1)).toBe('Accuracy of check : 100 %');
  });
});

test('cat and dog are mixed up more often than plane and frog', () => {
  const mixed = (one: string, other: string): number => {
    const [a, b] = [cifar10.classes.indexOf(one), cifar10.classes.indexOf(other)];
    return (cifar10.confusion[a]?.[b] ?? NaN) + (cifar10.confusion[b]?.[a] ?? NaN);
  };
  expect(mixed('cat', 'dog')).toBeGreaterThan(mixed('plane', 'frog'));
});

test('the table of the GPU is that of its record', () => {
  expect(readText(path.join(root, 'docs/_gpu.md'))).toBe(gpuTable(gpu as unknown as GpuRecord));
});

describe('PyTorch beside itself', () => {
  const rows = readText(path.join(root, 'docs/_apart.md'))
    .split('\n')
    .filter((line) => /^\| \[\d/.test(line))
    .map((line) => line.split('|').slice(2, -1).map(Number));
  const most = (of: (row: number[]) => number): string => Math.max(...rows.map(of)).toFixed(3);
  const lab = (row: readonly number[]): number => row.at(-1) ?? NaN;

  test('lesson 5 and the README have the same table', () => {
    expect(rows).toHaveLength(12);
    expect(readText(path.join(root, 'README.md'))).toContain(readText(path.join(root, 'docs/_apart.md')));
  });

  test('the README says how far its columns lie apart', () => {
    const own = most((row) => Math.max(...row.slice(0, 5)) - Math.min(...row.slice(0, 5)));
    const any = most((row) => Math.max(...row.slice(0, 5).map((loss) => Math.abs(loss - lab(row)))));
    const plain = most((row) => Math.abs((row[0] ?? NaN) - lab(row)));
    expect(read('README.md')).toContain(
      `differ from each other by up to ${own}, and from this lab's by up to ${any}, from the first of them by up to ${plain}`,
    );
  });
});

describe('what lesson 4 says of an untrained network', () => {
  beforeAll(() => setEngine('wasm'));

  test('images as bytes make it start at 3.085', async () => {
    manualSeed(0);
    const net = new Net();
    const toBytes = new transforms.Normalize([0, 0, 0], [1 / 255, 1 / 255, 1 / 255]);
    const transform = new transforms.Compose([new transforms.ToTensor(), toBytes]);
    const trainset = new Shapes({ train: true, size: 256, transform });
    const [images, labels] = await new DataLoader(trainset, { batchSize: 256 }).first();
    const loss = new nn.CrossEntropyLoss().forward(net.forward(images), labels).item();
    expect(read('docs/04-loss-and-optimizer.mdx')).toContain(`images as bytes (${loss.toFixed(3)},`);
  });

  test('noGrad saves no memory here', async () => {
    const net = new Net();
    const trainset = new Shapes({ train: true, size: 4, transform: new transforms.ToTensor() });
    const [images] = await new DataLoader(trainset, { batchSize: 4 }).first();
    const grown = (run: () => unknown): object => {
      const before = memory();
      run();
      const after = memory();
      return { tensors: after.numTensors - before.numTensors, bytes: after.numBytes - before.numBytes };
    };
    expect(grown(() => noGrad(() => net.forward(images)))).toEqual(grown(() => net.forward(images)));
  });
});
