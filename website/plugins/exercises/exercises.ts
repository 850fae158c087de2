import path from 'node:path';
import { micromark } from 'micromark';
import { exerciseNames, hintsOf, readmeOf } from '../../../exercises/support/texts';
import { readText } from '../../../tools/text';

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

function exerciseOf(folder: string, name: string): Exercise {
  const read = (file: string): string => readText(path.join(folder, name, file));
  const { title, task, link } = readmeOf(read('README.md'));
  if (!title || !task || !link)
    throw new Error(`exercises/${name}/README.md: expected a title, a task, and "Lesson 2, […](…)"`);
  return {
    number: name.slice(0, 2),
    title,
    file: `exercises/${name}/exercise.ts`,
    // The link is left out: the exercise stands on that lesson's page.
    lesson: link.lesson.replace('Lesson ', ''),
    task: micromark(task),
    hints: hintsOf(read('hints.md')).map((hint) => micromark(hint)),
  };
}

/** All exercises of a folder, in order. */
export function exercisesIn(folder: string): Exercise[] {
  return exerciseNames(folder).map((name) => exerciseOf(folder, name));
}
