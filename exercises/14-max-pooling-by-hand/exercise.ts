/** Numbers in rows: `sheet[y][x]`, where y counts down and x to the right. */
export type Sheet = readonly (readonly number[])[];

/** The largest number below each place of a window of `size` by `size`, which moves by `stride`. */
export function maxPool(sheet: Sheet, size: number, stride: number): Sheet {
  const height = sheet.length;
  const width = sheet[0]?.length ?? 0;
  throw new Error('Write me');
}
