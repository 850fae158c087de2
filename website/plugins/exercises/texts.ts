import path from 'node:path';
import { exerciseNames, hintsOf, readmeOf } from '../../../exercises/support/texts';
import { readText } from '../../../tools/text';
import { originals, type FileOf } from '../translations';

/** What an exercise says, in Markdown. */
export interface Texts {
  /** `07-shuffle-with-a-seed` */
  readonly name: string;
  readonly title: string;
  /** `4`, or `4b`. */
  readonly lesson: string;
  readonly task: string;
  readonly hints: readonly string[];
}

/** A translation's link to the lesson, which says "Lesson 2" in its own words, at the end of the task. */
const LINK = /\n\n.*\]\((?:\.\.\/)+docs\/[^)]*\).*$/;

function textsOf(root: string, name: string, fileOf: FileOf): Texts {
  const read = (file: string, from: FileOf): string => readText(from(`exercises/${name}/${file}`));
  const { title, task } = readmeOf(read('README.md', fileOf));
  const { link } = readmeOf(read('README.md', originals(root)));
  if (!title || !task || !link)
    throw new Error(`exercises/${name}/README.md: expected a title, a task, and "Lesson 2, […](…)"`);
  return {
    name,
    title,
    // The link is left out: the exercise stands on that lesson's page.
    lesson: link.lesson.replace('Lesson ', ''),
    task: task.replace(LINK, ''),
    hints: hintsOf(read('hints.md', fileOf)),
  };
}

/** All exercises of the project, in order, in English or as they are translated. */
export function textsIn(root: string, fileOf: FileOf = originals(root)): Texts[] {
  return exerciseNames(path.join(root, 'exercises')).map((name) => textsOf(root, name, fileOf));
}
