import { DataLoader, setEngine, Shapes, Subset, transforms, type Dataset } from '../../src';
import { ImageDataset } from '../../src/datasets';
import { pack } from '../../src/node/pack';
import { unpack } from '../../src/node/unpack';
import { Rows } from '../support/rows';

const load = (file: string): unknown => jest.requireActual(file);

/** To another thread and back. */
function travelled(value: unknown): unknown {
  return unpack(structuredClone(pack(value)), load);
}

const image = { shape: [2, 2, 3] as const, data: Uint8Array.from({ length: 12 }, (_, i) => i * 20) };

test("the library's transforms travel by themselves", () => {
  const compose = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.4, 0.5, 0.6], [0.2, 0.3, 0.4]),
  ]);
  const built = travelled(compose) as typeof compose;
  expect(built).toBeInstanceOf(transforms.Compose);
  expect(built.apply(image)).toEqual(compose.apply(image));
});

test('its data sets travel as the pictures that they hold', () => {
  const shapes = new Shapes({ train: true, size: 12, transform: new transforms.ToTensor() });
  const built = travelled(new Subset(shapes, [3, 5])) as Subset<unknown>;
  expect(built).toBeInstanceOf(Subset);
  expect(built.dataset).toBeInstanceOf(ImageDataset);
  expect([built.get(0), built.get(1)]).toEqual([shapes.get(3), shapes.get(5)]);
});

test.each([
  { recipe: { module: __filename, name: 'x', args: [] } },
  { data: { a: 1 } },
  { module: 'fs', name: 'rmSync', args: ['x'] },
  { builtIn: 'ToTensor', recipe: null },
  [{ data: [null, true, 'text', { deep: Float32Array.of(1) }] }],
])('data stays data, whatever its keys are: %j', (data) => {
  expect(travelled(data)).toEqual(data);
  expect(travelled(new Rows(1, data))).toEqual(new Rows(1, data));
});

test('a class derived from one of these says itself how it travels', () => {
  class Darker extends transforms.ToTensor {}
  expect(() => pack(new transforms.Compose([new Darker()]))).toThrow('an object of Darker');
});

test('a worker hands such data to the data set', async () => {
  await setEngine('cpu');
  const note = { recipe: { module: 'nowhere', name: 'x', args: [] } };
  const rows: Dataset<readonly [Float32Array, number, string]> = new Rows(1, note);
  const [, , words] = await new DataLoader(rows, { numWorkers: 1 }).first();
  expect(words).toEqual([JSON.stringify(note)]);
});
