import { BYTES_BESIDE, dataFiles, fileBytes, type Source } from './source';
import { looksLike, shown, WrongBytes } from './words';

/** A list of the classes' names; it may be there, but nothing needs it. */
export const META_FILE = 'batches.meta.txt';
const META_LIMIT = 10_000;

/** A file in an archive, or what else may be there. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'other';
  readonly path: string;
  readonly size: number;
}

/** What an archive of CIFAR-10's form holds, entry by entry, whatever else it may hold. `WrongBytes` is thrown for what can't be. */
export class Contents {
  readonly #source: Source;
  readonly #kept = new Set<string>();
  /** The first few names of files that are not wanted: they tell which archive it is. */
  readonly #others: string[] = [];
  /** How many bytes it holds, as far as it was read. */
  #bytes = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The file name of an entry that is wanted; a name that leads elsewhere never is. */
  enter(entry: Entry): string | undefined {
    const name = this.#wantedName(entry);
    const problem = name === undefined ? this.#problemOfOther(entry) : this.#problemOf(name, entry);
    if (problem !== undefined) throw new WrongBytes(problem);
    if (name !== undefined) this.#kept.add(name);
    return name;
  }

  /** A few packed kilobytes can stand for gigabytes, or for millions of files: what is too much ends it early. */
  count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes - this.#kept.size * fileBytes(this.#source) > BYTES_BESIDE)
      throw new WrongBytes(`it holds more than ${BYTES_BESIDE} bytes beside the images`);
  }

  /** Nothing more comes: all that is needed has to be there. */
  end(): void {
    const missing = dataFiles(this.#source).filter((name) => !this.#kept.has(name));
    if (missing.length === 0) return;
    const found = [...this.#kept, ...this.#others];
    if (found.length === 0) throw new WrongBytes('it has no files at all');
    throw new WrongBytes(`it has no ${missing.join(', ')} but ${found.join(', ')}${looksLike(found)}`);
  }

  #wantedName({ kind, path, size }: Entry): string | undefined {
    if (kind !== 'file') return undefined;
    const plain = path.replace(/^\.\//, '');
    const isIt = (name: string) => plain === name || plain === `${this.#source.folder}/${name}`;
    if (isIt(META_FILE) && size <= META_LIMIT) return META_FILE;
    return dataFiles(this.#source).find(isIt);
  }

  #problemOfOther({ kind, path, size }: Entry): string | undefined {
    if (kind !== 'folder' && this.#others.length < 5) this.#others.push(shown(path));
    if (size <= BYTES_BESIDE) return undefined;
    return `it holds ${shown(path)}, which has ${size} bytes${looksLike([path])}`;
  }

  #problemOf(name: string, { size }: Entry): string | undefined {
    const expected = fileBytes(this.#source);
    if (this.#kept.has(name)) return `it holds ${name} twice`;
    if (name === META_FILE || size === expected) return undefined;
    return `${name} has ${size} bytes there, expected ${expected}`;
  }
}
