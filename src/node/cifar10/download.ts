import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DownloadOptions } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { md5OfFile } from './checksum';
import { explainWriteError, writing } from './fileErrors';
import { errorCause, errorCode, errorText } from '../../systemErrors';
import type { Source } from './source';

/** Why an address did not give the file, and whether it is worth asking it again. */
class MirrorError extends Error {
  readonly again: 'now' | 'later' | 'never';

  constructor(message: string, again: 'now' | 'later' | 'never') {
    super(message);
    this.again = again;
  }
}

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

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw explainWriteError(error, dirname(file));
  }
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

/** One request: appends to the `.part` file what it lacks. */
async function receive(
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

/** Ends a request that takes too long, or that is no longer wanted. */
class Watch {
  readonly #controller = new AbortController();
  readonly #user: AbortSignal | undefined;
  readonly #onUserAbort = () => this.#controller.abort(this.#user?.reason);
  #timer: NodeJS.Timeout | undefined;

  constructor(user: AbortSignal | undefined) {
    user?.throwIfAborted();
    this.#user = user;
    user?.addEventListener('abort', this.#onUserAbort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something has to happen within this time, or else the request ends with the given error. */
  expect(ms: number, error: MirrorError): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(error), ms);
  }

  /** Waits for the network, and turns its errors into the reason why this address failed. */
  async network<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      // `fetch` may wrap the reason or pass it on; here it is as it was given.
      if (this.signal.aborted) throw this.signal.reason;
      throw connectionError(error);
    }
  }

  /** Ends the request, if it still goes on. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#user?.removeEventListener('abort', this.#onUserAbort);
    this.#controller.abort();
  }
}

/** The connection was made and then lost, so the address is the right one. Offline, no host is found at all. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** `fetch` says no more than "fetch failed"; the reason is its cause. */
function connectionError(error: unknown): MirrorError {
  const cause = errorCause(error) ?? error;
  const code = errorCode(cause) ?? '';
  const text = errorText(cause);
  const reason = text.includes(code) ? text : `${text} ${code}`.trim();
  return new MirrorError(`no connection (${reason})`, PASSING.has(code) ? 'later' : 'never');
}
