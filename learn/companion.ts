import { UsageError } from '../src/errors';
import { choose, type Choice } from './choice';
import {
  drawChoice,
  drawHead,
  drawHints,
  drawResults,
  drawSolution,
  drawTask,
  type ListEntry,
  type Section,
} from './draw';
import { fileOf, fingerprint, readText, shownFile, type Course, type Exercise } from './exercises';
import { drawFooter } from './footer';
import type { Judge } from './judge';
import { placeOf, type Place } from './lesson';
import { hintsOf, taskOf } from './markdown';
import { doneOf, hinted, marked, type ProgressFile } from './progress';
import { reset } from './reset';
import { drawFrame, scrolled, type Frame, type Scroll } from './screen';
import { solutionOf } from './solution';
import type { Terminal } from './terminal';
import type { Line, Paint } from './text';
import type { Verdict } from './verdict';
import { watch } from './watch';

/** Milliseconds after which one is told what to do about tests that do not end. */
const SLOW = 5_000;

export interface CompanionParts {
  readonly course: Course;
  readonly progress: ProgressFile;
  readonly judge: Pick<Judge, 'judge'>;
  readonly terminal: Terminal;
  readonly paint: Paint;
  /** Opens a place in a browser where that makes sense, and says in a sentence what became of it. */
  readonly openPlace: (place: Place) => Promise<string>;
}

interface Question {
  readonly text: string;
  readonly yes: () => void;
}

/** The program at the keyboard: one exercise at a time, judged at each save, and never going on by itself. */
export class Companion {
  readonly #parts: CompanionParts;
  #at: Exercise;
  #done: ReadonlySet<string> = new Set();
  #verdict: Verdict | undefined;
  #isSlow = false;
  #isSolutionAsked = false;
  #scroll: Scroll = 0;
  #frame: Frame = { lines: [], top: 0, height: 1 };
  #note = '';
  #question: Question | undefined;
  #list: Choice | undefined;
  /** The exercise whose tests run. */
  #checking: Exercise | undefined;
  #isCheckingAll = false;
  #stopWatching: (() => void) | undefined;
  #quit: (() => void) | undefined;
  #fail: ((error: unknown) => void) | undefined;

  constructor(parts: CompanionParts, at: Exercise) {
    this.#parts = parts;
    this.#at = at;
  }

  /** Until the learner quits; gives the exercise where that was. */
  async run(): Promise<Exercise> {
    const { terminal } = this.#parts;
    const quit = new Promise<void>((resolve, reject) => {
      this.#quit = resolve;
      this.#fail = reject;
    });
    terminal.open({
      key: (name) => this.#act(() => this.#press(name)),
      resize: () => this.#act(() => this.#draw()),
      end: () => this.#quit?.(),
    });
    try {
      this.#act(() => this.#goTo(this.#at));
      await quit;
    } finally {
      this.#stopWatching?.();
      terminal.close();
    }
    return this.#at;
  }

  /** What the learner can mend is said on the screen; any other error ends the program. */
  #act(action: () => void | Promise<void>): void {
    const failed = (error: unknown): void => {
      try {
        if (!(error instanceof UsageError)) throw error;
        this.#say(error.message);
      } catch (worse) {
        this.#fail?.(worse);
      }
    };
    try {
      const result = action();
      if (result) void result.catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  #say(note: string): void {
    this.#note = note;
    this.#draw();
  }

  #press(name: string): void {
    this.#note = '';
    if (name === 'ctrl-c' || name === 'q') this.#quit?.();
    else if (this.#question) this.#answer(name);
    else if (this.#list) this.#pressInList(name, this.#list);
    else this.#pressOnPage(name);
  }

  #answer(name: string): void {
    const question = this.#question;
    this.#question = undefined;
    if (name === 'y') question?.yes();
    this.#draw();
  }

