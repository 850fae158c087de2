import { Shapes } from '../../src';
import { encodeBitmap } from '../../website/plugins/figures/bitmap';
import { samples } from '../../website/plugins/figures/samples';
import { pixelsOf } from '../../website/src/components/Samples/pixels';
import { moved, positionAt } from '../../website/src/components/Samples/position';

test("a page reads each image's very numbers out of the picture that it shows", async () => {
  const dataset = new Shapes({ train: true, size: 1000 });
  const { data, sheet } = await samples('no such folder');
  expect(data).toEqual({ dataset: 'Shapes', classes: dataset.classes, size: 32 });
  const { width, height, at } = pixelsOf(sheet.slice().buffer);
  expect([height, width]).toEqual([10 * 32, 32]);
  const numbers = (row: number): number[] =>
    Array.from({ length: 32 }, (_, column) => at(row, column)).flat();
  for (let label = 0; label < 10; label++) {
    const rows = Array.from({ length: 32 }, (_, row) => numbers(32 * label + row));
    expect(rows.flat()).toEqual([...dataset.image(dataset.labels.indexOf(label)).data]);
  }
});

test('a bitmap is laid out as the format has it', () => {
  // Two rows of one pixel: red above blue. The lower row comes first, each as blue, green, red and a byte to fill up.
  const file = encodeBitmap({ shape: [2, 1, 3], data: Uint8Array.of(250, 1, 2, 3, 4, 251) });
  const header = Buffer.from(file.subarray(0, 54));
  expect(header.toString('latin1', 0, 2)).toBe('BM');
  expect([2, 10, 14, 18, 22, 34].map((at) => header.readUInt32LE(at))).toEqual([62, 54, 40, 1, 2, 0]);
  expect([26, 28].map((at) => header.readUInt16LE(at))).toEqual([1, 24]);
  expect([...file.subarray(54)]).toEqual([251, 4, 3, 0, 2, 1, 250, 0]);
});

test('a bitmap has three channels', () => {
  expect(() => encodeBitmap({ shape: [1, 1, 1], data: Uint8Array.of(1) })).toThrow('3 channels, not 1');
});

describe('a position in the picture', () => {
  test.each([
    ['ArrowUp', { row: 0, column: 31 }],
    ['ArrowDown', { row: 1, column: 31 }],
    ['ArrowLeft', { row: 0, column: 30 }],
    ['ArrowRight', { row: 0, column: 31 }],
    ['Tab', undefined],
  ])('%s in the upper right corner', (key, next) => {
    expect(moved({ row: 0, column: 31 }, key, 32)).toEqual(next);
  });

  test.each([
    [0, 0, { row: 0, column: 0 }],
    [0.5, 0.99, { row: 31, column: 16 }],
    // A pointer may be a fraction of a pixel outside.
    [1, -0.01, { row: 0, column: 31 }],
  ])('at %p, %p', (x, y, position) => {
    expect(positionAt(x, y, 32)).toEqual(position);
  });
});
