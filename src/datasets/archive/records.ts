import { CLASS_COUNT, IMAGE_BYTES, PLANE_BYTES } from '../format';

/** Bytes of one image on the disk: its label, then its pixels. */
export const RECORD_BYTES = 1 + IMAGE_BYTES;

/** Says which record of the file can't be right: one with a label that no class has, or nothing but zeros. */
export function recordProblem(records: Uint8Array, path: string): string | undefined {
  for (let i = 0; i * RECORD_BYTES < records.length; i++) {
    const record = records.subarray(i * RECORD_BYTES, (i + 1) * RECORD_BYTES);
    const which = `record ${i} (counted from 0) of ${path}`;
    const label = record[0] ?? 0;
    if (label >= CLASS_COUNT) return `${which} has label ${label}, expected 0 to ${CLASS_COUNT - 1}`;
    // No photograph is black all over, but what a disk lost reads as zeros.
    if (record.every((byte) => byte === 0)) return `${which} is nothing but zeros`;
  }
  return undefined;
}

/** From records (label, red plane, green plane, blue plane) to labels and pixels with their colours side by side. */
export function decodeRecords(records: Uint8Array, pixels: Uint8Array, labels: Uint8Array): void {
  let to = 0;
  for (let start = 0, i = 0; start < records.length; start += RECORD_BYTES, i++) {
    labels[i] = records[start] ?? 0;
    const red = start + 1;
    const green = red + PLANE_BYTES;
    const blue = green + PLANE_BYTES;
    for (let p = 0; p < PLANE_BYTES; p++) {
      pixels[to] = records[red + p] ?? 0;
      pixels[to + 1] = records[green + p] ?? 0;
      pixels[to + 2] = records[blue + p] ?? 0;
      to += 3;
    }
  }
}
