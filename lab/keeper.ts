import { onInterrupt } from '../src/node/interrupt';
import { writeSomewhere, type Outcome } from './somewhere';
import type { Step } from './steps';

/** A file that a run leaves behind. */
export interface Kept {
  /** What it holds, for sentences: `network`. */
  readonly what: string;
  readonly file: string;
  /** Its bytes as things are now; undefined where they are worth nothing, as after weights have become NaN. */
  readonly bytes: () => Uint8Array | undefined;
  /** How they are written; by default to the file, or else somewhere. */
  readonly write?: (bytes: Uint8Array) => Outcome;
}

/** Where training is. */
export type Position = Pick<Step, 'epoch' | 'step'>;

/**
 * Sees to it that what was learned is not lost: it saves what there is now at the end, when the program is asked to end, and
 * when it ends otherwise, by an error for example. Nothing is saved before the first step: an earlier file may hold
 * something better than a network that has learned nothing.
 *
 * Saving is one go, and no signal comes between; so what is saved is always the network after a whole step.
 */
export class Keeper {
  readonly #say: (line: string) => void;
  readonly #outcomes = new Map<Kept, Outcome>();
  #kept: readonly Kept[] = [];
  #last: Position | undefined;
  /** Has something been learned since all was saved? */
  #isBehind = false;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** From now on it acts when the program ends. */
  listen(): void {
    onInterrupt(() => this.#interrupted());
    process.once('exit', () => this.#rescue());
  }

  /** These files are saved, too. */
  keep(...kept: readonly Kept[]): void {
    this.#kept = [...this.#kept, ...kept];
  }

  /** A step has been done. */
  done(position: Position): void {
    this.#last = position;
    this.#isBehind = true;
  }

  /** Learning has gone astray: what there is now is worth nothing, and is not saved. */
  forget(): void {
    this.#isBehind = false;
  }

  /** Saves all, or only some of it, as it is now, and says what became of it if that is not what was asked for. */
  save(kept: readonly Kept[] = this.#kept): void {
    const said = kept.map((one) => this.outcomeOf(one).trouble);
    this.#write(kept);
    kept.forEach((one, i) => {
      const outcome = this.outcomeOf(one);
      // Once is enough, where the same goes wrong again and again.
      if (outcome.trouble !== undefined && outcome.trouble !== said[i]) this.#say(sentenceOf(one, outcome));
    });
  }

  /** Where a file came to be when it was last saved. */
  outcomeOf(kept: Kept): Outcome {
    return this.#outcomes.get(kept) ?? {};
  }

  /** The files that are not where they were to be. */
  misplaced(): readonly { readonly kept: Kept; readonly outcome: Outcome }[] {
    return [...this.#outcomes]
      .map(([kept, outcome]) => ({ kept, outcome }))
      .filter(({ outcome }) => outcome.trouble !== undefined);
  }

  #write(kept: readonly Kept[]): void {
    for (const one of kept) this.#outcomes.set(one, outcomeOf(one));
    if (kept === this.#kept) this.#isBehind = false;
  }

  #interrupted(): void {
    // A run that was taken up after its last step saves without one.
    if (this.#last === undefined && this.#outcomes.size === 0) {
      this.#say('Interrupted before the first step of training: nothing was saved.');
      return;
    }
    if (this.#isBehind) this.#write(this.#kept);
    this.#tell(this.#last === undefined ? 'Interrupted' : `Interrupted ${positionOf(this.#last)}`);
  }

  /** The program ends, and not because it was done. */
  #rescue(): void {
    if (!this.#isBehind || this.#last === undefined) return;
    this.#write(this.#kept);
    this.#tell(`Training ended ${positionOf(this.#last)}`);
    if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = 1;
  }

  #tell(what: string): void {
    const saved = this.#kept.filter((kept) => this.#outcomes.has(kept));
    const results = saved.map((kept) => sentenceOf(kept, this.outcomeOf(kept)));
    this.#say(`${what}: ${results.join('; ')}`);
  }
}

function positionOf({ epoch, step }: Position): string {
  return `in epoch ${epoch}, after step ${step}`;
}

function outcomeOf({ file, bytes, write = (now) => writeSomewhere(file, now) }: Kept): Outcome {
  const now = bytes();
  return now === undefined ? { trouble: 'some of its numbers are infinite, or none' } : write(now);
}

function sentenceOf({ what }: Kept, { place, trouble }: Outcome): string {
  if (place === undefined) return `the ${what} could not be saved: ${trouble}`;
  const saved = `the ${what} as it is now was saved to ${place}`;
  return trouble === undefined ? saved : `${saved}, for ${trouble}`;
}
