/** For each cell `[right][chosen]` of a confusion matrix, the numbers of the first few images that were counted there. */
export function examplesOf(
  right: ArrayLike<number>,
  chosen: readonly number[],
  classes: number,
  most: number,
): number[][][] {
  const cells = Array.from({ length: classes }, () => Array.from({ length: classes }, (): number[] => []));
  chosen.forEach((column, index) => {
    const cell = cells[right[index] ?? NaN]?.[column];
    if (cell && cell.length < most) cell.push(index);
  });
  return cells;
}
