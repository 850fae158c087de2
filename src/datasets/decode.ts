import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors';
import { errorCode, errorText } from '../systemErrors';
import { CLASS_COUNT, fileBytes, IMAGE_BYTES, PLANE_BYTES, RECORD_BYTES, type Source } from './source';

/** The images of one or several files, as an `ImageDataset` holds them. */
export interface Decoded {
  /** Image after image, row by row, red, green and blue side by side; on a `SharedArrayBuffer`. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Says which record of the file has a label that no class has; `undefined` if all are right. */
export function labelProblem(records: Uint8Array, path: string): string | undefined {
  for (let i = 0; i * RECORD_BYTES < records.length; i++) {
    const label = records[i * RECORD_BYTES] ?? 0;
    if (label >= CLASS_COUNT) {
      return `record ${i} (counted from 0) of ${path} has label ${label}, expected 0 to ${CLASS_COUNT - 1}`;
    }
  }
  return undefined;
}

/** Reads the first `count` images of the files, one file after the other, so that only one is in memory at a time. */
export async function readImages(
  folder: string,
  files: readonly string[],
  source: Source,
  count: number,
): Promise<Decoded> {
  const pixels = new Uint8Array(new SharedArrayBuffer(count * IMAGE_BYTES));
  const labels = new Uint8Array(new SharedArrayBuffer(count));
  const buffer = new Uint8Array(Math.min(count, source.recordsPerFile) * RECORD_BYTES);
  let done = 0;
  for (const file of files) {
    const records = Math.min(count - done, source.recordsPerFile);
    if (records === 0) break;
    const bytes = buffer.subarray(0, records * RECORD_BYTES);
    await readStart(join(folder, file), bytes, source);
    decodeRecords(
      bytes,
      pixels.subarray(done * IMAGE_BYTES, (done + records) * IMAGE_BYTES),
      labels.subarray(done),
    );
    done += records;
  }
  return { pixels, labels };
}

/** Fills `bytes` from the start of the file, once the file's size and then its labels have been checked. */
async function readStart(path: string, bytes: Uint8Array, source: Source): Promise<void> {
  const file = await open(path).catch((error: unknown) => {
    throw new UsageError(
      `${path} can't be read (${errorText(error)}): ${errorCode(error) === 'ENOENT' ? mend(path) : 'allow it'}`,
    );
  });
  try {
    const { size } = await file.stat();
    if (size !== fileBytes(source)) {
      throw new UsageError(
        `${path} has ${size} bytes, expected ${fileBytes(source)} ` +
          `(${source.recordsPerFile} records of ${RECORD_BYTES}): ${mend(path)}`,
      );
    }
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) throw new UsageError(`${path} ended while it was read: ${mend(path)}`);
      done += bytesRead;
    }
  } finally {
    await file.close();
  }
  const problem = labelProblem(bytes, path);
  if (problem !== undefined) throw new UsageError(`${problem}: ${mend(path)}`);
}

function mend(path: string): string {
  return `the folder of ${path} is damaged, so delete it and get the data again: npm run lab, with --archive FILE for a copy`;
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
