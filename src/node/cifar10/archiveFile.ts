import { stat } from 'node:fs/promises';
import { otherFormat } from '../../datasets/archive/formats';
import { mostBytes, type Source } from '../../datasets/archive/source';
import { errorCode } from '../../systemErrors';
import { unreadableArchive, wrongArchive } from './archiveErrors';
import { md5OfFile } from './checksum';
import { headOf } from './headOf';

/**
 * Refuses what can't be the archive, before it is read as a whole: pipes and devices, which may never end, files that are too
 * large, and other formats. Gives the checksum of the rest.
 */
export async function checkArchive(
  archive: string,
  source: Source,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    const stats = await stat(archive);
    if (!stats.isFile())
      throw wrongArchive(archive, source, 'it is no file but a folder, a pipe or a device');
    // Without gzip it is as large as what is in it.
    if (stats.size > mostBytes(source)) throw wrongArchive(archive, source, `it has ${stats.size} bytes`);
    if (stats.size === 0) throw wrongArchive(archive, source, 'it is empty');
    const other = otherFormat(await headOf(archive));
    if (other !== undefined) throw wrongArchive(archive, source, other);
    return await md5OfFile(archive, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (errorCode(error) === undefined) throw error;
    throw unreadableArchive(archive, error);
  }
}
