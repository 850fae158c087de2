/** `counts[right][chosen]` */
export type Counts = readonly (readonly number[])[];

export interface Cell {
  readonly right: number;
  readonly chosen: number;
}

export function countAt(counts: Counts, { right, chosen }: Cell): number {
  return counts[right]?.[chosen] ?? 0;
}

/** How many images of a class there are. */
export function imagesOf(counts: Counts, right: number): number {
  return (counts[right] ?? []).reduce((sum, count) => sum + count, 0);
}

export function totalOf(counts: Counts): number {
  return counts.reduce((sum, _, right) => sum + imagesOf(counts, right), 0);
}

/** How many images were taken for what they are. */
export function correctOf(counts: Counts): number {
  return counts.reduce((sum, row, right) => sum + (row[right] ?? 0), 0);
}

function mistakes(counts: Counts): readonly Cell[] {
  return counts.flatMap((row, right) => row.map((_, chosen) => ({ right, chosen }))).filter(isMistake);
}

export const isMistake = ({ right, chosen }: Cell): boolean => right !== chosen;

/** The mistake that was made most often. */
export function worstMistake(counts: Counts): Cell {
  return mistakes(counts).reduce((worst, cell) =>
    countAt(counts, cell) > countAt(counts, worst) ? cell : worst,
  );
}

/**
 * How strongly a cell is coloured, from 0 to 1. Hits and mistakes each have a scale of their own, up to the largest of
 * their kind: mistakes are so much rarer that they would all look alike on one.
 */
export function shadeOf(counts: Counts, cell: Cell): number {
  const hits = counts.map((row, right) => row[right] ?? 0);
  const kind = isMistake(cell) ? mistakes(counts).map((mistake) => countAt(counts, mistake)) : hits;
  return countAt(counts, cell) / Math.max(1, ...kind);
}

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function move({ right, chosen }: Cell, key: string, size: number): Cell | undefined {
  const last = size - 1;
  const clamp = (index: number): number => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowUp':
      return { right: clamp(right - 1), chosen };
    case 'ArrowDown':
      return { right: clamp(right + 1), chosen };
    case 'ArrowLeft':
      return { right, chosen: clamp(chosen - 1) };
    case 'ArrowRight':
      return { right, chosen: clamp(chosen + 1) };
    case 'Home':
      return { right, chosen: 0 };
    case 'End':
      return { right, chosen: last };
    default:
      return undefined;
  }
}
