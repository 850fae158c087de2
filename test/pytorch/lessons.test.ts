import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { makeGrid } from '../../src';
import type { OutputLine } from '../../website/plugins/listing/source';
import { asOurs } from './asOurs';
import { drawPictures, writePictures } from './pictures';
import { fileOf, programOf, runPython, testInPython, testInPytorch } from './python';
import { expectSameLines, type Tolerances } from './sameLines';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pytorch-'));
  writePictures(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Runs a lesson in PyTorch on our pictures, and compares what it prints with what ours prints (`lessons/output/`, which
 * test/lessons/run.test.ts proves to be true), but for the lines that are each one's own.
 */
async function compare(lesson: string, own: readonly RegExp[] = [], tolerances?: Tolerances): Promise<void> {
  const { stdout, stderr } = await runPython([fileOf('lessons', 'pytorch', programOf(lesson))], folder);
  expect(stderr).toBe('');
  const recorded = readFileSync(fileOf('lessons', 'output', `${lesson}.json`), 'utf8');
  const ours = (JSON.parse(recorded) as OutputLine[]).map(({ text }) => text);
  const shared = (lines: string[]): string[] => lines.filter((line) => !own.some((its) => its.test(line)));
  expectSameLines(shared(asOurs(stdout)), shared(ours), tolerances);
}

testInPytorch('1: the same random numbers', () =>
  compare('01-environment', [/^(Node|engine|Python|PyTorch)/, /^All is in place: go on with/]),
);

testInPytorch('2: the same pixels, statistics, batches and orders, and the same picture', async () => {
  // Ours shows a picture in the terminal, too.
  await compare('02-data', [/^ {2}[ .:*#%=+-]+$/]);
  const shapes = drawPictures(true);
  const samples = shapes.classes.map((_, label) => shapes.image(shapes.labels.indexOf(label)));
  const grid = makeGrid(samples, { columns: 5 });
  const { height, width, data } = PNG.sync.read(readFileSync(path.join(folder, 'samples.png')));
  expect([height, width, 3]).toEqual(grid.shape);
  expect(Buffer.from(data.filter((_, i) => i % 4 < 3)).equals(grid.data as Uint8Array)).toBe(true);
});

testInPytorch('3: the same sizes, parameters, logits and probabilities', () =>
  compare('03-cnn', [
    // How a network prints itself: by its layers there, by its operations here.
    /^(Net\(| {2}\(|\)$)/,
    /^(layer|input|\w+ +\w+ +\[1, )/,
    // The words of an error.
    /^an image of 28x28/,
  ]),
);

testInPytorch('4: the same losses, and the same ways down a valley', () => compare('04-loss-and-optimizer'));

testInPytorch('4b: the same gradients, by hand and by backward', () =>
  // PyTorch's graph has other nodes: the names of its operations, and no shapes.
  compare('04b-backward', [/^ {2}\w/]),
);

/**
 * The same losses as long as rounding lets them be. Sums are added in another order here, and each step builds on the one
 * before: 750 steps agree in all printed digits, 1000 nearly, and then the runs part. PyTorch's own part likewise when it is told
 * to use other instructions of the same processor (ATEN_CPU_CAPABILITY=default): 2.199 became 2.197, and 1.722 became 1.726.
 */
const LOSSES: Tolerances = [
  ['[1,  1000] loss', 0.005],
  ['[2,', 0.15],
  ['mean loss', 0.15],
];

testInPytorch('5: the same gradients and weights, and the same losses at first', () =>
  // PyTorch frees memory by itself.
  compare('05-training', [/^tensors alive/], LOSSES),
);

/** What follows from weights that have parted. */
const ANSWERS = /^(Accuracy of|what the network says|right:)/;

testInPytorch('6: the same names and shapes in the file, the same images to test', () =>
  compare(
    '06-testing',
    [
      ANSWERS,
      // The confusion matrix: a tensor there, with the names of the classes here.
      /^(tensor\(\[\[| {7,}\[? *\w)/,
      /^ +(disc|ring|box|frame|wedge|cross|star|moon|bars|check) +\d/,
    ],
    LOSSES,
  ),
);

testInPytorch('7: the whole program', () => compare('07-full-example', [ANSWERS], LOSSES));

testInPytorch('8: the same gradients, whole and in shares', () => compare('08-shares'));

testInPython('8: the same hours on paper', () => compare('08-estimate'));
