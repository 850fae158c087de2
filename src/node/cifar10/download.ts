import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { DownloadOptions } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { md5OfFile } from './checksum';
import { writing } from './fileErrors';
import { isGzip } from '../../datasets/archive/formats';
import { headOf } from './headOf';
import { MirrorError } from './mirrorError';
import { proxyAgent, proxyVariables } from './proxies';
import { receive, sizeOf, type Target } from './receive';

/** Downloads the archive to the file `part`, or the rest of it, until its checksum is right. */
export async function download(target: Target, options: DownloadOptions = {}): Promise<void> {
  const { source, part, root } = target;
  if (await isWhole(target)) return;
  const answers: string[] = [];
  const agent = proxyAgent();
  try {
    for (const url of source.urls) {
      try {
        await downloadFrom(url, target, options, agent);
        return;
      } catch (error) {
        if (!(error instanceof MirrorError)) throw error;
        answers.push(`  ${url}: ${error.message}`);
      }
    }
  } finally {
    await agent.destroy();
  }
  const kept = await sizeOf(part, root);
  const proxies = proxyVariables();
  throw new UsageError(
    [
      `${source.archive} could not be downloaded:`,
      ...answers,
      ...(proxies.length > 0 ? [`(The way was chosen by ${proxies.join(', ')}.)`] : []),
      'Check the connection and try again, name a copy of it with the option archive, or do without it: Shapes.',
      ...(kept > 0 ? [`(The ${kept} bytes that did arrive are kept for the next try.)`] : []),
    ].join('\n'),
    { option: 'archive' },
  );
}

/** Whether an earlier run got all bytes. What can't be a start of the archive is deleted. */
async function isWhole({ source, part, root }: Target): Promise<boolean> {
  const size = await sizeOf(part, root);
  if (size === 0) return false;
  if (size < source.size && isGzip(await writing(root, () => headOf(part)))) return false;
  if (size === source.size && (await writing(root, () => md5OfFile(part))) === source.md5) return true;
  await writing(root, () => rm(part, { force: true }));
  return false;
}

/** Gets the whole file from one address, in several attempts if need be. */
async function downloadFrom(
  url: string,
  target: Target,
  options: DownloadOptions,
  dispatcher: Dispatcher,
): Promise<void> {
  const { source, part, root } = target;
  const { retries = 3, retryDelayMs = 1000, signal } = options;
  let othersBytes = await sizeOf(part, root);
  for (let retry = 0; ;) {
    try {
      await receive(url, target, options, dispatcher);
      const md5 = await writing(root, () => md5OfFile(part, signal));
      if (md5 === source.md5) return;
      await writing(root, () => rm(part, { force: true }));
      // If the start came from another download, this address has not had its chance yet.
      const again = othersBytes > 0 ? 'now' : 'never';
      othersBytes = 0;
      throw new MirrorError(`sent a wrong file (checksum ${md5}, expected ${source.md5})`, again);
    } catch (error) {
      if (!(error instanceof MirrorError) || error.again === 'never') throw error;
      if (error.again === 'now') continue; // The file was deleted, so it does not happen again.
      if (retry >= retries) throw error;
      await sleep(retryDelayMs * 2 ** retry++, undefined, { signal });
    }
  }
}
