import { NOTHING, type Kept } from './kept';
import { keptIn, textOf } from './text';

/** A place for one text in the browser; without one, it has nothing and takes nothing. */
export interface Slot {
  get: () => string | null;
  set: (text: string) => void;
  del: () => void;
  /** Tells of changes, those of other tabs among them. */
  listen: (onChange: () => void) => () => void;
}

/**
 * Whether what a reader does outlives the page: `lost` where the browser takes nothing (any more), `foreign` where something
 * is in its place that this version of the site can't read, and leaves as it is.
 */
export type Keeping = 'kept' | 'lost' | 'foreign';

/** What a reader did, in the browser where that is possible, else as long as the page is open. */
export class Store {
  #kept = NOTHING;
  /** What `#kept` was read from; undefined before the first look. */
  #text: string | null | undefined;
  #keeping: Keeping = 'kept';
  readonly #listeners = new Set<() => void>();
  readonly #slot: Slot;
  #unwatch = (): void => undefined;

  constructor(slot: Slot) {
    this.#slot = slot;
  }

  /** The same object until something changes. */
  readonly current = (): Kept => {
    if (this.#text === undefined) this.#read();
    return this.#kept;
  };

  readonly keeping = (): Keeping => {
    this.current();
    return this.#keeping;
  };

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#unwatch = this.#slot.listen(this.#reread);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#unwatch();
    };
  };

  /** From what is there now, so that what another tab kept stays. */
  readonly change = (change: (kept: Kept) => Kept): void => {
    this.#read();
    const changed = change(this.#kept);
    if (changed === this.#kept) return;
    this.#kept = changed;
    if (this.#keeping !== 'foreign') this.#write(textOf(changed));
    this.#tell();
  };

  /** Forgets it all, and what else may be in its place. */
  readonly forget = (): void => {
    this.#slot.del();
    this.#text = this.#slot.get();
    this.#kept = NOTHING;
    this.#keeping = 'kept';
    this.#tell();
  };

  /** Finds out whether the browser keeps anything, for a page that says so. */
  readonly probe = (): void => {
    if (this.keeping() !== 'kept' || this.#text !== null) return;
    this.#write(textOf(this.#kept));
    if (this.#keeping === 'kept') this.forget();
    else this.#tell();
  };

  #write(text: string): void {
    // It tells of the change, and there is nothing new to be read.
    this.#text = text;
    this.#slot.set(text);
    // A slot does not say that it is full, or none.
    this.#text = this.#slot.get();
    this.#keeping = this.#text === text ? 'kept' : 'lost';
  }

  #read(): void {
    const text = this.#slot.get();
    if (text === this.#text) return;
    this.#text = text;
    const found = text === null ? NOTHING : keptIn(text);
    this.#keeping = typeof found === 'string' ? 'foreign' : 'kept';
    this.#kept = typeof found === 'string' ? NOTHING : found;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  readonly #reread = (): void => {
    const before = this.#kept;
    this.#read();
    if (this.#kept !== before) this.#tell();
  };
}
