import path from 'node:path';
import * as lab from '../../src';
import { DataLoader, RandomSampler, Subset, transforms, type Dataset, type Image } from '../../src';
import { options, place, type Cases } from './values';

const numbers: Dataset<number> = { length: 4, get: (i) => i };
const image = (): Image<readonly [2, 2, 3]> => ({ shape: [2, 2, 3], data: new Uint8Array(12) });
const floats = (): Image<readonly [2, 2, 3]> => ({ shape: [2, 2, 3], data: new Float32Array(12) });
const dataset = (): lab.ImageDataset =>
  new lab.ImageDataset([1, 1, 1], Uint8Array.of(1, 2), Uint8Array.of(0, 1), ['a', 'b']);
const nowhere = path.join(__dirname, 'nowhere');

/** Where nothing can be written; but what is no path stays what it is. */
const beyond =
  (folder: string) =>
  (name: unknown): never =>
    (name === 'x' ? path.join(folder, 'x') : name) as never;
const inNoFolder = beyond(nowhere);
const inFile = beyond(__filename);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A test asks no server. */
function withoutDownload(given: never): never {
  const isAsked = isObject(given) && Reflect.get(given, 'download') === true;
  return (isAsked ? { root: nowhere, train: true } : given) as never;
}

/** An image, and each part of one. */
const ofImage = (call: (image: never) => unknown, good: () => Image): Cases => [
  place('image', call),
  place('its shape', (v) => call({ ...good(), shape: v } as never)),
  place('a size', (v) => call({ ...good(), shape: [2, v, 3] } as never)),
  place('its data', (v) => call({ ...good(), data: v } as never)),
  place('too little data', () => call({ ...good(), data: new Uint8Array(3) } as never)),
];
const transform = (made: { apply(image: never): unknown }, good: () => Image = image): Cases =>
  ofImage((v) => made.apply(v), good);
const side = (what: string, call: (v: never) => unknown, accepts = ''): Cases => [
  place(what, call, accepts),
  place(`${what}, one side`, (v) => call([1, v] as never), accepts),
];
const index = (call: (v: never) => unknown): Cases => [place('index', call, '0')];

/** Reads all that a loader gives. */
async function all(loader: AsyncIterable<unknown>): Promise<void> {
  for await (const batch of loader) if (batch === undefined) return;
}

