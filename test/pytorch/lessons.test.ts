import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { makeGrid } from '../../src';
import { root } from '../../tools/root';
import { closerOf, outputFileOf, pythonFileOf } from '../../website/plugins/listing/lessons';
import type { OutputLine } from '../../website/plugins/listing/source';
import { asOurs } from './asOurs';
import { drawPictures, writePictures } from './pictures';
import { fileOf, runPython, testInPython, testInPytorch } from './python';
import { expectSameLines, type Tolerances } from './sameLines';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pytorch-'));
  writePictures(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Runs a lesson, or the program of a closer look, in PyTorch on our pictures, and compares what it prints with what ours
 * prints (`lessons/output/`, which test/lessons/run.test.ts proves to be true), but for the lines that are each one's own.
 */
async function compare(lesson: string, own: readonly RegExp[] = [], tolerances?: Tolerances): Promise<void> {
  const file = `lessons/${lesson}.ts`;
  const { stdout, stderr } = await runPython([fileOf(pythonFileOf(file))], folder);
  expect(stderr).toBe('');
  const recorded = readFileSync(fileOf(outputFileOf(file)), 'utf8');
  const ours = (JSON.parse(recorded) as OutputLine[]).map(({ text }) => text);
  const shared = (lines: string[]): string[] => lines.filter((line) => !own.some((its) => its.test(line)));
  expectSameLines(shared(asOurs(stdout)), shared(ours), tolerances);
}

testInPytorch('1: the same random numbers', () =>
  compare('01-environment', [/^(Node|engine|Python|PyTorch)/, /^All is in place: go on with/]),
);

testInPytorch('2: the same images and batches', () => compare('02-data'));

testInPytorch('2: the same picture of each class', async () => {
  await runPython([fileOf(pythonFileOf('lessons/closer/02-pictures.ts'))], folder);
  const shapes = drawPictures(true);
  const samples = shapes.classes.map((_, label) => shapes.image(shapes.labels.indexOf(label)));
  const grid = makeGrid(samples, { columns: 5 });
  const { height, width, data } = PNG.sync.read(readFileSync(path.join(folder, 'samples.png')));
  expect([height, width, 3]).toEqual(grid.shape);
  expect(Buffer.from(data.filter((_, i) => i % 4 < 3)).equals(grid.data as Uint8Array)).toBe(true);
});

testInPytorch('3: the same number of parameters', () =>
  compare('03-cnn', [
    // How a network prints itself: by its layers there, by its operations here.
    /^(Net\(| {2}\(|\)$)/,
    /^(layer|input|\w+ +\w+ +\[1, )/,
  ]),
);

testInPytorch('4: the same losses, and the same step', () => compare('04-loss-and-optimizer'));

testInPytorch('4b: the same gradients, by hand and by backward', () => compare('04b-backward'));

/**
 * The same losses as long as rounding lets them be. Sums are added in another order here, and each step builds on the one
 * before: 750 steps agree in all printed digits, 1000 nearly, and then the runs part. PyTorch's own part likewise when it is told
 * to use other instructions of the same processor (ATEN_CPU_CAPABILITY=default): 2.199 became 2.197, and 1.722 became 1.726.
 */
const LOSSES: Tolerances = [
  ['[1,  1000] loss', 0.005],
  ['[2,', 0.15],
  ['mean loss', 0.15],
  ['epoch 3:', 0.01],
];

testInPytorch('5: the same losses at first', () => compare('05-training', [], LOSSES));

/** What follows from weights that have parted. */
const ANSWERS = /^(Accuracy of|what the network says|right:)/;

testInPytorch('6: the same losses at first, and the same images to test', () =>
  compare('06-testing', [ANSWERS], LOSSES),
);

testInPytorch('7: the whole program', () => compare('07-full-example', [ANSWERS], LOSSES));

testInPytorch('8: the same gradients, whole and in shares', () => compare('08-shares'));

testInPython('8: the same hours on paper', () => compare('08-estimate'));

/** Lines of a closer look that are each one's own. */
const OWN: Readonly<Record<string, readonly RegExp[]>> = {
  // Ours shows a picture in the terminal, too.
  'closer/02-pictures': [/^ {2}[ .:*#%=+-]+$/],
  // PyTorch's graph has other nodes: the names of its operations, and no shapes.
  'closer/04b-graph': [/^ {2}\w/],
  // The words of an error.
  'closer/03-another-size': [/^an image of 28x28/],
  // An epoch has 250 steps: after the third, the runs part.
  'closer/05-held-out': [/^epoch ([4-9]|1\d):/, /^lowest after/, /^the test images/],
  'closer/06-answers': [
    ANSWERS,
    // The confusion matrix: a tensor there, with the names of the classes here.
    /^(tensor\(\[\[| {7,}\[? *\w)/,
    /^ +(disc|ring|box|frame|wedge|cross|star|moon|bars|check) +\d/,
  ],
};

for (const file of closerOf(root).filter((one) => existsSync(fileOf(pythonFileOf(one))))) {
  const name = `closer/${path.basename(file, '.ts')}`;
  testInPytorch(`${name}: the same lines`, () => compare(name, OWN[name], LOSSES));
}
