import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DownloadOptions } from '../../datasets/cifar10';
import { errorCode } from '../../systemErrors';
import { explainWriteError, writing } from './fileErrors';
import { MirrorError } from './mirrorError';
import type { Source } from './source';
import { Watch } from './watch';

/** One request: appends to the `.part` file what it lacks. */
export async function receive(
  url: string,
  part: string,
  source: Source,
  root: string,
  options: DownloadOptions,
): Promise<void> {
  const { connectTimeoutMs = 10_000, stallTimeoutMs = 20_000, onProgress } = options;
  const have = await sizeOf(part);
  const watch = new Watch(options.signal);
  try {
    // If nobody answers, asking again would only double the wait: on to the next address.
    watch.expect(connectTimeoutMs, new MirrorError(`no answer within ${connectTimeoutMs / 1000} s`, 'never'));
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (have > 0) headers.range = `bytes=${have}-`;
    const response = await watch.network(fetch(url, { headers, signal: watch.signal }));
    let received = await checkAnswer(response, have, part, source);
    const body = response.body?.getReader();
    if (body === undefined) throw new MirrorError('sent an empty answer', 'never');
    const file = await writing(root, open(part, received > 0 ? 'a' : 'w'));
    try {
      for (;;) {
        watch.expect(stallTimeoutMs, new MirrorError(`sent nothing for ${stallTimeoutMs / 1000} s`, 'later'));
        const next = await watch.network(body.read());
        if (next.done) break;
        // Bodies of fetch consist of bytes; only the type of streams in general leaves it open.
        const chunk = next.value as Uint8Array;
        received += chunk.length;
        if (received > source.size) {
          await rm(part, { force: true });
          throw new MirrorError(`sent more than the expected ${source.size} bytes`, 'never');
        }
        await writing(root, file.appendFile(chunk));
        onProgress?.({ url, received, total: source.size });
      }
    } finally {
      await file.close();
    }
    if (received < source.size) {
      throw new MirrorError(`broke off after ${received} of ${source.size} bytes`, 'later');
    }
  } finally {
    watch.stop();
  }
}

/** From how many bytes on the answer goes on: `have`, or 0 if the server sends the file from its start. */
async function checkAnswer(response: Response, have: number, part: string, source: Source): Promise<number> {
  const { status, headers } = response;
  if (status === 206 && have > 0) {
    const range = headers.get('content-range') ?? 'no Content-Range';
    const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range);
    const total = match?.[2] ?? '';
    if (Number(match?.[1]) === have && (total === '*' || Number(total) === source.size)) return have;
    await rm(part, { force: true });
    throw new MirrorError(`sent another part than the one asked for (${range})`, 'now');
  }
  if (status === 416 && have > 0) {
    await rm(part, { force: true });
    throw new MirrorError(`HTTP 416: has no bytes from ${have} on`, 'now');
  }
  if (status >= 500 || status === 429 || status === 408) throw new MirrorError(`HTTP ${status}`, 'later');
  if (status !== 200) throw new MirrorError(`HTTP ${status}`, 'never');
  // `fetch` undoes an encoding, and then the bytes are not the file's own.
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new MirrorError(`sent the file encoded (${encoding})`, 'never');
  const length = headers.get('content-length');
  if (length !== null && Number(length) !== source.size) {
    throw new MirrorError(`has a file of ${length} bytes, expected ${source.size}`, 'never');
  }
  return 0;
}

/** 0 where there is no such file. */
export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw explainWriteError(error, dirname(file));
  }
}
