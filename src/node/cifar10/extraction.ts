import { closeSync, createReadStream, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import type { UsageError } from '../../errors';
import { errorCode } from '../../systemErrors';
import { inWords, unreadableArchive, wrongArchive } from './archiveErrors';
import { labelProblem } from './decode';
import { explainWriteError } from './fileErrors';
import { fileBytes, type Source } from './source';

/** A list of the classes' names; it is kept if it is there, but nothing needs it. */
const META_FILE = 'batches.meta.txt';
const META_LIMIT = 10_000;
/** One pass through an archive, which writes the wanted files to a folder. */
export class Extraction {
  readonly #archive: string;
  readonly #to: string;
  readonly #source: Source;
  readonly #unpacked = new Set<string>();
  /** The first few names of files that are not wanted: they tell which archive it is. */
  readonly #others: string[] = [];
  #failure: unknown;
  #openFile: number | undefined;

  constructor(archive: string, to: string, source: Source) {
    this.#archive = archive;
    this.#to = to;
    this.#source = source;
  }

  async run(signal: AbortSignal | undefined): Promise<void> {
    // The parser undoes gzip itself; it also reads archives without it, for some browsers undo it while they download.
    const parser = new Parser({ strict: true, onReadEntry: (entry) => this.#startEntry(entry) });
    parser.on('error', (error: Error) => this.#fail(this.#wrong(inWords(error.message))));
    const chunks: AsyncIterable<Buffer> = createReadStream(this.#archive, { highWaterMark: 1 << 18, signal });
    try {
      for await (const chunk of chunks) {
        parser.write(chunk);
        this.#throwIfFailed();
      }
      // Files are written at once, so when `end` returns, the last of them is done too.
      parser.end();
      this.#throwIfFailed();
    } catch (error) {
      signal?.throwIfAborted();
      if (error === this.#failure || errorCode(error) === undefined) throw error;
      throw unreadableArchive(this.#archive, error);
    } finally {
      this.#closeFile();
    }
    this.#check();
  }

  #startEntry(entry: ReadEntry): void {
    const name = this.#failure === undefined ? this.#wantedName(entry) : undefined;
    if (name === undefined) {
      if (entry.type !== 'Directory' && this.#others.length < 5) this.#others.push(entry.path);
      entry.resume();
      return;
    }
    const expected = fileBytes(this.#source);
    if (name !== META_FILE && entry.size !== expected) {
      this.#fail(this.#wrong(`${name} has ${entry.size} bytes there, expected ${expected}`));
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

  /** The entry's file name if it is one of ours; a name that leads elsewhere never is. */
  #wantedName(entry: ReadEntry): string | undefined {
    if (entry.type !== 'File' && entry.type !== 'OldFile') return undefined;
    const { folder, trainFiles, testFiles } = this.#source;
    const path = entry.path.replace(/^\.\//, '');
    const isIt = (name: string) => path === name || path === `${folder}/${name}`;
    if (isIt(META_FILE) && entry.size <= META_LIMIT) return META_FILE;
    return [...trainFiles, ...testFiles].find(isIt);
  }

  #write(work: (file: number) => void): void {
    if (this.#failure !== undefined) return;
    try {
      work(this.#openFile ?? -1);
    } catch (error) {
      this.#fail(explainWriteError(error, dirname(this.#to)));
    }
  }

  #closeFile(): void {
    if (this.#openFile !== undefined) closeSync(this.#openFile);
    this.#openFile = undefined;
  }

  #check(): void {
    const wanted = [...this.#source.trainFiles, ...this.#source.testFiles];
    const missing = wanted.filter((name) => !this.#unpacked.has(name));
    if (missing.length > 0) {
      const found = [...this.#unpacked, ...this.#others];
      const python = found.some((name) => /(^|\/)data_batch_\d$/.test(name));
      throw this.#wrong(
        `it has no ${missing.join(', ')} but ${found.length === 0 ? 'no files at all' : found.join(', ')}` +
          (python ? ' (this looks like the version for Python)' : ''),
      );
    }
    for (const name of wanted) {
      const bytes = readFileSync(join(this.#to, name));
      const expected = fileBytes(this.#source);
      if (bytes.length !== expected)
        throw this.#wrong(`${name} gave ${bytes.length} bytes, expected ${expected}`);
      const problem = labelProblem(bytes, name);
      if (problem !== undefined) throw this.#wrong(problem);
    }
  }

  /** Only the first failure counts: those after it follow from it. */
  #fail(error: unknown): void {
    this.#failure ??= error;
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure as Error;
  }

  #wrong(came: string): UsageError {
    return wrongArchive(this.#archive, this.#source, came);
  }
}
