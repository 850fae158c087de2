import { outputSize } from '../../../../src/shape';

/** What the reader may change of the lab's network. */
export interface Setting {
  /** Filter sizes. */
  readonly conv1: number;
  readonly conv2: number;
  /** Channels that conv2 gives. */
  readonly channels: number;
}

export interface Volume {
  readonly size: number;
  readonly channels: number;
}

export interface Block extends Volume {
  readonly layer: 'input' | 'conv1' | 'conv2' | 'pool';
  /** The size of the filter or of the window; the input has none. */
  readonly window?: number;
  /** Does the window leave out the last row and the last column? */
  readonly cut: boolean;
}

export const START: Setting = { conv1: 5, conv2: 5, channels: 16 };
const INPUT: Block = { layer: 'input', size: 32, channels: 3, cut: false };
const CONV1_CHANNELS = 6;
const POOL = 2;

/** The blocks of the network up to the last pooling, and how many numbers that one leaves for each image. */
export function chainOf({ conv1, conv2, channels }: Setting): {
  readonly blocks: readonly Block[];
  readonly last: Volume;
  readonly features: number;
} {
  const first = convolved('conv1', INPUT, conv1, CONV1_CHANNELS);
  const small = pooled(first);
  const second = convolved('conv2', small, conv2, channels);
  const last = pooled(second);
  const features = last.size * last.size * last.channels;
  return { blocks: [INPUT, first, small, second, last], last, features };
}

function convolved(layer: 'conv1' | 'conv2', { size }: Volume, filter: number, channels: number): Block {
  return { layer, window: filter, size: outputSize(size, filter), channels, cut: false };
}

function pooled({ size, channels }: Volume): Block {
  return { layer: 'pool', window: POOL, size: outputSize(size, POOL, POOL), channels, cut: size % POOL > 0 };
}
