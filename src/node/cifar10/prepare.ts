import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CIFAR10Files } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { recordedMd5, removeLeftovers, unpackArchive } from './archive';
import { unreadableArchive } from './archiveErrors';
import { md5OfFile } from './checksum';
import { download } from './download';
import { writing } from './fileErrors';
import { folderProblem } from './folder';
import { withLock } from './lock';
import type { Source } from './source';

export type PrepareOptions = Omit<CIFAR10Files, 'train' | 'limit' | 'mirrors'>;

/** Sees to it that the data set's folder is there, by unpacking or downloading if need be, and returns its path. */
export async function prepare(options: PrepareOptions, source: Source): Promise<string> {
  const { root, archive, signal } = options;
  const folder = join(root, source.folder);
  const md5 = archive === undefined ? undefined : await md5OfArchive(archive, signal);
  const isReady = async () =>
    folderProblem(folder, source) === undefined && (md5 === undefined || md5 === (await recordedMd5(folder)));
  if (await isReady()) return folder;
  if (archive === undefined && options.download !== true) {
    throw new UsageError(
      `CIFAR-10 is not ready: ${folderProblem(folder, source) ?? folder}. ` +
        'the option download gets it, the option archive unpacks a copy, and Shapes does without it',
      { option: 'archive' },
    );
  }

  await writing(root, mkdir(root, { recursive: true }));
  const lock = `${folder}.lock`;
  const work = withLock(lock, signal, async () => {
    if (await isReady()) return; // Another program was faster.
    await removeLeftovers(folder);
    if (archive !== undefined && md5 !== undefined) {
      await unpackArchive(archive, md5, folder, source, signal);
    } else {
      await downloadAndUnpack(options, folder, source);
    }
  });
  await writing(root, work);
  return folder;
}

/** An archive that is in `root` already, under its own name, is used and kept; a downloaded one is deleted at the end. */
async function downloadAndUnpack(options: PrepareOptions, folder: string, source: Source): Promise<void> {
  const { root, signal } = options;
  const local = join(root, source.archive);
  const size = statSync(local, { throwIfNoEntry: false })?.size;
  if (size === source.size && (await md5OfFile(local, signal)) === source.md5) {
    await unpackArchive(local, source.md5, folder, source, signal);
    return;
  }
  const archive = await download(source, root, options);
  await unpackArchive(archive, source.md5, folder, source, signal);
  await rm(archive, { force: true });
}

async function md5OfArchive(archive: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await md5OfFile(archive, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw unreadableArchive(archive, error);
  }
}
