import { Shapes } from '../../src';
import { checksFor } from '../support/check';
import { decodeRecord } from './exercise';

const { equal } = checksFor('docs/closer/02-images.mdx', 'memory');

/** A record whose pixel (row, column) has these colours; all others are black. */
function recordWith(row: number, column: number, colours: readonly number[]): Uint8Array {
  const record = new Uint8Array(3073);
  colours.forEach((colour, channel) => (record[1 + channel * 1024 + row * 32 + column] = colour));
  return record;
}

/** The other way round: what decodeRecord must give back. */
function encode(label: number, pixels: Uint8Array): Uint8Array {
  const sheets = [0, 1, 2].flatMap((channel) => Array.from(pixels.filter((_, i) => i % 3 === channel)));
  return Uint8Array.of(label, ...sheets);
}

/** Three bytes of the result, in an array, so that a message shows no more than these. */
function pixelAt(record: Uint8Array, start: number): number[] {
  return Array.from(decodeRecord(record).pixels.subarray(start, start + 3));
}

/** Which byte is the first that is not as it should be, in words. */
function firstWrong(pixels: ArrayLike<number>, expected: ArrayLike<number>): string {
  const place = Array.from(expected).findIndex((byte, i) => pixels[i] !== byte);
  return place === -1
    ? 'the same bytes again, at the same places'
    : `byte ${place} is ${String(pixels[place])}, and was ${String(expected[place])}`;
}

test('the first byte is the label', () => {
  const record = new Uint8Array(3073);
  record[0] = 6;
  equal('the label of a record that begins with 6', () => decodeRecord(record).label, 6);
});

test('the colours of a pixel lie side by side', () => {
  const first = recordWith(0, 0, [10, 20, 30]);
  equal('the first three bytes: red 10, green 20, blue 30', () => pixelAt(first, 0), [10, 20, 30]);
  const second = recordWith(0, 1, [40, 50, 60]);
  equal('the next three: the pixel to its right', () => pixelAt(second, 3), [40, 50, 60]);
});

test('a row ends after 32 pixels, the image after 32 rows', () => {
  const below = recordWith(1, 0, [1, 2, 3]);
  equal('bytes 96 to 98: the first pixel of the second row', () => pixelAt(below, 96), [1, 2, 3]);
  const last = recordWith(31, 31, [7, 8, 9]);
  equal('bytes 3,069 to 3,071: the last pixel', () => pixelAt(last, 3069), [7, 8, 9]);
  equal('how many bytes the pixels have', () => decodeRecord(last).pixels.length, 3072);
});

test('records can lie one after the other in a file', () => {
  const file = Uint8Array.of(...recordWith(0, 0, [255, 255, 255]), ...recordWith(0, 0, [10, 20, 30]));
  equal('the first pixel of the second record', () => pixelAt(file.subarray(3073), 0), [10, 20, 30]);
});

test('whole pictures come back', () => {
  const shapes = new Shapes({ train: true, size: 10 });
  for (let index = 0; index < shapes.length; index++) {
    const { data } = shapes.image(index);
    const label = shapes.label(index);
    const decoded = () => decodeRecord(encode(label, Uint8Array.from(data)));
    equal(`the label of picture ${index}`, () => decoded().label, label);
    equal(
      `picture ${index}, put into a record and decoded`,
      () => firstWrong(decoded().pixels, data),
      'the same bytes again, at the same places',
    );
  }
});
