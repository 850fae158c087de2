import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import { Contents } from '../../datasets/archive/contents';
import type { Source } from '../../datasets/archive/source';
import { inWords, WrongBytes } from '../../datasets/archive/words';
import type { UsageError } from '../../errors';
import { errorCode, errorText } from '../../systemErrors';
import { unreadableArchive, wrongArchive } from './archiveErrors';
import { explainWriteError } from './fileErrors';
import { unzip } from './unzip';

/** One pass through an archive, which writes the wanted files to a folder, whatever else the archive may hold. */
export class Extraction {
  readonly #archive: string;
  readonly #to: string;
  readonly #root: string;
  readonly #source: Source;
  readonly #contents: Contents;
  #failure: unknown;
  #openFile: number | undefined;

  /** `root` is what errors of the disk name. */
  constructor(archive: string, to: string, root: string, source: Source) {
    this.#archive = archive;
    this.#to = to;
    this.#root = root;
    this.#source = source;
    this.#contents = new Contents(source);
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
        this.#contents.count(bytes.length);
      });
      // Files are written at once, so when `end` returns, the last of them is done too.
      this.#parse(() => parser.end());
      this.#contents.end();
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
    const name = this.#nameOf(entry);
    if (name === undefined || this.#failure !== undefined) {
      entry.resume();
      return;
    }
    this.#write(() => (this.#openFile = openSync(join(this.#to, name), 'w')));
    entry.on('data', (chunk) =>
      this.#write((file) => {
        for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done);
      }),
    );
    entry.on('end', () => this.#closeFile());
  }

  #nameOf({ type, path, size }: ReadEntry): string | undefined {
    const isFile = type === 'File' || type === 'OldFile';
    const kind = isFile ? 'file' : type === 'Directory' ? 'folder' : 'other';
    try {
      return this.#contents.enter({ kind, path, size });
    } catch (error) {
      if (!(error instanceof WrongBytes)) throw error;
      this.#fail(this.#wrong(error.message));
      return undefined;
    }
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
