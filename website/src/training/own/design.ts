/** A convolution, and what follows it: batch norm or not, ReLU, pooling or not. */
export interface Convolution {
  /** Its side. */
  readonly filter: number;
  readonly channels: number;
  readonly norm: boolean;
  readonly pool: boolean;
}

/** A network as a reader puts it together. A last fully connected layer, with the ten answers, it always has. */
export interface Design {
  readonly convolutions: readonly Convolution[];
  /** How many numbers each of the fully connected layers before the last gives. */
  readonly hidden: readonly number[];
  /** How many of the numbers in front of each fully connected layer are left out while it learns; a part of 1. */
  readonly dropout: number;
}

/** Lesson 3's. */
export const LAB: Design = {
  convolutions: [
    { filter: 5, channels: 6, norm: false, pool: true },
    { filter: 5, channels: 16, norm: false, pool: true },
  ],
  hidden: [120, 84],
  dropout: 0,
};

/** What a reader can choose from. A network of more parameters is none for a page. */
export const CHOICES = {
  filter: [1, 3, 5, 7, 9],
  channels: [4, 6, 8, 12, 16, 24, 32, 48],
  hidden: [16, 32, 64, 84, 120, 200],
  dropout: [0, 0.1, 0.25, 0.5],
} as const;
export const MOST = { convolutions: 4, hidden: 3, parameters: 2_000_000 };

/** Whether both are the same network. */
export function same(a: Design, b: Design): boolean {
  return JSON.stringify(listOf(a)) === JSON.stringify(listOf(b));
}

function listOf({ convolutions, hidden, dropout }: Design): unknown {
  const rows = convolutions.map(({ filter, channels, norm, pool }) => [filter, channels, norm, pool]);
  return [rows, hidden, dropout];
}
