import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors';
import { errorCode } from '../../systemErrors';
import type { Decoded } from '../../datasets/cifar10';
import { IMAGE_BYTES } from '../../datasets/format';
import { sharedBytes } from '../../sharedBytes';
import { fileError, reasonOf } from '../fileError';
import { decodeRecords, RECORD_BYTES, recordProblem } from '../../datasets/archive/records';
import { md5Of, recordedMd5s } from './seal';
import { fileBytes, type Source } from '../../datasets/archive/source';

/** Reads the first `count` images of the files, one file after the other, so that only one is in memory at a time. */
export async function readImages(
  folder: string,
  files: readonly string[],
  source: Source,
  count: number,
): Promise<Decoded> {
  const pixels = sharedBytes(count * IMAGE_BYTES);
  const labels = sharedBytes(count);
  const md5s = await recordedMd5s(folder);
  const bytes = new Uint8Array(fileBytes(source));
  let done = 0;
  for (const file of files) {
    const records = Math.min(count - done, source.recordsPerFile);
    if (records === 0) break;
    const path = join(folder, file);
    await readWhole(path, bytes, source);
    const md5 = md5s.get(file);
    if (md5 !== undefined && md5Of(bytes) !== md5) {
      throw damaged(path, `${path} is not as it was unpacked (checksum ${md5Of(bytes)}, expected ${md5})`);
    }
    const wanted = bytes.subarray(0, records * RECORD_BYTES);
    const problem = recordProblem(wanted, path);
    if (problem !== undefined) throw damaged(path, problem);
    decodeRecords(
      wanted,
      pixels.subarray(done * IMAGE_BYTES, (done + records) * IMAGE_BYTES),
      labels.subarray(done),
    );
    done += records;
  }
  return { pixels, labels };
}

/** Fills `bytes` with the file, once its size has been checked. */
async function readWhole(path: string, bytes: Uint8Array, source: Source): Promise<void> {
  try {
    await readInto(bytes, path, source);
  } catch (cause) {
    if (reasonOf(cause) === undefined) throw cause;
    const error = fileError(`${path} can't be read`, cause, 'root');
    throw errorCode(cause) === 'ENOENT' ? damaged(path, error.message) : error;
  }
}

async function readInto(bytes: Uint8Array, path: string, source: Source): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size !== bytes.length) {
      const expected = `${bytes.length} (${source.recordsPerFile} records of ${RECORD_BYTES})`;
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
