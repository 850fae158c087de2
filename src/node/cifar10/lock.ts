import { randomUUID } from 'node:crypto';
import { lstatSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { errorCode } from '../../systemErrors';
import { onExit } from '../onExit';
import { beat, type Patience } from '../signsOfLife';

/**
 * A file that says "I am at it": others then wait, in place of doing the same work a second time.
 *
 * It is a courtesy and no more. Two owners at once cost time, but no data: each works on a draft of its own. So where no
 * lock can be had, because a folder has its name or the disk is strange, the work is done without.
 */
export class Lock {
  readonly #file: string;
  /** What the file says, so that it is not mistaken for another program's. */
  readonly #owner: string;
  readonly #stopBeating: () => void;
  readonly #stayAtExit: () => void;

  private constructor(file: string, owner: string, patience: Patience) {
    this.#file = file;
    this.#owner = owner;
    this.#stopBeating = beat(file, patience);
    this.#stayAtExit = onExit(() => this.release());
  }

  /** The lock, or `undefined` if another program has it. `despite`: what is there is known to be nobody's. */
  static take(file: string, patience: Patience, { despite = false } = {}): Lock | undefined {
    const owner = randomUUID();
    try {
      writeFileSync(file, owner, { flag: 'wx' });
    } catch (error) {
      if (errorCode(error) === 'EEXIST' && !despite && isLock(file)) return undefined;
    }
    return new Lock(file, owner, patience);
  }

  /** Removes the file if it is still this lock's, and not that of a program that took this one for dead. */
  release(): void {
    this.#stayAtExit();
    this.#stopBeating();
    if (this.#isOwner()) removeLock(this.#file);
  }

  #isOwner(): boolean {
    try {
      return lstatSync(this.#file).isFile() && readFileSync(this.#file, 'utf8') === this.#owner;
    } catch {
      return false;
    }
  }
}

/** Whether there is what may be a lock: anything but a folder. */
export function isLock(file: string): boolean {
  try {
    return !lstatSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Gone already, or not to be removed: either way the work goes on. */
export function removeLock(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // As above.
  }
}
