/** Rows of numbers, all of one length. */
export type Sheet = readonly (readonly number[])[];

/** A sheet, and the gradient of what max-pooling made of it → the gradient of the sheet. */
export function poolGradient(sheet: Sheet, size: number, stride: number, gradient: Sheet): number[][] {
  const result = sheet.map((row) => row.map(() => 0));
  throw new Error('Write me');
}
