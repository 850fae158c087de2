import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DownloadOptions } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { md5OfFile } from './checksum';
import { writing } from './fileErrors';
import { MirrorError } from './mirrorError';
import { receive, sizeOf } from './receive';
import type { Source } from './source';

/**
 * Downloads the archive to `root` and returns its path.
 *
 * The bytes go to a file that ends in `.part`, and a later download goes on where that file ends. Only when its
 * checksum is right is it renamed to its final name.
 */
export async function download(source: Source, root: string, options: DownloadOptions = {}): Promise<string> {
  const file = join(root, source.archive);
  const part = `${file}.part`;
  if (await isWhole(part, source)) {
    await writing(root, rename(part, file));
    return file;
  }
  const answers: string[] = [];
  for (const url of source.urls) {
    try {
      await downloadFrom(url, part, source, root, options);
      await writing(root, rename(part, file));
      return file;
    } catch (error) {
      if (!(error instanceof MirrorError)) throw error;
      answers.push(`  ${url}: ${error.message}`);
    }
  }
  const kept = await sizeOf(part);
  throw new UsageError(
    [
      `${source.archive} could not be downloaded:`,
      ...answers,
      'Check the connection and try again, name a copy of it with the option archive, or do without it: Shapes.',
      ...(kept > 0 ? [`(The ${kept} bytes that did arrive are kept for the next try.)`] : []),
    ].join('\n'),
    { option: 'archive' },
  );
}

/** Whether an earlier run got all bytes; if they are wrong ones, they are deleted. */
async function isWhole(part: string, source: Source): Promise<boolean> {
  const size = await sizeOf(part);
  if (size < source.size) return false;
  if (size === source.size && (await md5OfFile(part)) === source.md5) return true;
  await rm(part, { force: true });
  return false;
}

/** Gets the whole file from one address, in several attempts if need be. */
async function downloadFrom(
  url: string,
  part: string,
  source: Source,
  root: string,
  options: DownloadOptions,
): Promise<void> {
  const { retries = 3, retryDelayMs = 1000, signal } = options;
  let othersBytes = await sizeOf(part);
  for (let retry = 0; ;) {
    try {
      await receive(url, part, source, root, options);
      const md5 = await md5OfFile(part, signal);
      if (md5 === source.md5) return;
      await rm(part, { force: true });
      // If the start came from another download, this address has not had its chance yet.
      const again = othersBytes > 0 ? 'now' : 'never';
      othersBytes = 0;
      throw new MirrorError(`sent a wrong file (checksum ${md5}, expected ${source.md5})`, again);
    } catch (error) {
      if (!(error instanceof MirrorError) || error.again === 'never') throw error;
      if (error.again === 'now') continue; // That deleted the `.part` file, so it does not happen again.
      if (retry >= retries) throw error;
      await sleep(retryDelayMs * 2 ** retry++, undefined, { signal });
    }
  }
}
