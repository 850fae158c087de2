import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onExit } from '../onExit';
import { renameIfThere, replace } from '../replace';
import { beat, type Patience } from '../signsOfLife';
import { folderProblem } from './folder';
import { draftName, type Place } from './place';
import type { Source } from '../../datasets/archive/source';

/** How the names of folders begin that stepped aside. */
const OLD = 'old-';

/**
 * A folder of a random name in the root, in which one program makes the data set. When all is right, one rename gives the
 * result its name. That is what makes it right for any number of programs at once.
 *
 * A program that seems to be dead loses its draft to another one, by a rename too: from then on it finds nothing there, so
 * that it can't give half a result its name if it wakes up.
 */
export class Draft {
  readonly path: string;
  /** Where the archive is downloaded to. */
  readonly archive: string;
  /** Where the files are unpacked to. */
  readonly folder: string;
  readonly #place: Place;
  readonly #source: Source;
  #stopBeating = (): void => undefined;
  readonly #stayAtExit: () => void;

  private constructor(place: Place, source: Source) {
    this.path = join(place.root, draftName(source, randomUUID()));
    this.archive = join(this.path, source.archive);
    this.folder = join(this.path, source.folder);
    this.#place = place;
    this.#source = source;
    this.#stayAtExit = onExit(() => this.close());
  }

  /** A new draft; it goes on with what a stopped download left. */
  static open(place: Place, source: Source, patience: Patience): Draft {
    const draft = new Draft(place, source);
    try {
      mkdirSync(draft.path);
      mkdirSync(draft.folder);
      renameIfThere(place.part, draft.archive);
    } catch (error) {
      draft.close();
      throw error;
    }
    draft.#stopBeating = beat(draft.path, patience);
    return draft;
  }

  /** Takes what a dead program left, keeps what is of use, and removes the rest. */
  static bury(dead: string, place: Place, source: Source): void {
    const draft = new Draft(place, source);
    try {
      renameIfThere(dead, draft.path);
    } catch {
      // Another user's, perhaps: it has to stay.
    }
    draft.close();
  }

  /** Whether another program took it, for this one gave no sign of life. */
  get isLost(): boolean {
    return !existsSync(this.path);
  }

  /** Gives the unpacked files their final name, in place of what has it. */
  async moveIntoPlace(): Promise<void> {
    await replace(this.folder, this.#place.folder, join(this.path, OLD));
  }

  /** Removes the draft. What would be missed is saved before: an old folder that has no heir, the start of a download. */
  close(): void {
    this.#stayAtExit();
    this.#stopBeating();
    try {
      this.#giveBack();
      this.#keepPart();
      this.#remove();
    } catch {
      // Where one step fails, nothing is removed: a next start finds the draft, and tries again. What brought the program
      // here is what it has to say.
    }
  }

  #giveBack(): void {
    if (existsSync(this.#place.folder) || this.isLost) return;
    const old = readdirSync(this.path)
      .filter((name) => name.startsWith(OLD))
      .at(-1);
    if (old !== undefined) renameSync(join(this.path, old), this.#place.folder);
  }

  #remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }

  #keepPart(): void {
    const size = sizeOf(this.archive);
    const isOfUse = size > sizeOf(this.#place.part) && size <= this.#source.size;
    if (isOfUse && folderProblem(this.#place.folder, this.#source) !== undefined)
      renameSync(this.archive, this.#place.part);
  }
}

const sizeOf = (file: string): number => lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
