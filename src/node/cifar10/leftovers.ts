import { rmSync } from 'node:fs';
import type { Watchman } from '../signsOfLife';
import { Draft } from './draft';
import { isLock, removeLock } from './lock';
import { draftsIn, type Place } from './place';
import type { Source } from '../../datasets/archive/source';

/** What programs left that were killed. Only what is certainly nobody's is removed: what gave no sign of life for seconds. */
export class Leftovers {
  readonly #place: Place;
  readonly #source: Source;
  readonly #watchman: Watchman;
  /** There is a lock that is a dead program's, and that can't be removed. */
  isLockDead = false;

  constructor(place: Place, source: Source, watchman: Watchman) {
    this.#place = place;
    this.#source = source;
    this.#watchman = watchman;
  }

  /** Takes one look, and removes what is dead. Tells whether there is something that may be dead or alive. */
  async look(): Promise<boolean> {
    const { lock } = this.#place;
    const state = isLock(lock) ? await this.#watchman.look(lock) : 'gone';
    if (state === 'dead') removeLock(lock);
    this.isLockDead = state === 'dead' && isLock(lock);
    let isUnsure = state === 'unsure';
    for (const draft of await draftsIn(this.#place.root, this.#source)) {
      const state = await this.#watchman.look(draft);
      if (state === 'dead') Draft.bury(draft, this.#place, this.#source);
      isUnsure ||= state === 'unsure';
    }
    return isUnsure;
  }

  /** The start of a download is of no use any more where the data set is there. */
  removePart(): void {
    try {
      rmSync(this.#place.part, { force: true });
    } catch {
      // It is in nobody's way.
    }
  }
}
