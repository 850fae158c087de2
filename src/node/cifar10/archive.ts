import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import { UsageError } from '../../errors';
import { labelProblem } from './decode';
import { explainWriteError, writing } from './fileErrors';
import { errorCode, errorText } from '../../systemErrors';
import { fileBytes, type Source } from './source';

/** A list of the classes' names; it is kept if it is there, but nothing needs it. */
const META_FILE = 'batches.meta.txt';
const META_LIMIT = 10_000;
/** The checksum of the archive that a folder was unpacked from. */
const MD5_FILE = 'archive.md5';

/** Which archive the folder was unpacked from, if that is known. */
export async function recordedMd5(folder: string): Promise<string | undefined> {
  return await readFile(join(folder, MD5_FILE), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}

/**
 * Unpacks the archive to `folder`.
 *
 * That happens in a temporary folder beside it, which takes its place only when all files have been checked. Of the
 * archive only the files that the source names are read, whatever else it may hold.
 */
export async function unpackArchive(
  archive: string,
  md5: string,
  folder: string,
  source: Source,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = temporaryName(folder);
  try {
    await writing(dirname(folder), mkdir(temporary));
    await new Extraction(archive, temporary, source).run(signal);
    await writing(dirname(folder), writeFile(join(temporary, MD5_FILE), `${md5}\n`));
    await writing(dirname(folder), moveIntoPlace(temporary, folder));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function temporaryName(folder: string): string {
  return `${folder}.${randomUUID()}.tmp`;
}

/** Removes the temporary folders of programs that were killed. (To be called under the lock.) */
export async function removeLeftovers(folder: string): Promise<void> {
  const root = dirname(folder);
  for (const name of await readdir(root)) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.tmp')) continue;
    await writing(root, rm(join(root, name), { recursive: true, force: true }));
  }
}

/** A folder can't be renamed onto one that has files: the old one steps aside first, and back if that fails. */
async function moveIntoPlace(temporary: string, folder: string): Promise<void> {
  const old = temporaryName(folder);
  const hadOld = await rename(folder, old).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(temporary, folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
  if (hadOld) await rm(old, { recursive: true, force: true });
}

/** One pass through an archive, which writes the wanted files to a folder. */
class Extraction {
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
    const { archive, size } = this.#source;
    return new UsageError(
      `expected the binary version of CIFAR-10 (${archive}, ${size} bytes) in ${this.#archive}, but ${came}: ` +
        'download it again, or name another file with the option archive',
      { option: 'archive' },
    );
  }
}

/** What the parser's message means for the file as a whole. */
function inWords(message: string): string {
  if (/unexpected end|Truncated/.test(message)) return `it ends too early (${message})`;
  return `it is no .tar.gz file, or a damaged one (${message})`;
}

export function unreadableArchive(archive: string, error: unknown): UsageError {
  return new UsageError(
    `the archive ${archive} can't be read (${errorText(error)}): name the file with the option archive`,
    { option: 'archive' },
  );
}
