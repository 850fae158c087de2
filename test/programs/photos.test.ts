import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Generator, writePng, type Image } from '../../src';
import { runTypeScript } from '../../tools/program';
import { expectClose } from '../support/close';
import { main } from './photos';

const COLOURS = { grass: [60, 160, 40], night: [20, 20, 50], sand: [220, 190, 120], sky: [90, 150, 230] };
const generator = new Generator(0);
let folder: string;
let photo: string;
let printed: string[] = [];

/** A photo of one thing from near by: its colour, and noise. */
function photoOf(colour: readonly number[]): Image {
  const shape = [20, 24, 3] as const;
  const noise = () => Math.round(generator.uniform(-20, 20));
  return { shape, data: Uint8Array.from({ length: 20 * 24 * 3 }, (_, i) => colour[i % 3]! + noise()) };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photos-'));
  for (const [name, colour] of Object.entries(COLOURS))
    for (let i = 0; i < 10; i++) writePng(path.join(folder, 'train', name, `${i}.png`), photoOf(colour));
  photo = path.join(folder, 'unseen.png');
  writePng(photo, photoOf(COLOURS.sand));
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
beforeEach(() => (printed = []));
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a folder of photos is learned, and one that was not in it is recognised', async () => {
  const { losses, likeliest } = await main(path.join(folder, 'train'), photo);
  // 1.39, the logarithm of 4, is what guessing loses.
  expect(losses[0]).toBeGreaterThan(1);
  expect(losses.at(-1)).toBeLessThan(0.7);
  expect(likeliest).toHaveLength(3);
  expect(likeliest[0]).toMatchObject({ name: 'sand' });
  expect(likeliest[0]!.probability).toBeGreaterThan(0.5);

  const plain = await main(path.join(folder, 'train'), photo, { plain: true });
  expectClose(plain.losses, losses, 1e-4);
});

test('started by itself, with two workers, it prints the same', async () => {
  await main(path.join(folder, 'train'), photo);
  const args = [path.join(folder, 'train'), photo, '2'];
  const { status, stdout } = await runTypeScript('test/programs/photos.ts', args);
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toEqual(printed);
});
