import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { HEAD_BYTES, isGzip, wrongStart } from '../../datasets/archive/formats';
import { inWords, WrongBytes } from '../../datasets/archive/words';
import { errorCode, errorText } from '../../systemErrors';
import { headOf } from './headOf';

const CHUNK_BYTES = 1 << 18;

/** Reads an archive piece by piece, with gzip undone, and gives its checksum. (Some browsers undo gzip while they download.) */
export async function unzip(
  archive: string,
  signal: AbortSignal | undefined,
  take: (bytes: Buffer) => void,
): Promise<string> {
  const hash = createHash('md5');
  const isZipped = isGzip(await headOf(archive));
  let start: Buffer | undefined = Buffer.alloc(0);
  const takeAll = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      // The first bytes are looked at together: the parser would undo what it finds packed there, without a limit.
      start &&= Buffer.concat([start, chunk]);
      if (start !== undefined && start.length < HEAD_BYTES) continue;
      if (start !== undefined) checkStart(start);
      take(start ?? chunk);
      start = undefined;
    }
    if (start !== undefined) throw new WrongBytes(inWords(`${start.length} bytes are no archive`));
  };
  const file = createReadStream(archive, { highWaterMark: CHUNK_BYTES });
  const hashed = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    if (isZipped) await pipeline(file, hashed, createGunzip({ chunkSize: CHUNK_BYTES }), takeAll, { signal });
    else await pipeline(file, hashed, takeAll, { signal });
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code.startsWith('Z_')) throw new WrongBytes(inWords(errorText(error)));
    // Gzip's end was reached, so that nobody reads the rest.
    if (code === 'ABORT_ERR') throw new WrongBytes('something follows its end');
    throw error;
  }
  return hash.digest('hex');
}

function checkStart(start: Buffer): void {
  const other = wrongStart(start);
  if (other !== undefined) throw new WrongBytes(other);
}
