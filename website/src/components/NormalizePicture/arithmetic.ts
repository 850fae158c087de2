import { shaped, wholeTo, within, type Fits } from '../../kept/guards';

export const CHANNELS = ['red', 'green', 'blue'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** What one channel has of its own: the byte that is stored, and what Normalize is given. */
export interface Channel {
  /** 0 to 255. */
  readonly byte: number;
  readonly mean: number;
  readonly std: number;
}
export type Pixel = Readonly<Record<ChannelName, Channel>>;

const isChannel = shaped<Channel>({
  byte: wholeTo(255),
  mean: within(0, 1),
  // Not down to 0, for Normalize divides by it.
  std: within(0.1, 1),
});
/** A pixel that was kept is used where the sliders could have made it. */
export const isPixel: Fits<Pixel> = shaped<Pixel>({ red: isChannel, green: isChannel, blue: isChannel });

export type Statistics = Readonly<Record<ChannelName, { readonly mean: number; readonly std: number }>>;

/** The lab's own: one half, of every channel. */
export const HALVES: Statistics = {
  red: { mean: 0.5, std: 0.5 },
  green: { mean: 0.5, std: 0.5 },
  blue: { mean: 0.5, std: 0.5 },
};

/**
 * Mean and deviation of each channel over all pixels of CIFAR-10's 50,000 training images, to two decimals.
 *
 * Measured with `npx ts-node lessons/closer/02-statistics.ts --full`, where CIFAR-10 is in ./data. It prints both as
 * they are after Normalize(0.5, 0.5): means -0.017, -0.036, -0.107 and deviations 0.491, 0.486, 0.521; half of that,
 * and the mean plus one half, is this. The images were an archive of which most are JPEG copies, hence no third decimal.
 */
export const OF_CIFAR10: Statistics = {
  red: { mean: 0.49, std: 0.25 },
  green: { mean: 0.48, std: 0.24 },
  blue: { mean: 0.45, std: 0.26 },
};

export function toTensor(byte: number): number {
  return byte / 255;
}

export function normalize(
  value: number,
  { mean, std }: { readonly mean: number; readonly std: number },
): number {
  return (value - mean) / std;
}

/** What becomes of the bytes 0 and 255, and so of all between them. */
export function rangeOf(channel: Channel): { readonly lowest: number; readonly highest: number } {
  return { lowest: normalize(0, channel), highest: normalize(1, channel) };
}

/** The whole number that an axis has to reach on either side of 0, to hold all that Normalize can make. */
export function reachOf(pixel: Pixel): number {
  const ends = CHANNELS.map((name) => rangeOf(pixel[name])).flatMap(({ lowest, highest }) => [
    -lowest,
    highest,
  ]);
  // In floating point (1 - 0.46) / 0.18 is a little more than 3, and is not to be rounded up to 4.
  return Math.max(1, Math.ceil(Math.max(...ends) - 1e-9));
}

/** The same pixel, with other statistics for Normalize. */
export function withStatistics(pixel: Pixel, statistics: Statistics): Pixel {
  return {
    red: { ...pixel.red, ...statistics.red },
    green: { ...pixel.green, ...statistics.green },
    blue: { ...pixel.blue, ...statistics.blue },
  };
}

/** Mean and deviation of a channel over all of CIFAR-10, after this pixel's Normalize. */
export function afterwards(pixel: Pixel, name: ChannelName): { readonly mean: number; readonly std: number } {
  return {
    mean: normalize(OF_CIFAR10[name].mean, pixel[name]),
    std: OF_CIFAR10[name].std / pixel[name].std,
  };
}

/** Whether all channels of CIFAR-10 then have mean 0 and deviation 1, to the one decimal that can be told. */
export function isStandard(pixel: Pixel): boolean {
  return CHANNELS.every((name) => {
    const { mean, std } = afterwards(pixel, name);
    return Math.abs(mean) < 0.05 && Math.abs(std - 1) < 0.05;
  });
}

/** Whether Normalize is given just these. */
export function hasStatistics(pixel: Pixel, statistics: Statistics): boolean {
  return CHANNELS.every(
    (name) => pixel[name].mean === statistics[name].mean && pixel[name].std === statistics[name].std,
  );
}
