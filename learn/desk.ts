import { readText, type Course } from './exercises';
import { hintsOf, taskOf, type Task } from './markdown';
import { doneOf, type ProgressFile } from './progress';
import { solutionOf, type Solution } from './solution';
import { showsSolution, type State } from './state';

/** What lies on the disk of what is to be shown. */
export interface Desk {
  /** The names of the exercises that are done. */
  readonly done: ReadonlySet<string>;
  readonly task: Task;
  /** How many hints are shown, and all of them if any is. */
  readonly shownHints: number;
  readonly hints: readonly (readonly string[])[];
  readonly solution: Solution | undefined;
}

/** Reads it anew for each picture: editors and other programs write there, too. */
export function readDesk(course: Course, progress: ProgressFile, state: State): Desk {
  const { at } = state;
  const kept = progress.read();
  const shownHints = kept.hints[at.name] ?? 0;
  return {
    done: doneOf(course, kept),
    task: taskOf(readText(at, 'README.md')),
    shownHints,
    hints: shownHints > 0 ? hintsOf(readText(at, 'hints.md')) : [],
    solution: showsSolution(state) ? solutionOf(readText(at, 'solution.ts')) : undefined,
  };
}
