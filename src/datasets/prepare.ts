import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors';
import { recordedMd5, removeLeftovers, unpackArchive, unreadableArchive } from './archive';
import { md5OfFile } from './checksum';
import { download, type DownloadOptions } from './download';
import { writing } from './fileErrors';
import { errorCode, errorText } from '../systemErrors';
import { withLock } from './lock';
import { fileBytes, type Source } from './source';

export interface PrepareOptions extends DownloadOptions {
  /** The folder that holds data sets, './data' for example. */
  readonly root: string;
  /** Download what is not there. */
  readonly download?: boolean | undefined;
  /** A copy of the archive, to be unpacked in place of a download. */
  readonly archive?: string | undefined;
}

/** What the folder lacks; `undefined` if all files are there and have their sizes. */
export function folderProblem(folder: string, source: Source): string | undefined {
  for (const name of [...source.trainFiles, ...source.testFiles]) {
    const path = join(folder, name);
    try {
      const { size } = statSync(path);
      if (size !== fileBytes(source)) return `${path} has ${size} bytes, expected ${fileBytes(source)}`;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return `${path} is missing`;
      return `${path} can't be read (${errorText(error)})`;
    }
  }
  return undefined;
}

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
        '`npm run lab` downloads it, `npm run lab -- --archive FILE` unpacks a copy, and Shapes does without it',
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
