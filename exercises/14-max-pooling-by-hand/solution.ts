/**
 * The search for the largest number begins at minus infinity, for any number is larger. It is tempting to begin at 0: that
 * works as long as ReLU came first, and turns a window of negative numbers into a 0 that was never there. The window moves
 * by the stride, which is often its size, but need not be.
 */

/** Numbers in rows: `sheet[y][x]`, where y counts down and x to the right. */
export type Sheet = readonly (readonly number[])[];

/** The largest number below each place of a window of `size` by `size`, which moves by `stride`. */
export function maxPool(sheet: Sheet, size: number, stride: number): Sheet {
  const height = sheet.length;
  const width = sheet[0]?.length ?? 0;
  // #answer
  const rows: number[][] = [];
  for (let top = 0; top + size <= height; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + size <= width; left += stride) {
      let largest = -Infinity;
      for (const line of sheet.slice(top, top + size)) {
        largest = Math.max(largest, ...line.slice(left, left + size));
      }
      row.push(largest);
    }
    rows.push(row);
  }
  return rows;
  // #end
}
