/**
 * A small change of a number that was not the largest changes nothing, so its gradient is 0. The largest went through as
 * it was, so its gradient is that of the result, neither more nor less: it isn't shared out among the window. Where windows
 * overlap, a number may have won in several of them, and what comes back from each is added, as at any fork.
 */

/** Rows of numbers, all of one length. */
export type Sheet = readonly (readonly number[])[];

/** A sheet, and the gradient of what max-pooling made of it → the gradient of the sheet. */
export function poolGradient(sheet: Sheet, size: number, stride: number, gradient: Sheet): number[][] {
  const result = sheet.map((row) => row.map(() => 0));
  // #answer
  gradient.forEach((row, r) => {
    row.forEach((part, c) => {
      let [best, top, left] = [-Infinity, 0, 0];
      for (let y = r * stride; y < r * stride + size; y++) {
        for (let x = c * stride; x < c * stride + size; x++) {
          const number = sheet[y]?.[x] ?? NaN;
          if (number > best) [best, top, left] = [number, y, x];
        }
      }
      const line = result[top] ?? [];
      line[left] = (line[left] ?? NaN) + part;
    });
  });
  return result;
  // #end
}
