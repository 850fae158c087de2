import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors';
import { errorCode } from '../../systemErrors';
import type { Decoded } from '../../datasets/cifar10';
import { CLASS_COUNT, IMAGE_BYTES, PLANE_BYTES } from '../../datasets/format';
import { sharedBytes } from '../../sharedBytes';
import { fileError } from '../fileError';
import { fileBytes, RECORD_BYTES, type Source } from './source';

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
  const pixels = sharedBytes(count * IMAGE_BYTES);
  const labels = sharedBytes(count);
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
  try {
    await readInto(bytes, path, source);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const error = fileError(`${path} can't be read`, cause, 'root');
    throw errorCode(cause) === 'ENOENT' ? damaged(path, error.message) : error;
  }
  const problem = labelProblem(bytes, path);
  if (problem !== undefined) throw damaged(path, problem);
}

async function readInto(bytes: Uint8Array, path: string, source: Source): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size !== fileBytes(source)) {
      const expected = `${fileBytes(source)} (${source.recordsPerFile} records of ${RECORD_BYTES})`;
      throw damaged(path, `${path} has ${size} bytes, expected ${expected}`);
    }
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) throw damaged(path, `${path} ended while it was read`);
      done += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function damaged(path: string, problem: string): UsageError {
  return new UsageError(
    `${problem}: the folder of ${path} is damaged, so delete it and get the data again; ` +
      'the option archive unpacks a copy',
    { option: 'archive' },
  );
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
