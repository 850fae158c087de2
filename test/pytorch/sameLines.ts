/** How far two numbers with a fraction may lie apart, in a line that starts so. */
export type Tolerances = readonly (readonly [start: string, tolerance: number])[];

/**
 * Compares what two programs printed, line by line: words and whole numbers have to be the same, the others up to one unit of
 * their last digit (processors round differently) or up to the tolerance. Spaces and punctuation don't count.
 */
export function expectSameLines(
  lines: readonly string[],
  expected: readonly string[],
  tolerances: Tolerances = [],
): void {
  expect(lines.map(wordsOf)).toEqual(expected.map(wordsOf));
  const different = lines.filter((line, i) => {
    const tolerance = tolerances.find(([start]) => line.startsWith(start))?.[1];
    return !sameNumbers(numbersOf(line), numbersOf(expected[i] ?? ''), tolerance);
  });
  expect(different.map((line) => [line, expected[lines.indexOf(line)]])).toEqual([]);
}

const wordsOf = (line: string): string => (line.match(/[a-z]+/gi) ?? []).join(' ');
const numbersOf = (line: string): readonly string[] => line.match(/-?\d+(?:\.\d*)?/g) ?? [];

function sameNumbers(ours: readonly string[], theirs: readonly string[], tolerance?: number): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((text, i) => {
      const other = theirs[i] ?? '';
      const digits = Math.max(fractionOf(text), fractionOf(other));
      const allowed = digits === 0 ? 0 : (tolerance ?? 10 ** -digits);
      // The numbers themselves are rounded, too.
      return Math.abs(Number(text) - Number(other)) <= allowed * 1.001;
    })
  );
}

/** The digits behind the point. */
const fractionOf = (text: string): number => text.split('.')[1]?.length ?? 0;
