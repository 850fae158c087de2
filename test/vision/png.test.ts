import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { UsageError } from '../../src/errors';
import type { Image } from '../../src/image';
import { encodePng, writePng } from '../../src';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vision-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RGB: Image = { shape: [2, 3, 3], data: Uint8Array.from({ length: 18 }, (_, i) => i * 14) };
const GREY: Image = { shape: [2, 3, 1], data: Uint8Array.of(0, 50, 100, 150, 200, 255) };

/** What a reader of PNG files sees: red, green, blue and how opaque, for each pixel. */
function read(bytes: Uint8Array) {
  return PNG.sync.read(Buffer.from(bytes));
}

function expectedPixels({ data }: Image, channels: number): number[] {
  const pixels: number[] = [];
  for (let i = 0; i < data.length; i += channels) {
    const [red, green, blue] = channels === 1 ? [data[i], data[i], data[i]] : data.subarray(i, i + 3);
    pixels.push(red!, green!, blue!, 255);
  }
  return pixels;
}

test.each([
  ['in colour', RGB, 3, true],
  ['grey', GREY, 1, false],
])('A picture %s is read back as it was', (_, image, channels, color) => {
  const png = read(encodePng(image));
  expect([png.width, png.height]).toEqual([3, 2]);
  expect([...png.data]).toEqual(expectedPixels(image, channels));
  expect(png.color).toBe(color);
  expect(png.alpha).toBe(false);
});

test('Floats from 0 to 1 are written as bytes', () => {
  const png = read(encodePng({ shape: [1, 1, 3], data: Float32Array.of(0, 0.5, 1) }));
  expect([...png.data]).toEqual([0, 128, 255, 255]);
});

test('Other numbers of channels are refused', () => {
  const image: Image = { shape: [1, 1, 4], data: new Uint8Array(4) };
  expect(() => encodePng(image)).toThrow(UsageError);
});

test('writePng writes the file, and makes its folder', () => {
  const path = join(folder, 'runs', 'first', 'grid.png');
  writePng(path, RGB);
  expect(readFileSync(path).equals(encodePng(RGB))).toBe(true);
  expect(readdirSync(join(folder, 'runs', 'first'))).toEqual(['grid.png']);
});

test('writePng replaces a file, and leaves it as it is if the picture can not be written', () => {
  const path = join(folder, 'grid.png');
  writeFileSync(path, 'an older file');
  expect(() => writePng(path, { shape: [1, 1, 2], data: new Uint8Array(2) })).toThrow(UsageError);
  expect(readFileSync(path, 'utf8')).toBe('an older file');
  writePng(path, GREY);
  expect(readFileSync(path).equals(encodePng(GREY))).toBe(true);
  expect(readdirSync(folder)).toEqual(['grid.png']);
});

test('writePng leaves no temporary file if it fails', () => {
  const path = join(folder, 'taken');
  mkdirSync(path);
  expect(() => writePng(path, RGB)).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
