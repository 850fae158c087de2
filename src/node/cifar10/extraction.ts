import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import type { UsageError } from '../../errors';
import { errorCode, errorText } from '../../systemErrors';
import { inWords, looksLike, shown, unreadableArchive, wrongArchive } from './archiveErrors';
import { explainWriteError } from './fileErrors';
import { BYTES_BESIDE, dataFiles, fileBytes, type Source } from './source';
import { unzip, WrongBytes } from './unzip';
import { META_FILE, wantedName } from './wantedName';

/** One pass through an archive, which writes the wanted files to a folder, whatever else the archive may hold. */
export class Extraction {
  readonly #archive: string;
  readonly #to: string;
  readonly #root: string;
  readonly #source: Source;
  readonly #unpacked = new Set<string>();
  /** The first few names of files that are not wanted: they tell which archive it is. */
  readonly #others: string[] = [];
  /** How many bytes it holds, as far as it was read. */
  #bytes = 0;
  #failure: unknown;
  #openFile: number | undefined;

  /** `root` is what errors of the disk name. */
  constructor(archive: string, to: string, root: string, source: Source) {
    this.#archive = archive;
    this.#to = to;
    this.#root = root;
    this.#source = source;
  }

  /** Gives the checksum of the archive, as it was read. */
  async run(signal: AbortSignal | undefined): Promise<string> {
    const parser = new Parser({ strict: true, onReadEntry: (entry) => this.#startEntry(entry) });
    let isOver = false;
    parser.on('eof', () => (isOver = true));
    parser.on('error', (error: Error) => this.#fail(this.#wrong(inWords(error.message))));
    try {
      const md5 = await unzip(this.#archive, signal, (bytes) => {
        // What comes after the end is counted, but not kept.
        if (!isOver) this.#parse(() => parser.write(bytes));
        this.#count(bytes.length);
      });
      // Files are written at once, so when `end` returns, the last of them is done too.
      this.#parse(() => parser.end());
      this.#checkNames();
      return md5;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof WrongBytes) throw this.#wrong(error.message);
      if (error === this.#failure || errorCode(error) === undefined) throw error;
      throw unreadableArchive(this.#archive, error);
    } finally {
      this.#closeFile();
    }
  }

  /** A few packed kilobytes can stand for gigabytes, or for millions of files: what is too much ends it early. */
  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes - this.#unpacked.size * fileBytes(this.#source) > BYTES_BESIDE) {
      throw this.#wrong(`it holds more than ${BYTES_BESIDE} bytes beside the images`);
    }
  }

  /** What the parser throws itself, it throws for want of a better answer to an archive that makes no sense. */
  #parse(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#fail(this.#wrong(inWords(errorText(error))));
    }
    if (this.#failure !== undefined) throw this.#failure as Error;
  }

  #startEntry(entry: ReadEntry): void {
    const name = wantedName(entry, this.#source);
    const problem = name === undefined ? this.#problemOfOther(entry) : this.#problemOf(name, entry);
    if (problem !== undefined) this.#fail(this.#wrong(problem));
    if (name === undefined || this.#failure !== undefined) {
      entry.resume();
      return;
    }
    this.#unpacked.add(name);
    this.#write(() => (this.#openFile = openSync(join(this.#to, name), 'w')));
    entry.on('data', (chunk) =>
      this.#write((file) => {
        for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done);
      }),
    );
    entry.on('end', () => this.#closeFile());
  }

  #problemOfOther({ type, path, size }: ReadEntry): string | undefined {
    if (type !== 'Directory' && this.#others.length < 5) this.#others.push(shown(path));
    if (size <= BYTES_BESIDE) return undefined;
    return `it holds ${shown(path)}, which has ${size} bytes${looksLike([path])}`;
  }

  #problemOf(name: string, { size }: ReadEntry): string | undefined {
    const expected = fileBytes(this.#source);
    if (this.#unpacked.has(name)) return `it holds ${name} twice`;
    if (name === META_FILE || size === expected) return undefined;
    return `${name} has ${size} bytes there, expected ${expected}`;
  }

  #checkNames(): void {
    const missing = dataFiles(this.#source).filter((name) => !this.#unpacked.has(name));
    if (missing.length === 0) return;
    const found = [...this.#unpacked, ...this.#others];
    const names = found.length === 0 ? 'no files at all' : found.join(', ');
    throw this.#wrong(`it has no ${missing.join(', ')} but ${names}${looksLike(found)}`);
  }

  #write(work: (file: number) => void): void {
    if (this.#failure !== undefined) return;
    try {
      work(this.#openFile ?? -1);
    } catch (error) {
      this.#fail(explainWriteError(error, this.#root));
    }
  }

  #closeFile(): void {
    if (this.#openFile !== undefined) closeSync(this.#openFile);
    this.#openFile = undefined;
  }

  /** Only the first failure counts: those after it follow from it. */
  #fail(error: unknown): void {
    this.#failure ??= error;
  }

  #wrong(came: string): UsageError {
    return wrongArchive(this.#archive, this.#source, came);
  }
}
