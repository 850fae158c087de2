import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataLoader, manualSeed, save, setEngine, Shapes } from '../../src';
import { decodeCheckpoint, encodeCheckpoint, restore } from '../../lab/checkpoint';
import { transform } from '../../lab/images';
import { parseOptions, type LabOptions } from '../../lab/options';
import { TrainingState } from '../../lab/state';
import { stepsOfPass } from '../../lab/steps';
import { Net } from '../../lessons/03-cnn';
import { ended, startTypeScript } from '../../tools/program';
import { root } from '../../tools/root';
import { farthest, lossesIn, tensorsIn } from './checkpoints';
import { IMAGES, writePictures } from './pictures';
import { complaintOf, fileOf, runPython, testInPytorch, type Printed } from './python';

/** 50 steps a pass. */
const IMAGES_SHOWN = 200;
const trainset = new Shapes({ train: true, size: IMAGES_SHOWN, transform });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'goOn-'));
  writePictures(folder);
  await setEngine('wasm');
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileIn = (name: string): string => path.join(folder, `${name}.safetensors`);
const options: LabOptions = parseOptions([
  '--data',
  'shapes',
  '--train-size',
  `${IMAGES_SHOWN}`,
  '--lr',
  '0.01',
]);

/** The lab's training, until so many steps of the whole run are done. */
async function train(state: TrainingState, until: number): Promise<number[]> {
  const { batchSize } = options;
  const loader = new DataLoader(trainset, { batchSize, shuffle: true });
  const losses: number[] = [];
  const done = (): number => state.epoch * loader.length + state.batch;
  while (done() < until) {
    for await (const { loss } of stepsOfPass(state, loader)) {
      losses.push(loss);
      if (done() === until) break;
    }
    if (state.batch === loader.length) state.endPass();
  }
  return losses;
}

function begin(): TrainingState {
  manualSeed(options.seed);
  return new TrainingState(new Net(), options);
}

function write(state: TrainingState, name: string): string {
  writeFileSync(fileIn(name), encodeCheckpoint(state, options));
  return fileIn(name);
}

function read(file: string): TrainingState {
  const state = begin();
  restore(state, decodeCheckpoint(readFileSync(file), file));
  return state;
}

const PROGRAM = fileOf('lessons', 'pytorch', '08_go_on.py');

const goOn = (file: string, ...args: string[]): Promise<Printed> =>
  runPython([PROGRAM, file, '--images', IMAGES, '--device', 'cpu', ...args], folder);

testInPytorch('in the middle of a pass: the losses that the lab would have had, there and back', async () => {
  const here = begin();
  await train(here, 30);
  const file = write(here, 'middle');
  const { stdout, stderr } = await goOn(file, '--until', '70', '--trace', '40');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Going on in epoch 1, after step 30\.$/m);

  const losses = await train(here, 70);
  expect(losses).toHaveLength(40);
  expect(distance(losses, lossesIn(stdout))).toBeLessThan(1e-4);
  expect(farthest(tensorsIn(write(here, 'here')), tensorsIn(file))).toBeLessThan(1e-4);

  const back = read(file);
  expect([back.epoch, back.batch]).toEqual([1, 20]);
  expect(distance(await train(back, 90), await train(here, 90))).toBeLessThan(1e-4);
});

testInPytorch('a pass here and one there, there and here, and both here end alike', async () => {
  const both = begin();
  await train(both, 50);
  const hereThenThere = write(both, 'one');
  await train(both, 100);
  const whole = tensorsIn(write(both, 'both'));

  const { stdout } = await goOn(hereThenThere);
  expect(stdout.split('\n')).toEqual([
    'Going on in epoch 2, after step 0.',
    expect.stringMatching(/^\[2, {4}50\] loss: \d\.\d{3}$/),
    'Finished Training',
    '',
  ]);
  expect(farthest(tensorsIn(hereThenThere), whole)).toBeLessThan(1e-3);

  const thereThenHere = write(begin(), 'begun');
  await goOn(thereThenHere, '--epochs', '1');
  const back = read(thereThenHere);
  expect([back.epoch, back.batch, back.finished]).toEqual([1, 0, false]);
  await train(back, 100);
  expect(farthest(tensorsIn(write(back, 'back')), whole)).toBeLessThan(1e-3);

  const again = await goOn(hereThenThere);
  expect(again.stdout).toBe('The run has done its 2 epochs: --epochs 3 goes on.\n');
});

