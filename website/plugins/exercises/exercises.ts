import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { micromark } from 'micromark';

/** An exercise as a page shows it. Texts are HTML, made of the exercise's own Markdown. */
export interface Exercise {
  /** `07`, as `npm run learn -- check 07` wants it. */
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly lesson: number;
  readonly task: string;
  readonly hints: readonly string[];
}

function exerciseOf(folder: string, name: string): Exercise {
  const read = (file: string): string =>
    readFileSync(path.join(folder, name, file), 'utf8').replaceAll('\r\n', '\n');
  const [, title, text] = /^# (.+)\n+([\s\S]+)$/.exec(read('README.md')) ?? [];
  // The last line leads to the lesson, on whose page the exercise stands.
  const [, task, lesson] = /^([\s\S]+?)\n+Lesson (\d), \[.+\n*$/.exec(text ?? '') ?? [];
  if (!title || !task || !lesson)
    throw new Error(`exercises/${name}/README.md: expected a title, a task, and "Lesson 2, […](…)"`);
  const hints = read('hints.md')
    .split(/^## \d+\n/m)
    .map((hint) => hint.trim())
    .filter((hint) => hint !== '');
  return {
    number: name.slice(0, 2),
    title,
    file: `exercises/${name}/exercise.ts`,
    lesson: Number(lesson),
    task: micromark(task),
    hints: hints.map((hint) => micromark(hint)),
  };
}

/** All exercises of a folder, in order. */
export function exercisesIn(folder: string): Exercise[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((name) => exerciseOf(folder, name));
}
