import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { fetch, type Dispatcher, type Response } from 'undici';
import type { DownloadOptions } from '../../datasets/cifar10';
import { errorCode } from '../../systemErrors';
import { checkStart, startOfAnswer } from './answer';
import { explainWriteError, writing } from './fileErrors';
import { MirrorError } from './mirrorError';
import type { Source } from '../../datasets/archive/source';
import { Watch } from './watch';

/** Where the bytes go. */
export interface Target {
  readonly source: Source;
  readonly part: string;
  /** The data sets' folder, which errors name. */
  readonly root: string;
}

/** One request: adds to the file what it lacks. `dispatcher` finds the way to the server. */
export async function receive(
  url: string,
  { source, part, root }: Target,
  options: DownloadOptions,
  dispatcher: Dispatcher,
): Promise<void> {
  const { connectTimeoutMs = 10_000, onProgress } = options;
  const have = await sizeOf(part, root);
  const watch = new Watch(options.signal);
  let file: FileHandle | undefined;
  try {
    // If nobody answers, asking again would only double the wait: on to the next address.
    watch.expect(connectTimeoutMs, new MirrorError(`no answer within ${connectTimeoutMs / 1000} s`, 'never'));
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    if (have > 0) headers.range = `bytes=${have}-`;
    const response = await watch.network(fetch(url, { headers, signal: watch.signal, dispatcher }));
    let received = startOfAnswer(response, have, source);
    for await (const chunk of bodyOf(response, watch, options)) {
      // What is there gives way only to what begins as the archive does.
      if (received === 0) checkStart(chunk);
      const target = (file ??= await writing(root, () => open(part, received > 0 ? 'r+' : 'w')));
      if (received + chunk.length > source.size) {
        await writing(root, () => rm(part, { force: true }));
        throw new MirrorError(`sent more than the expected ${source.size} bytes`, 'never');
      }
      await writing(root, () => writeAt(target, chunk, received));
      received += chunk.length;
      onProgress?.({ url, received, total: source.size });
    }
    if (received < source.size) {
      throw new MirrorError(`broke off after ${received} of ${source.size} bytes`, 'later');
    }
  } catch (error) {
    // With the bytes that are there, this address has nothing to do: the next request starts over.
    if (error instanceof MirrorError && error.again === 'now')
      await writing(root, () => rm(part, { force: true }));
    throw error;
  } finally {
    watch.stop();
    await file?.close();
  }
}

/** The bytes as they come; the first are enough to tell what they are. */
async function* bodyOf(
  { body }: Response,
  watch: Watch,
  { stallTimeoutMs = 20_000 }: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  if (body === null) throw new MirrorError('sent an empty answer', 'never');
  const reader = body.getReader();
  let first: Uint8Array | undefined = new Uint8Array(0);
  for (;;) {
    watch.expect(stallTimeoutMs, new MirrorError(`sent nothing for ${stallTimeoutMs / 1000} s`, 'later'));
    const next = await watch.network(reader.read());
    if (next.done) break;
    // Bodies of fetch consist of bytes; only the type of streams in general leaves it open.
    const chunk = next.value as Uint8Array;
    if (first !== undefined) first = Buffer.concat([first, chunk]);
    if (first !== undefined && first.length < 2) continue;
    yield first ?? chunk;
    first = undefined;
  }
  if (first !== undefined && first.length > 0) yield first;
}

/** To the place where they belong: two programs that have the same file open then write the same there. */
async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

/** 0 where there is no such file. */
export async function sizeOf(file: string, root: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw explainWriteError(error, root);
  }
}
