import { oneOf, shaped, isSwitch, wholeTo, type Fits } from '../../kept/guards';
import { CHOICES, LAB, MOST, type Convolution, type Design } from '../../training/own/design';
import type { TrainingOptions } from '../../training/protocol';
import { CHOICES as NUMBERS, DEFAULTS, SEEDS } from '../TrainNow/options';

/** A network, and how it is trained: all that an address says. */
export interface Setting {
  readonly design: Design;
  readonly options: TrainingOptions;
}

/** Larger batches than on the home page, so fewer steps: two networks learn. */
export const START: Setting = {
  design: {
    ...LAB,
    convolutions: LAB.convolutions.map((one, i) => (i === 0 ? { ...one, filter: 3 } : one)),
  },
  options: { ...DEFAULTS, batchSize: 16, lr: 0.02 },
};

const listOf =
  <T>(fits: Fits<T>, least: number, most: number): Fits<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(fits);

/** What was kept, or stands in an address, may be anybody's. */
export const isSetting = shaped<Setting>({
  design: shaped<Design>({
    convolutions: listOf(
      shaped<Convolution>({
        filter: oneOf(CHOICES.filter),
        channels: oneOf(CHOICES.channels),
        norm: isSwitch,
        pool: isSwitch,
      }),
      1,
      MOST.convolutions,
    ),
    hidden: listOf(oneOf(CHOICES.hidden), 0, MOST.hidden),
    dropout: oneOf(CHOICES.dropout),
  }),
  options: shaped<TrainingOptions>({
    lr: oneOf(NUMBERS.lr),
    momentum: oneOf(NUMBERS.momentum),
    batchSize: oneOf(NUMBERS.batchSize),
    images: oneOf(NUMBERS.images),
    epochs: oneOf(NUMBERS.epochs),
    seed: wholeTo(SEEDS.most),
    data: oneOf(['shapes', 'cifar10']),
  }),
});

/** No fully connected layer but the last. */
const NONE = 'none';

const NAMES = [
  'conv',
  'fc',
  'dropout',
  'lr',
  'momentum',
  'batch',
  'images',
  'epochs',
  'seed',
  'data',
] as const;

/** As it stands in an address, behind the question mark: `conv=5x6p,5x16np&fc=120,84&…`; n is for batch norm, p for pooling. */
export function textOf({ design, options }: Setting): string {
  const conv = design.convolutions.map(
    ({ filter, channels, norm, pool }) => `${filter}x${channels}${norm ? 'n' : ''}${pool ? 'p' : ''}`,
  );
  const { lr, momentum, batchSize, images, epochs, seed, data = 'shapes' } = options;
  const values = [conv.join(), design.hidden.join() || NONE, design.dropout];
  return [...values, lr, momentum, batchSize, images, epochs, seed, data]
    .map((value, i) => `${NAMES[i] ?? ''}=${value}`)
    .join('&');
}

/** What an address asks for: `undefined` where it says nothing of a network, `damaged` where it says what can't be. */
export function settingIn(search: string): Setting | 'damaged' | undefined {
  const given = new URLSearchParams(search);
  if (!NAMES.some((name) => given.has(name))) return undefined;
  const number = (name: (typeof NAMES)[number]): number => numberIn(given.get(name) ?? '');
  const setting = {
    design: {
      convolutions: (given.get('conv') ?? '').split(',').map(convolutionIn),
      hidden: given.get('fc') === NONE ? [] : (given.get('fc') ?? '?').split(',').map(numberIn),
      dropout: number('dropout'),
    },
    options: {
      lr: number('lr'),
      momentum: number('momentum'),
      batchSize: number('batch'),
      images: number('images'),
      epochs: number('epochs'),
      seed: number('seed'),
      data: given.get('data'),
    },
  };
  return isSetting(setting) ? setting : 'damaged';
}

function convolutionIn(text: string): unknown {
  const [, filter = '', channels = '', norm, pool] = /^(\d+)x(\d+)(n?)(p?)$/.exec(text) ?? [];
  return { filter: numberIn(filter), channels: numberIn(channels), norm: norm === 'n', pool: pool === 'p' };
}

/** (`Number('')` is 0.) */
const numberIn = (text: string): number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);