  #pressOnPage(name: string): void {
    const keys: Readonly<Record<string, () => void>> = {
      n: () => this.#step(1),
      p: () => this.#step(-1),
      h: () => this.#showHint(),
      l: () => this.#openList(),
      c: () => this.#act(() => this.#checkAll()),
      r: () => this.#askReset(),
      s: () => this.#showSolution(),
      o: () => this.#act(() => this.#openLesson()),
    };
    this.#scroll = scrolled(this.#frame, name) ?? this.#scroll;
    keys[name]?.();
    this.#draw();
  }

  #step(by: number): void {
    const { exercises } = this.#parts.course;
    const next = exercises[exercises.indexOf(this.#at) + by];
    if (next) this.#goTo(next);
    else if (by < 0) this.#say('This is the first one.');
    else this.#say(`This is the last one: ${this.#done.size} of ${exercises.length} are done.`);
  }

  #goTo(exercise: Exercise): void {
    this.#at = exercise;
    this.#verdict = undefined;
    this.#isSolutionAsked = false;
    this.#scroll = 0;
    this.#list = undefined;
    this.#stopWatching?.();
    this.#stopWatching = watch(
      fileOf(exercise),
      () => this.#act(() => this.#check()),
      (trouble) => this.#act(() => this.#say(trouble)),
    );
    this.#parts.progress.update((progress) => ({ ...progress, at: exercise.name }));
    this.#draw();
  }

  /** Judges the exercise where one is. */
  async #check(): Promise<void> {
    const exercise = this.#at;
    this.#isCheckingAll = false;
    const verdict = await this.#judge(exercise);
    if (!verdict || exercise !== this.#at) return;
    this.#verdict = verdict;
    this.#scroll = verdict.passed ? ['results', 'solution'] : ['results'];
    this.#draw();
  }

  /** Undefined if something else is judged by now. */
  async #judge(exercise: Exercise): Promise<Verdict | undefined> {
    const { judge, progress } = this.#parts;
    // The mark belongs to the text as it is now, if it is saved again in the meantime.
    const print = fingerprint(exercise);
    this.#checking = exercise;
    this.#isSlow = false;
    const timer = setTimeout(() => {
      this.#isSlow = true;
      this.#act(() => this.#draw());
    }, SLOW);
    this.#draw();
    const verdict = await judge.judge(exercise.folder).finally(() => clearTimeout(timer));
    if (!verdict) return undefined;
    this.#checking = undefined;
    progress.update((before) => marked(before, exercise, verdict.passed ? print : undefined));
    return verdict;
  }

  async #checkAll(): Promise<void> {
    const { exercises } = this.#parts.course;
    this.#openList();
    this.#isCheckingAll = true;
    for (const exercise of exercises) {
      const verdict = await this.#judge(exercise);
      // A save, or leaving the list, comes first: something else is judged then.
      if (!verdict) return;
      if (exercise === this.#at) this.#verdict = verdict;
    }
    this.#isCheckingAll = false;
    this.#draw();
    this.#say(`All were checked: ${this.#done.size} of ${exercises.length} pass.`);
  }

  #openList(): void {
    this.#list = { cursor: this.#parts.course.exercises.indexOf(this.#at), typed: '' };
    this.#draw();
  }

  #closeList(): void {
    this.#list = undefined;
    if (this.#isCheckingAll) this.#act(() => this.#check());
  }

  #pressInList(name: string, choice: Choice): void {
    const { exercises } = this.#parts.course;
    const numbers = exercises.map(({ number }) => number);
    const chosen = exercises[choice.cursor];
    if (name === 'return' && chosen) this.#goTo(chosen);
    else if (name === 'l' || name === 'escape') this.#closeList();
    else if (name === 'c') this.#act(() => this.#checkAll());
    else this.#list = choose(choice, name, numbers, this.#frame.height);
    this.#draw();
  }

  #showHint(): void {
    const { progress } = this.#parts;
    const hints = hintsOf(readText(this.#at, 'hints.md'));
    const shown = progress.read().hints[this.#at.name] ?? 0;
    this.#scroll = ['hints'];
    if (shown >= hints.length) {
      this.#say('These are all the hints; s shows the solution.');
      return;
    }
    progress.update((before) => hinted(before, this.#at, shown + 1));
  }

  #askReset(): void {
    const exercise = this.#at;
    this.#question = {
      text: 'Begin anew? What you wrote will be kept in .learn/kept.',
      yes: () => {
        this.#isSolutionAsked = false;
        // The new text is judged as any save is.
        this.#say(reset(this.#parts.course, exercise));
      },
    };
  }

  #showSolution(): void {
    if (this.#verdict?.passed === true || this.#isSolutionAsked) {
      this.#scroll = ['solution'];
      return;
    }
    this.#question = {
      text: 'It does not pass yet. See the solution?',
      yes: () => {
        this.#isSolutionAsked = true;
        this.#scroll = ['solution'];
      },
    };
  }

  async #openLesson(): Promise<void> {
    const { course, openPlace } = this.#parts;
    const { lesson } = taskOf(readText(this.#at, 'README.md'));
    if (!lesson) {
      this.#say('This exercise has no lesson.');
      return;
    }
    const place = placeOf(course.root, lesson);
    const where = `${lesson.lesson}, ${lesson.section}: ${place.file}`;
    this.#say(where);
    this.#say(`${where}\n${await openPlace(place)}`);
  }

  #draw(): void {
    const { course, progress, terminal, paint } = this.#parts;
    this.#done = doneOf(course, progress.read());
    const trouble = progress.takeTrouble();
    if (trouble !== undefined) this.#note = trouble;
    const sections = this.#list ? this.#drawList(this.#list) : this.#drawPage();
    const scroll = this.#list ? (['cursor'] as const) : this.#scroll;
    this.#frame = drawFrame(sections, this.#drawFooter(), scroll, terminal.size, paint);
    terminal.show(this.#frame.lines);
  }

  #drawPage(): Section[] {
    const exercise = this.#at;
    const { number, title, name } = exercise;
    const { course, progress } = this.#parts;
    const { lines, lesson } = taskOf(readText(exercise, 'README.md'));
    const hints = progress.read().hints[name] ?? 0;
    const isDone = this.#done.has(name);
    const verdict = this.#verdict;
    return [
      drawHead({ number, title, isDone, done: this.#done.size, total: course.exercises.length }),
      drawTask(lines, lesson, shownFile(exercise)),
      ...(hints > 0 ? [drawHints(hintsOf(readText(exercise, 'hints.md')), hints)] : []),
      ...(verdict ? [drawResults(verdict)] : []),
      ...(verdict?.passed === true || this.#isSolutionAsked
        ? [drawSolution(solutionOf(readText(exercise, 'solution.ts')))]
        : []),
    ];
  }

  #drawList({ cursor }: Choice): Section[] {
    const { exercises } = this.#parts.course;
    const entries = exercises.map((exercise): ListEntry => {
      const state =
        exercise === this.#checking ? 'checking' : this.#done.has(exercise.name) ? 'done' : 'open';
      return { ...exercise, state };
    });
    return drawChoice(entries, cursor);
  }

  #drawFooter(): Line[] {
    return drawFooter({
      note: this.#note,
      question: this.#question?.text,
      checking: this.#checking?.number,
      isSlow: this.#isSlow && !this.#isCheckingAll,
      isList: this.#list !== undefined,
      passes: this.#verdict?.passed === true,
    });
  }
}
