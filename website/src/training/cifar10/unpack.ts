import { createTarDecoder } from 'modern-tar';
import { UsageError } from '../../../../src/browser';
import { Contents, META_FILE } from '../../../../src/datasets/archive/contents';
import { HEAD_BYTES, isGzip, otherFormat, wrongStart } from '../../../../src/datasets/archive/formats';
import { decodeRecords, RECORD_BYTES, recordProblem } from '../../../../src/datasets/archive/records';
import { fileBytes, mostBytes, type Source } from '../../../../src/datasets/archive/source';
import { expectedArchive, inWords, WrongBytes } from '../../../../src/datasets/archive/words';
import type { Decoded } from '../../../../src/datasets/cifar10';
import { IMAGE_BYTES } from '../../../../src/datasets/format';
import { sharedBytes } from '../../../../src/sharedBytes';
import { errorText } from '../../../../src/systemErrors';

export interface Unpacked {
  readonly train: Decoded;
  readonly test: Decoded;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The images of an archive that a reader chose, one file of it after the other in memory, beside the images themselves. It has to
 * hold what the terminal's has to; `onBytes` is told how much of it was read.
 */
export async function unpackImages(
  file: File,
  source: Source,
  onBytes: (bytes: number) => void,
): Promise<Unpacked> {
  try {
    return await unpack(file, source, onBytes);
  } catch (error) {
    throw new UsageError(sentenceOf(error, file.name, source), { cause: error });
  }
}

async function unpack(file: File, source: Source, onBytes: (bytes: number) => void): Promise<Unpacked> {
  if (file.size > mostBytes(source)) throw new WrongBytes(`it has ${file.size} bytes`);
  if (file.size === 0) throw new WrongBytes('it is empty');
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const other = otherFormat(head);
  if (other !== undefined) throw new WrongBytes(other);

  const isPacked = isGzip(head);
  if (isPacked && typeof DecompressionStream === 'undefined')
    throw new UsageError(
      `this browser undoes no gzip: undo it with gunzip ${file.name}, and choose the .tar file, or take another browser`,
    );
  const contents = new Contents(source);
  const [train, test] = [roomFor(source.trainFiles, source), roomFor(source.testFiles, source)];
  const packed: ReadableStream<Bytes> = file.stream().pipeThrough(counting(onBytes));
  const plain = isPacked ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
  const entries = plain
    .pipeThrough(lookedAt((bytes) => contents.count(bytes)))
    .pipeThrough(createTarDecoder({ strict: true }));
  const buffer = new Uint8Array(fileBytes(source));
  for await (const { header, body } of valuesOf(entries)) {
    const { name: path, size, type = 'file' } = header;
    const kind = type === 'directory' ? 'folder' : type === 'file' ? 'file' : 'other';
    const name = contents.enter({ kind, path, size });
    if (name === undefined || name === META_FILE) {
      // To cancel it would stop them all (modern-tar 0.8.6), and it is small, or `enter` had refused it.
      await body.pipeTo(new WritableStream());
      continue;
    }
    await fill(buffer, body);
    const problem = recordProblem(buffer, name);
    if (problem !== undefined) throw new WrongBytes(problem);
    put(buffer, name, source.trainFiles.includes(name) ? train : test, source);
  }
  contents.end();
  return { train: train.images, test: test.images };
}

interface Room {
  readonly files: readonly string[];
  readonly images: Decoded;
}

function roomFor(files: readonly string[], { recordsPerFile }: Source): Room {
  const count = files.length * recordsPerFile;
  return { files, images: { pixels: sharedBytes(count * IMAGE_BYTES), labels: sharedBytes(count) } };
}

/** The images of a file go where they belong, in whichever order the files come. */
function put(records: Uint8Array, name: string, { files, images }: Room, { recordsPerFile }: Source): void {
  const at = files.indexOf(name) * recordsPerFile;
  decodeRecords(
    records.subarray(0, recordsPerFile * RECORD_BYTES),
    images.pixels.subarray(at * IMAGE_BYTES),
    images.labels.subarray(at),
  );
}

async function fill(buffer: Bytes, body: ReadableStream<Uint8Array>): Promise<void> {
  let done = 0;
  for await (const part of valuesOf(body)) {
    buffer.set(part, done);
    done += part.length;
  }
}

function counting(onBytes: (bytes: number) => void): TransformStream<Bytes, Bytes> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      onBytes((bytes += chunk.length));
      controller.enqueue(chunk);
    },
  });
}

/** Looks at the first bytes, and counts all. */
function lookedAt(count: (bytes: number) => void): TransformStream<Bytes, Bytes> {
  let start = new Uint8Array();
  return new TransformStream({
    transform(chunk, controller) {
      if (start.length < HEAD_BYTES) {
        start = Uint8Array.from([...start, ...chunk.subarray(0, HEAD_BYTES)]);
        const wrong = start.length < HEAD_BYTES ? undefined : wrongStart(start);
        if (wrong !== undefined) throw new WrongBytes(wrong);
      }
      count(chunk.length);
      controller.enqueue(chunk);
    },
    flush() {
      if (start.length < HEAD_BYTES) throw new WrongBytes(inWords(`${start.length} bytes are no archive`));
    },
  });
}

/** (Not every browser lets a loop go over a stream.) What is left early is stopped. */
async function* valuesOf<T>(stream: ReadableStream<T>): AsyncGenerator<T, void> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Of one that has failed, the reason is known already.
    await reader.cancel().catch(() => undefined);
  }
}

function sentenceOf(error: unknown, file: string, source: Source): string {
  const message = errorText(error);
  if (error instanceof UsageError) return message;
  if (error instanceof RangeError)
    return `there is no room for the images of ${file} in this browser's memory (${message}): close other pages, and try again`;
  if (error instanceof DOMException) return `${file} can't be read (${message}): choose it again`;
  const came = error instanceof WrongBytes ? message : inWords(message);
  return `${expectedArchive(file, source, came)}: download it again, or choose another file`;
}
