import { checkBoolean, checkOptions, refuse } from '../checks';
import { sharedBytes } from '../sharedBytes';
import type { SameSize, Transform } from '../transforms';
import { DrawRandom } from './drawRandom';
import { drawShape } from './drawShape';
import { FIGURES } from './figures';
import { CLASS_COUNT, IMAGE_BYTES, IMAGE_SHAPE } from './format';
import { ImageDataset } from './imageDataset';
import { makeStencil } from './stencil';

/** The ten classes: what is to be seen on the picture. */
export const SHAPES_CLASSES = [
  'disc',
  'ring',
  'box',
  'frame',
  'wedge',
  'cross',
  'star',
  'moon',
  'bars',
  'check',
] as const;

/** What `Shapes` needs: which pictures, how many, from which seed. */
export interface ShapesOptions<T extends Transform = SameSize> {
  /** Pictures for training, or else others for testing. */
  readonly train: boolean;
  /** How many: 50,000 for training and 10,000 for testing if nothing is said. */
  readonly size?: number | undefined;
  /** Another seed, other pictures; its low 32 bits decide. */
  readonly seed?: number | undefined;
  readonly transform?: T | undefined;
}

/**
 * torchvision.datasets.FakeData's place, but with something to learn: pictures of ten figures, drawn by formulas.
 *
 * They have CIFAR-10's format and numbers, and need neither a download nor a disk. Picture number i depends on the
 * seed, on `train` and on i alone, so fewer pictures are the first ones of more. Each ten in a row show all classes.
 */
export class Shapes<T extends Transform = SameSize> extends ImageDataset<typeof IMAGE_SHAPE, T> {
  static readonly classes = SHAPES_CLASSES;
  readonly train: boolean;

  constructor(options: ShapesOptions<T>) {
    checkOptions('Shapes', options, ['train', 'size', 'seed', 'transform']);
    const { train, size = defaultSize(train), seed = 0, transform } = options;
    checkBoolean("Shapes' train", train);
    if (!Number.isInteger(size) || size < 1 || size > MOST_PICTURES)
      refuse('Shapes', `size to be a whole number of pictures from 1 to ${MOST_PICTURES}`, size);
    if (!Number.isInteger(seed)) refuse('Shapes', 'seed to be a whole number', seed);
    const pixels = sharedBytes(size * IMAGE_BYTES);
    const labels = sharedBytes(size);
    draw(seed, train, pixels, labels);
    super(IMAGE_SHAPE, pixels, labels, SHAPES_CLASSES, transform);
    this.train = train;
  }

  get name() {
    return 'Shapes' as const;
  }
}

/** They take 3 GB. */
const MOST_PICTURES = 1_000_000;

/** As many as CIFAR-10 has. */
export function defaultSize(train: boolean): number {
  return train ? 50_000 : 10_000;
}

/** Streams of random numbers: those for labels and those for pictures must not be the same. */
const LABELS = 0;
const PICTURES = 2;

function draw(seed: number, train: boolean, pixels: Uint8Array, labels: Uint8Array): void {
  const random = new DrawRandom();
  const figures = SHAPES_CLASSES.map((name) => makeStencil(FIGURES[name]));
  const clamped = new Uint8ClampedArray(pixels.buffer);
  const order = new Uint8Array(CLASS_COUNT);
  const part = train ? 0 : 1;
  for (let i = 0; i < labels.length; i++) {
    if (i % CLASS_COUNT === 0) {
      random.start(seed, LABELS + part, i / CLASS_COUNT);
      shuffleClasses(order, random);
    }
    const label = order[i % CLASS_COUNT] ?? 0;
    const figure = figures[label];
    if (figure === undefined) throw new Error('each class has a figure');
    labels[i] = label;
    random.start(seed, PICTURES + part, i);
    drawShape(figure, random, clamped.subarray(i * IMAGE_BYTES, (i + 1) * IMAGE_BYTES));
  }
}

/** The classes 0 … 9 in random order (Fisher and Yates). */
function shuffleClasses(order: Uint8Array, random: DrawRandom): void {
  for (let i = 0; i < order.length; i++) {
    const j = random.below(i + 1);
    order[i] = order[j] ?? 0;
    order[j] = i;
  }
}
