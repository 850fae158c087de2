export const count = (number: number): string => number.toLocaleString('en-US');

/** Two digits that count: 0.16 ms, 3.9 ms, 1,700 ms. */
const twoDigits = (number: number): string =>
  number.toLocaleString('en-US', { maximumSignificantDigits: number >= 100 ? 3 : 2 });

export const milliseconds = (time: number): string => `${twoDigits(time)} ms`;

/** A row for each name, a column for each size; a dash for what was not measured. */
export function stepRows(
  steps: Readonly<Record<string, { readonly ms: number } | undefined>>,
  names: readonly string[],
  sizes: readonly number[],
): string[][] {
  return names.map((name) => [
    name,
    ...sizes.map((size) => {
      const step = steps[`${name}, ${size}`];
      return step === undefined ? '–' : twoDigits(step.ms);
    }),
  ]);
}

interface Copy {
  readonly milliseconds: number;
  readonly gigabytesPerSecond: number;
}

/** A row for each batch: its name, its size, and how long it took, from memory of two kinds. */
export function copyRows(
  copies: Readonly<
    Record<string, { readonly megabytes: number; readonly ordinary: Copy; readonly pinned: Copy }>
  >,
): string[][] {
  const text = ({ milliseconds: time, gigabytesPerSecond }: Copy): string =>
    `${milliseconds(time)}, ${twoDigits(gigabytesPerSecond)} GB/s`;
  return Object.entries(copies).map(([name, { megabytes, ordinary, pinned }]) => [
    name,
    `${twoDigits(megabytes)} MB`,
    text(ordinary),
    text(pinned),
  ]);
}