export const IMAGES: Readonly<Record<string, Cases>> = {
  'transforms.Compose': [
    place('transforms', (v) => new transforms.Compose(v), '[]'),
    place('a transform', (v) => new transforms.Compose([v])),
  ],
  'transforms.Compose.apply': transform(new transforms.Compose([new transforms.ToTensor()])),
  'transforms.ToTensor': [],
  'transforms.ToTensor.apply': transform(new transforms.ToTensor()),
  'transforms.Normalize': [
    place('mean', (v) => new transforms.Normalize(v, [1])),
    place('a mean', (v) => new transforms.Normalize([v], [1]), '-1 0 0.5 1e9 2**53'),
    place('std', (v) => new transforms.Normalize([1], v)),
    place('a deviation', (v) => new transforms.Normalize([1], [v]), '-1 0.5 1e9 2**53'),
  ],
  'transforms.Normalize.apply': transform(new transforms.Normalize([0, 0, 0], [1, 1, 1]), floats),
  'transforms.Resize': side('size', (v) => new transforms.Resize(v)),
  'transforms.Resize.apply': transform(new transforms.Resize(4)),
  'transforms.CenterCrop': side('size', (v) => new transforms.CenterCrop(v)),
  'transforms.CenterCrop.apply': transform(new transforms.CenterCrop(4)),
  'transforms.RandomCrop': [
    ...side('size', (v) => new transforms.RandomCrop(v)),
    ...options((v) => new transforms.RandomCrop(1, v), { padding: '0' }),
  ],
  'transforms.RandomCrop.apply': transform(new transforms.RandomCrop(1)),
  'transforms.RandomHorizontalFlip': [
    place('p', (v) => new transforms.RandomHorizontalFlip(v), 'undefined 0 0.5'),
  ],
  'transforms.RandomHorizontalFlip.apply': transform(new transforms.RandomHorizontalFlip(1)),
  'transforms.Grayscale': [place('channels', (v) => new transforms.Grayscale(v), 'undefined')],
  'transforms.Grayscale.apply': transform(new transforms.Grayscale()),

  Subset: [
    place('dataset', (v) => new Subset(v, [0])),
    place('indices', (v) => new Subset(numbers, v), '[]'),
    place('an index', (v) => new Subset(numbers, [v]).get(0), '0'),
  ],
  'Subset.get': index((v) => new Subset(numbers, [3]).get(v)),
  randomSplit: [
    place('dataset', (v) => lab.randomSplit(v, [1])),
    place('lengths', (v) => lab.randomSplit(numbers, v)),
    place('a length', (v) => lab.randomSplit(numbers, [4, v]), '0'),
    ...options((v) => lab.randomSplit(numbers, [4], v), { generator: '' }),
  ],
  SequentialSampler: [
    place('dataset', (v) => new lab.SequentialSampler(v), "[] '' 'x'"),
    place('its length', (v) => new lab.SequentialSampler({ length: v }), '0 1e9'),
  ],
  RandomSampler: [
    place('dataset', (v) => new RandomSampler(v), "'x'"),
    place('its length', (v) => new RandomSampler({ length: v }), '1e9'),
    ...options((v) => new RandomSampler(numbers, v), {
      replacement: 'true',
      numSamples: '1e9 2**53',
      generator: '',
    }),
  ],
  DataLoader: [
    place('dataset', (v) => new DataLoader(v)),
    place('its length', (v) => new DataLoader({ length: v, get: () => 1 }), '0 1e9'),
    place('its get', (v) => new DataLoader({ length: 1, get: v }), 'a_function'),
    place(
      "a sampler's numbers",
      (v) =>
        all(
          new DataLoader(numbers, {
            sampler: { length: 1, [Symbol.iterator]: () => [v][Symbol.iterator]() },
          }),
        ),
      '0',
    ),
    ...options((v) => new DataLoader(numbers, v), {
      batchSize: '1e9',
      shuffle: 'true',
      sampler: '[]',
      numWorkers: '0',
      dropLast: 'true',
      collate: 'a_function',
      generator: '',
    }),
  ],
  'DataLoader.skip': [place('batches', (v) => new DataLoader(numbers).skip(v), '0')],
  itemGenerator: [],
  ImageDataset: [
    place('shape', (v) => new lab.ImageDataset(v, Uint8Array.of(1), Uint8Array.of(0), ['a'])),
    place('a size', (v) => new lab.ImageDataset([1, 1, v], Uint8Array.of(1), Uint8Array.of(0), ['a'])),
    place('pixels', (v) => new lab.ImageDataset([1, 1, 1], v, Uint8Array.of(0), ['a'])),
    place('labels', (v) => new lab.ImageDataset([1, 1, 1], Uint8Array.of(1), v, ['a'])),
    place('classes', (v) => new lab.ImageDataset([1, 1, 1], Uint8Array.of(1), Uint8Array.of(0), v)),
    place(
      'transform',
      (v) => new lab.ImageDataset([1, 1, 1], Uint8Array.of(1), Uint8Array.of(0), ['a'], v),
      'undefined',
    ),
  ],
  'ImageDataset.image': index((v) => dataset().image(v)),
  'ImageDataset.label': index((v) => dataset().label(v)),
  'ImageDataset.get': index((v) => dataset().get(v)),
  CIFAR10: [],
  'CIFAR10.open': options(
    (v) => lab.CIFAR10.open(withoutDownload(v)),
    { root: '', train: '', transform: '', limit: '', download: '', archive: '', mirrors: '' },
    { required: { root: nowhere, train: true }, accepts: '' },
  ).map(
    // There is nothing to be read.
    (one) => ({ ...one, accepts: [] }),
  ),
  'CIFAR10.isPresent': [place('root', (v) => lab.CIFAR10.isPresent(v), "'' 'x'")],
  CIFAR10_CLASSES: [],
  Shapes: options(
    (v) => new lab.Shapes(v),
    { train: 'true', size: '', seed: '0 -1 1e9 2**53', transform: '' },
    { required: { train: true, size: 1 }, accepts: '' },
  ).map((one) =>
    // All the others may be left out.
    one.what === 'train' || one.what === 'the options'
      ? { ...one, accepts: one.what === 'train' ? ['true'] : [] }
      : one,
  ),
  SHAPES_CLASSES: [],
  openDataset: options(
    (v) => lab.openDataset(v),
    { root: "'' 'x'", train: 'true', transform: '', limit: '1e9' },
    { required: { root: nowhere, train: true, limit: 1 }, accepts: '' },
  ).map((one) =>
    one.what === 'train' || one.what === 'the options'
      ? { ...one, accepts: one.what === 'train' ? ['true'] : [] }
      : one,
  ),
  ImageFolder: [
    place('root', (v) => new lab.ImageFolder(v)),
    // There is no folder: a right option is refused for that.
    ...options((v) => new lab.ImageFolder(nowhere, v), { transform: '' }).map((one) => ({
      ...one,
      accepts: [],
    })),
  ],

  makeGrid: [
    place('images', (v) => lab.makeGrid(v)),
    place('an image', (v) => lab.makeGrid([image(), v])),
    ...ofImage((v) => lab.makeGrid([v]), image),
    ...options((v) => lab.makeGrid([image()], v), { columns: '1e9', padding: '0 1e9' }),
    place('padding of several', (v) => lab.makeGrid([image(), image()], { padding: v }), 'undefined 0'),
  ],
  toBytes: ofImage(lab.toBytes, floats),
  unnormalize: [
    ...ofImage((v) => lab.unnormalize(v, [0, 0, 0], [1, 1, 1]), floats),
    place('mean', (v) => lab.unnormalize(floats(), v, [1, 1, 1])),
    place('a mean', (v) => lab.unnormalize(floats(), [0, 0, v], [1, 1, 1]), '-1 0 0.5 1e9 2**53'),
    place('std', (v) => lab.unnormalize(floats(), [0, 0, 0], v)),
    place('a deviation', (v) => lab.unnormalize(floats(), [0, 0, 0], [1, 1, v]), '-1 0 0.5 1e9 2**53'),
  ],
  encodePng: ofImage(lab.encodePng, image),
  writePng: [
    place('path', (v) => lab.writePng(inFile(v), image())),
    ...ofImage((v) => lab.writePng(nowhere, v), image),
  ],
  readImage: [place('path', (v) => lab.readImage(v))],
  toTerminal: [
    ...ofImage(lab.toTerminal, image),
    ...options((v) => lab.toTerminal(image(), v), { color: 'true' }),
  ],

  save: [
    place('state', (v) => lab.save(v, nowhere)),
    place('path', (v) => lab.save(new Map(), inNoFolder(v))),
    place('metadata', (v) => lab.encodeSafetensors(new Map(), v), 'undefined {} no_prototype'),
  ],
  joinStates: [
    place('parts', (v) => lab.joinStates(v), '{} no_prototype'),
    place('a part', (v) => lab.joinStates({ x: v })),
  ],
  partOfStates: [
    place('states', (v) => lab.partOfStates(v, 'x')),
    place('part', (v) => lab.partOfStates(new Map(), v), "'' 'x'"),
  ],
  encodeSafetensors: [
    place('state', (v) => lab.encodeSafetensors(v)),
    place('an entry', (v) => lab.encodeSafetensors(new Map([['x', v]]))),
  ],
  decodeSafetensors: [
    place('bytes', (v) => lab.decodeSafetensors(v)),
    place('what', (v) => lab.decodeSafetensors(new Uint8Array(9), v)),
  ],
  load: [place('path', (v) => lab.load(v))],
  safeOpen: [place('path', (v) => lab.safeOpen(v))],
};
