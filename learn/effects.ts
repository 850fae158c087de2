import { fileOf, fingerprint, readText, type Course, type Exercise } from './exercises';
import type { Judge } from './judge';
import { placeOf, type Place } from './lesson';
import { hintsOf, taskOf } from './markdown';
import { hinted, marked, type ProgressFile } from './progress';
import { reset } from './reset';
import type { Effect, Event } from './state';
import { watch } from './watch';

/** Milliseconds after which one is told what to do about tests that do not end. */
const SLOW = 5_000;

/** What effects reach. */
export interface Outside {
  readonly course: Course;
  readonly progress: ProgressFile;
  readonly judge: Pick<Judge, 'judge'>;
  /** Opens a place in a browser where that makes sense, and says in a sentence what became of it. */
  readonly openPlace: (place: Place) => Promise<string>;
}

/** Does what the state asks for; what comes of it is sent as events. */
export class Effects {
  readonly #outside: Outside;
  readonly #send: (event: Event) => void;
  #stopWatching: (() => void) | undefined;

  constructor(outside: Outside, send: (event: Event) => void) {
    this.#outside = outside;
    this.#send = send;
  }

  async carryOut({ kind, exercise }: Effect): Promise<void> {
    switch (kind) {
      case 'go to':
        this.#goTo(exercise);
        break;
      case 'judge':
        await this.#judge(exercise);
        break;
      case 'hint':
        this.#hint(exercise);
        break;
      case 'reset':
        this.#say(reset(this.#outside.course, exercise));
        break;
      case 'open lesson':
        await this.#openLesson(exercise);
    }
  }

  close(): void {
    this.#stopWatching?.();
  }

  #say(text: string): void {
    this.#send({ kind: 'said', text });
  }

  #goTo(exercise: Exercise): void {
    this.#stopWatching?.();
    this.#stopWatching = watch(
      fileOf(exercise),
      () => this.#send({ kind: 'saved' }),
      (trouble) => this.#say(trouble),
    );
    this.#outside.progress.update((progress) => ({ ...progress, at: exercise.name }));
  }

  async #judge(exercise: Exercise): Promise<void> {
    const { judge, progress } = this.#outside;
    // The mark belongs to the text as it is now, if it is saved again in the meantime.
    const print = fingerprint(exercise);
    const timer = setTimeout(() => this.#send({ kind: 'slow', exercise }), SLOW);
    const verdict = await judge.judge(exercise.folder).finally(() => clearTimeout(timer));
    // Something else is judged by now.
    if (!verdict) return;
    progress.update((before) => marked(before, exercise, verdict.passed ? print : undefined));
    this.#send({ kind: 'judged', exercise, verdict });
  }

  /** One more. */
  #hint(exercise: Exercise): void {
    const { progress } = this.#outside;
    const all = hintsOf(readText(exercise, 'hints.md')).length;
    const shown = progress.read().hints[exercise.name] ?? 0;
    if (shown >= all) this.#say('These are all the hints; s shows the solution.');
    else progress.update((before) => hinted(before, exercise, shown + 1));
  }

  async #openLesson(exercise: Exercise): Promise<void> {
    const { course, openPlace } = this.#outside;
    const { lesson } = taskOf(readText(exercise, 'README.md'));
    if (!lesson) {
      this.#say('This exercise has no lesson.');
      return;
    }
    const place = placeOf(course.root, lesson);
    const where = `${lesson.lesson}, ${lesson.section}: ${place.file}`;
    this.#say(where);
    this.#say(`${where}\n${await openPlace(place)}`);
  }
}
