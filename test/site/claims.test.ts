import path from 'node:path';
import cifar10 from '../../docs/runs/cifar10.json';
import gpu from '../../docs/runs/gpu.json';
import overfitting from '../../docs/runs/overfitting.json';
import pytorch from '../../docs/runs/pytorch.json';
import seeds from '../../docs/runs/seeds.json';
import symptoms from '../../docs/runs/symptoms.json';
import wrongLabels from '../../docs/runs/wrong-labels.json';
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

const read = (page: string): string => readText(path.join(root, page)).replaceAll(/\s+/g, ' ');
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
    'docs/02-data.mdx',
    `${share(best.test.accuracy)} where the loss is lowest, ${share(epochOf(overfitting, 20))} in epoch 20, ` +
      `${share(epochOf(overfitting, 30))} in epoch 30`,
  ],
  [
    'docs/02-data.mdx',
    `from ${share(falls.test.accuracy)} in epoch ${falls.epoch} to ${share(epochOf(wrongLabels, 30), 0)} in epoch 30`,
  ],
  [
    'docs/05-training.mdx',
    `the test accuracy dips from ${share(testAt(18_750))} to ${share(testAt(21_875))}, to be at ${share(testAt(25_000))} at the end`,
  ],
  [
    'docs/05-training.mdx',
    `\`[1, 250] loss: ${printed(
      lesson5.map(({ text }) => text),
      lossAt(1, 250),
    )}\``,
  ],
  [
    'docs/05-training.mdx',
    `at step 1,000 PyTorch prints ${printed(theirs, lossAt(1, 1000))} and this lab ${printed(ours, lossAt(1, 1000))}, ` +
      `at the end ${printed(theirs, lossAt(2, 1000))} and ${printed(ours, lossAt(2, 1000))}`,
  ],
  [
    'docs/05-training.mdx',
    `PyTorch names ${printed(theirs, classOf('frame'))} % of the frames and ${printed(theirs, classOf('bars'))} % of the bars, ` +
      `this lab ${printed(ours, classOf('frame'))} % and ${printed(ours, classOf('bars'))} %; ` +
      `of all images, ${printed(theirs, all)} % and ${printed(ours, all)} %`,
  ],
  ['docs/05-training.mdx', `the seeds 0 to 3 of this lab print ${firsts}`],
  ['docs/06-testing.mdx', `reaches ${range} after two epochs`],
  ['docs/06-testing.mdx', `four seeds of this lab gave ${listed} on CIFAR-10`],
  ['docs/06-testing.mdx', `two epochs on CIFAR-10 give ${range}`],
  ['docs/07-full-example.mdx', `this program reaches [${range}]`],
  ['README.md', `| ${listed} `],
  [
    'docs/08-beyond-this-machine.mdx',
    `it is ${Math.round(step("the lab's", 'this lab: wasm, one core', 4096) / onGpu)} times as quick as this lab on one core, ` +
      `and ${Math.round(step("the lab's", 'PyTorch, CPU, 16 threads', 4096) / onGpu)} times as quick as PyTorch on 16`,
  ],
  ['docs/08-beyond-this-machine.mdx', `${step("the lab's", 'PyTorch, GPU', 4)} ms on the GPU`],
];

test.each(claims)('%s says what its record says: %s', (page, sentence) => {
  expect(read(page).includes(sentence)).toBe(true);
});

test('two runs print the same up to step 750, and part after that', () => {
  for (const step of [250, 500, 750]) {
    expect(printed(theirs, lossAt(1, step))).toBe(printed(ours, lossAt(1, step)));
  }
  expect(read('docs/05-training.mdx')).toContain('all printed digits agree up to step 750');
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

  test.each([
    ['none', `losses from ${lossesOf('none')[0]} to ${lossesOf('none').at(-1)} and an accuracy of 31 %`],
    ['no zeroGrad', `${lossesOf('no zeroGrad').slice(0, 3).join(', ')} … ${lossesOf('no zeroGrad').at(-1)}`],
    ['lr 0.05', `stays at ${span('lr 0.05')}, and one class gets all images`],
    ['bytes', `the same, at ${span('bytes')} | the pixels`],
    ['zeros', `the same, at ${span('zeros')} | all weights`],
    ['lr 0.0001', `stays at ${span('lr 0.0001')}, and the logits differ`],
    ['softmax twice', `stays at ${span('softmax twice')} | a [softmax`],
    ['wrong labels', `stays at ${span('wrong labels')} | the labels`],
    ['sorted', `low at once, ${lossesOf('sorted')[0]}, and jumps about; of new images 10 % are right`],
    [
      'better than training',
      `the mean of the losses printed in epoch 2 is ${(epoch2.reduce((a, b) => a + b) / epoch2.length).toFixed(3)}, ` +
        `and the test loss after it is ${printed(ours, /^mean loss on the test images: (.+)$/)}`,
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
