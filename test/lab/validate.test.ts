import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataLoader, Shapes } from '../../src';
import { transform } from '../../lab/images';
import { parseOptions } from '../../lab/options';
import { holdOut, isPatienceOver } from '../../lab/validate';
import { runTypeScript, type Ended } from '../../tools/program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'validate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lab = (...args: string[]): Promise<Ended> => runTypeScript('lab/main.ts', args, { cwd: folder });
const hash = (): string =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, 'cifar_net.safetensors')))
    .digest('hex');
const small = ['--data', 'shapes', '--train-size', '100', '--test-size', '50'];

/** The epochs of the lines about held-out images, and the losses. */
const heldOutLosses = (stdout: string): number[] =>
  [...stdout.matchAll(/^\[(\d+)\] held-out images: loss (\d\.\d{3}), accuracy \d+ %$/gm)].map(
    ([, epoch, loss], i) => {
      expect(Number(epoch)).toBe(i + 1);
      return Number(loss);
    },
  );

test('held-out images are looked at after each epoch, the test images once, at the end', async () => {
  const { status, stdout, stderr } = await lab(...small, '--epochs', '2', '--validate', '0.2');
  expect(stderr).toBe('Shapes: 80 images to train on, 20 held out, 50 to test on.\n');
  expect(heldOutLosses(stdout)).toHaveLength(2);
  expect(stdout.match(/held-out|loss:|Finished|on the \d+ test images/g)).toEqual([
    ...['loss:', 'held-out', 'loss:', 'held-out', 'Finished', 'on the 50 test images'],
  ]);
  expect(status).toBe(0);
  const first = stdout + hash();
  for (const workers of ['1', '2']) {
    const again = await lab(...small, '--epochs', '2', '--validate', '0.2', '--workers', workers);
    expect(again.stdout + hash()).toBe(first);
  }
});

test('--patience stops when nothing gets better, and keeps the best weights', async () => {
  // At this rate, so few images are soon known by heart.
  const args = [...small, '--validate', '0.2', '--lr', '0.03', '--momentum', '0.5'];
  const { stdout, status } = await lab(...args, '--patience', '2', '--epochs', '200');
  expect(status).toBe(0);
  const losses = heldOutLosses(stdout);
  const best = 1 + losses.indexOf(Math.min(...losses));
  expect(losses).toHaveLength(best + 2);
  expect(stdout).toContain(
    `\nNo better on the held-out images for 2 epochs: the weights of epoch ${best} are kept\nFinished Training\n`,
  );
  const kept = hash();
  const { stdout: shorter } = await lab(...args, '--epochs', String(best));
  expect(hash()).toBe(kept);
  const tested = (text: string): string => text.slice(text.indexOf('Finished'));
  expect(tested(stdout)).toBe(tested(shorter));
  expect(await lab('--resume')).toMatchObject({ status: 0, stdout: '' });
});

test('the split is drawn from the seed, and shares no image', () => {
  const images = new Shapes({ train: true, size: 50, transform });
  const split = (...args: string[]) => holdOut(images, parseOptions(args));
  const numbersOf = (...args: string[]): number[][] => {
    const { trainset, heldOut } = split(...args);
    return [trainset, heldOut].map((part) => [...(part as unknown as { indices: Int32Array }).indices]);
  };
  const [train, heldOut] = numbersOf('--validate', '0.1');
  expect([train, heldOut].map((part) => part!.length)).toEqual([45, 5]);
  expect([...train!, ...heldOut!].sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
  expect(numbersOf('--validate', '0.1')).toEqual([train, heldOut]);
  expect(numbersOf('--validate', '0.1', '--seed', '1')).not.toEqual([train, heldOut]);
  // Without it, all images are there as they were.
  expect(split()).toEqual({ trainset: images });
  expect(new DataLoader(split().trainset).length).toBe(50);
});

test.each([
  [5, 3, 2, true],
  [4, 3, 2, false],
  [5, 3, undefined, false],
  [5, undefined, 2, false],
])('after epoch %p, best %p, with a patience of %p: over? %p', (epoch, best, patience, isOver) => {
  const weights = new Map();
  const state = { epoch, best: best === undefined ? best : { epoch: best, loss: 1, accuracy: 1, weights } };
  const args = patience === undefined ? [] : ['--patience', String(patience)];
  expect(isPatienceOver(state, parseOptions(args))).toBe(isOver);
});

test.each([
  [['--validate', '0'], "argument '0' is invalid. Expected a number between 0 and 1."],
  [['--validate', '1'], "argument '1' is invalid. Expected a number between 0 and 1."],
  [['--validate', 'some'], "argument 'some' is invalid. Expected a number between 0 and 1."],
  [['--validate', ''], "argument '' is invalid. Expected a number between 0 and 1."],
  [
    ['--validate', '0.001'],
    '--validate 0.001 of 100 images leaves none to hold out: take another part, or more images',
  ],
  [
    ['--validate', '0.1', '--patience', '0'],
    "argument '0' is invalid. Expected a whole number of at least 1.",
  ],
  [['--patience', '2'], '--patience is about held-out images: expected --validate, such as --validate 0.1'],
  [['--checkpoint-every', '0'], "argument '0' is invalid. Expected a whole number of at least 1."],
  [['--checkpoint', ''], "--checkpoint expects a file's name, but got an empty one"],
  [['--checkpoint', 'none/x'], "none/x can't be written: there is no such file or folder"],
])('%j: one sentence, and nothing is written', async (args, message) => {
  const { status, stdout, stderr } = await lab(...small, ...args);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect({ status, stdout, files: readdirSync(folder) }).toEqual({ status: 1, stdout: '', files: [] });
});
