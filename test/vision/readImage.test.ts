import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readImage, UsageError, writePng } from '../../src';
import { readFixture, type FixtureTensor } from '../support/fixtures';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'images');
const { files } = readFixture('images') as { files: readonly { file: string; image: FixtureTensor }[] };

const inFolder = (name: string): string => path.join(FOLDER, name);
const readPixels = (file: string): FixtureTensor => {
  const { shape, data } = readImage(file);
  return { shape: [...shape], data: [...data] };
};

test.each(files.map(({ file, image }) => [file, image] as const))("%s has Pillow's pixels", (file, image) => {
  expect(readPixels(inFolder(file))).toEqual(image);
});

test.each([
  ['fault-animated.png', 'is animated, expected a single picture'],
  ['fault-animated.webp', 'is animated, expected a single picture'],
  ['fault-cmyk.jpg', 'is a JPEG file for printing (CMYK), expected colours for a screen: save it as RGB'],
  ['fault-cut-colour.jpg', 'is cut off or damaged'],
  ['fault-cut-colour.png', 'is cut off or damaged'],
  ['fault-cut-lossy.webp', 'is cut off or damaged'],
  ['fault-empty.png', 'is no PNG, JPEG or WebP file, expected one of these'],
  ['fault-gif.png', 'is no PNG, JPEG or WebP file, expected one of these'],
  ['fault-text.jpg', 'is no PNG, JPEG or WebP file, expected one of these'],
  ['nowhere.png', "can't be read: there is no such file or folder"],
])('%s is refused in one sentence, and the next picture is read', (file, problem) => {
  const sentence = `${inFolder(file)} ${problem}`;
  expect(() => readImage(inFolder(file))).toThrow(UsageError);
  expect(() => readImage(inFolder(file))).toThrow(sentence);
  for (const good of files.slice(0, 4)) expect(readPixels(inFolder(good.file))).toEqual(good.image);
});

describe('a file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('that writePng wrote is read as it was', () => {
    const image = { shape: [2, 1, 3] as const, data: Uint8Array.of(1, 2, 3, 253, 254, 255) };
    const file = path.join(folder, 'it.png');
    writePng(file, image);
    expect(readImage(file)).toEqual(image);
  });

  // Header bytes only: a JPEG frame, and a PNG header, of 65535 x 65535 and of 2^31 - 1 pixels a side.
  test.each([
    ['jpg', 'ffd8ffc0000b08ffffffff01011100ffda', '65535 x 65535'],
    ['png', '89504e470d0a1a0a0000000d494844527fffffff7fffffff080200000000000000', '2147483647 x 2147483647'],
  ])('that claims too large a size is not believed: %s', (end, hex, size) => {
    const file = path.join(folder, `large.${end}`);
    writeFileSync(file, Buffer.from(hex, 'hex'));
    expect(() => readImage(file)).toThrow(
      `${file} claims to have ${size} pixels, expected at most 178956970 in all`,
    );
  });

  test.each(files.filter(({ file }) => file.startsWith('orientation-6')))(
    'that is cut off anywhere is refused, or read as far as its pixels go: $file',
    ({ file, image }) => {
      const whole = readFileSync(inFolder(file));
      const part = path.join(folder, file);
      for (let length = 0; length < whole.length; length += 7) {
        writeFileSync(part, whole.subarray(0, length));
        expect([UsageError, image.shape]).toContainEqual(outcome(() => readImage(part).shape));
      }
    },
  );
});

/** What comes of it: the value, or the class of the error. */
function outcome(program: () => unknown): unknown {
  try {
    return program();
  } catch (error) {
    return (error as Error).constructor;
  }
}