function distance(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length);
  return Math.max(...ours.map((loss, i) => Math.abs(loss - Number(theirs[i]))));
}

const complaint = (file: string, ...args: string[]): Promise<string> => complaintOf(goOn(file, ...args));

testInPytorch('a run of the command goes on, with the pictures that writeShapes.ts writes', async () => {
  const size = ['--train-size', '40'];
  const save = ['--save', path.join(folder, 'net.safetensors')];
  const begun = await ended(
    startTypeScript(
      'lab/main.ts',
      ['--data', 'shapes', ...size, '--test-size', '10', '--epochs', '1', ...save],
      {
        cwd: root,
      },
    ),
  );
  expect(begun.status).toBe(0);
  const written = await ended(
    startTypeScript('lab/writeShapes.ts', [path.join(folder, 'drawn'), ...size], { cwd: root }),
  );
  expect(written.stdout).toBe(
    `40 pictures are in ${path.join(folder, 'drawn', 'data_batch_1.bin')}: 08_go_on.py takes --images ${path.join(folder, 'drawn')}\n`,
  );
  const { stdout } = await goOn(fileIn('net.checkpoint'), '--images', 'drawn', '--epochs', '2');
  expect(stdout).toMatch(
    /^Going on in epoch 2, after step 0\.\n\[2, {4}10\] loss: \d\.\d{3}\nFinished Training\n$/,
  );
  const back = await ended(
    startTypeScript('lab/main.ts', ['--resume', fileIn('net.checkpoint'), '--epochs', '3'], { cwd: root }),
  );
  expect(back.stdout).toMatch(/^\[3, {4}10\] loss: \d\.\d{3}\nFinished Training\n/);
});

testInPytorch('a sentence for each checkpoint with which it can not go on', async () => {
  const bytes = encodeCheckpoint(begin(), options);
  const rewritten = (name: string, from: string, to: string): string => {
    const text = Buffer.from(bytes).toString('latin1').replace(from, to);
    expect(text).toHaveLength(bytes.length);
    writeFileSync(fileIn(name), text, 'latin1');
    return fileIn(name);
  };
  writeFileSync(fileIn('short'), bytes.subarray(0, 5000));
  save(new Net().stateDict(), fileIn('weights'));
  const whole = write(begin(), 'whole');
  const said = await Promise.all([
    complaint(fileIn('none')),
    complaint(fileIn('short')),
    complaint(fileIn('weights')),
    complaint(rewritten('newer', '"version":"1"', '"version":"2"')),
    complaint(rewritten('other', 'model.fc1.weight', 'model.fc9.weight')),
    complaint(whole, '--images', 'nowhere'),
    // Of Shapes, where CIFAR-10 may lie: other pictures would go unnoticed.
    complaintOf(runPython([PROGRAM, whole], folder)),
    complaint(rewritten('all', 'trainSize', 'otherSize')),
    complaint(whole, '--save-every', '0'),
  ]);
  expect(said.slice(0, 5)).toEqual([
    expect.stringMatching(
      /^Error: expected a checkpoint in .*none\.safetensors, but it can't be read: .*\n$/,
    ),
    expect.stringMatching(
      /^Error: expected a checkpoint in .*, but the file is damaged or no safetensors file .*\n$/,
    ),
    expect.stringMatching(/^Error: .* holds weights and no more: expected a checkpoint .*\n$/),
    expect.stringMatching(/^Error: .* is a checkpoint of version 2, this program reads version 1: .*\n$/),
    expect.stringMatching(/^Error: .* is of another network\. .*fc1\.weight.*\n$/),
  ]);
  expect(said.slice(5)).toEqual([
    expect.stringMatching(/^Error: expected data_batch_1\.bin in nowhere, found none: .*\n$/),
    expect.stringMatching(/^Error: .* is of a run with Shapes: .*writeShapes\.ts .* --images .*\n$/),
    expect.stringMatching(/^Error: expected the run's 50000 images in .*, found 4000\n$/),
    expect.stringMatching(
      /error: argument --save-every: expected a whole number of at least 1, but got 0\n$/,
    ),
  ]);
});
