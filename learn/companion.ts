import { UsageError } from '../src/errors';
import { explained } from '../src/node/fileError';
import { readDesk } from './desk';
import { Effects, type Outside } from './effects';
import type { Exercise } from './exercises';
import { drawState } from './page';
import type { Frame } from './screen';
import type { Event, State, Step } from './state';
import type { Terminal } from './terminal';
import type { Paint } from './text';
import { begin, update } from './update';

export interface CompanionParts extends Outside {
  readonly terminal: Terminal;
  readonly paint: Paint;
}

/**
 * The program at the keyboard: one exercise at a time, judged at each save, and never going on by itself. Here events go
 * round: each makes a new state, whose effects are carried out and which is drawn.
 */
export class Companion {
  readonly #parts: CompanionParts;
  readonly #effects: Effects;
  #state: State;
  #frame: Frame = { lines: [], top: 0, height: 1 };
  #quit: (() => void) | undefined;
  #fail: ((error: unknown) => void) | undefined;

  constructor(parts: CompanionParts, at: Exercise) {
    this.#parts = parts;
    this.#effects = new Effects(parts, (event) => this.#send(event));
    [this.#state] = begin(parts.course.exercises, at);
  }

  /** Until the learner quits; gives the exercise where that was. */
  async run(): Promise<Exercise> {
    const { course, terminal } = this.#parts;
    const quit = new Promise<void>((resolve, reject) => {
      this.#quit = resolve;
      this.#fail = reject;
    });
    terminal.open({
      key: (name) => this.#send({ kind: 'key', name, seen: this.#frame }),
      resize: () => this.#send({ kind: 'resized' }),
      end: () => this.#send({ kind: 'ended' }),
    });
    try {
      this.#take(begin(course.exercises, this.#state.at));
      await quit;
    } finally {
      this.#effects.close();
      terminal.close();
    }
    return this.#state.at;
  }

  #send(event: Event): void {
    this.#take(update(this.#state, event));
  }

  #take([state, effects]: Step): void {
    this.#state = state;
    if (state.mode.kind === 'quit') this.#quit?.();
    for (const effect of effects)
      void this.#effects.carryOut(effect).catch((error: unknown) => this.#tell(error));
    this.#draw();
  }

  /** What the learner can mend is said on the screen; any other error ends the program. */
  #tell(error: unknown): void {
    const told = explained(error);
    if (told instanceof UsageError) this.#send({ kind: 'said', text: told.message });
    else this.#fail?.(told);
  }

  #draw(): void {
    const { course, progress, terminal, paint } = this.#parts;
    try {
      const desk = readDesk(course, progress, this.#state);
      const trouble = progress.takeTrouble();
      if (trouble !== undefined) [this.#state] = update(this.#state, { kind: 'said', text: trouble });
      this.#frame = drawState(this.#state, desk, terminal.size, paint);
      terminal.show(this.#frame.lines);
    } catch (error) {
      // A text that is missing can't be said on a screen that needs it.
      this.#fail?.(error);
    }
  }
}
