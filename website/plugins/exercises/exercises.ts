import { micromark } from 'micromark';
import type { Texts } from './texts';

/** An exercise as a page shows it. Texts are HTML, made of the exercise's own Markdown. */
export interface Exercise {
  /** `07`, as `npm run learn -- check 07` wants it. */
  readonly number: string;
  readonly title: string;
  readonly file: string;
  /** `4`, or `4b`. */
  readonly lesson: string;
  readonly task: string;
  readonly hints: readonly string[];
}

export function exerciseOf({ name, title, lesson, task, hints }: Texts): Exercise {
  return {
    number: name.slice(0, 2),
    title,
    file: `exercises/${name}/exercise.ts`,
    lesson,
    task: micromark(task),
    hints: hints.map((hint) => micromark(hint)),
  };
}
